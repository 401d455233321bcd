import * as wire from '../../contracts/generated/wapro-mag.ts';
import type { Erp } from '../ports/erp.ts';
import type { Call } from './requests.ts';

type CatalogueMethods =
	| 'digests'
	| 'listMovements'
	| 'findGoods'
	| 'putGoods'
	| 'getPhoto'
	| 'putPhoto'
	| 'deletePhoto';

/** Digests, movements, pairing, articles made from the shop, photos. */
export function catalogueCalls(
	call: Call,
	listed: Call
): Pick< Erp, CatalogueMethods > {
	return {
		digests: ( shopId, facet, priceList ) =>
			listed(
				'GetDigests',
				wire.getDigestsSchema,
				{ shopId, facet, priceList },
				wire.getDigestsResponseSchema
			),
		listMovements: ( request ) =>
			listed(
				'ListMovements',
				wire.listMovementsSchema,
				request,
				wire.listMovementsResponseSchema
			),
		async findGoods( shopId, queries ) {
			const { matches } = await listed(
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
