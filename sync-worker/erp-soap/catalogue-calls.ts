import { z } from 'zod';
import * as wire from '../../contracts/generated/wapro-mag.ts';
import { list } from '../../contracts/wire.ts';
import type { Erp } from '../ports/erp.ts';
import type { Call } from './caller.ts';
import { checkRows } from './rows.ts';

const looseHashes = wire.listHashesResponseSchema.extend( {
	rows: list( z.unknown() ),
} );

type CatalogueMethods =
	| 'digests'
	| 'listHashes'
	| 'listMovements'
	| 'findGoods'
	| 'putGoods'
	| 'getPhoto'
	| 'putPhoto'
	| 'deletePhoto';

/** Digests, movements, pairing, articles made from the shop, photos. */
export function catalogueCalls( call: Call ): Pick< Erp, CatalogueMethods > {
	return {
		digests: ( shopId, facet, priceList ) =>
			call(
				'GetDigests',
				wire.getDigestsSchema,
				{ shopId, facet, priceList },
				wire.getDigestsResponseSchema
			),
		async listHashes( shopId, priceList, buckets ) {
			const { asOf, rows } = await call(
				'ListHashes',
				wire.listHashesSchema,
				{ shopId, priceList, buckets: [ ...buckets ] },
				looseHashes
			);
			return {
				asOf,
				...checkRows( rows, wire.articleHashesSchema, 'index' ),
			};
		},
		listMovements: ( request ) =>
			call(
				'ListMovements',
				wire.listMovementsSchema,
				request,
				wire.listMovementsResponseSchema
			),
		async findGoods( shopId, queries ) {
			const { matches } = await call(
				'FindGoods',
				wire.findGoodsSchema,
				{ shopId, queries },
				wire.findGoodsResponseSchema
			);
			return matches;
		},
		putGoods: ( request ) =>
			call(
				'PutGoods',
				wire.putGoodsSchema,
				request,
				wire.putGoodsResponseSchema
			),
		async getPhoto( shopId, index, photoId ) {
			const { photo, content } = await call(
				'GetPhoto',
				wire.getPhotoSchema,
				{ shopId, index, photoId },
				wire.getPhotoResponseSchema
			);
			return { facts: photo, content: Buffer.from( content, 'base64' ) };
		},
		putPhoto: ( request, content ) =>
			call(
				'PutPhoto',
				wire.putPhotoSchema,
				content === undefined
					? request
					: {
							...request,
							content:
								Buffer.from( content ).toString( 'base64' ),
						},
				wire.putPhotoResponseSchema
			),
		deletePhoto: ( request ) =>
			call(
				'DeletePhoto',
				wire.deletePhotoSchema,
				request,
				wire.deletePhotoResponseSchema
			),
	};
}
