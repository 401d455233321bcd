import type {
	Message,
	PhotoPayload,
	Result,
	WorkerSettings,
} from '../../contracts/generated/shop-api.ts';
import type { PhotoFacts } from '../../contracts/generated/wapro-mag.ts';
import { photoStep } from '../domain/photos.ts';
import { asSyncError, SyncError } from '../errors.ts';
import type { Erp } from '../ports/erp.ts';
import type { Flow } from '../ports/scheduler.ts';
import {
	base,
	handedBack,
	missingPayload,
	refusedBy,
	resultOfError,
	retryLater,
	type Tried,
} from './message-results.ts';
import { outbox, type OutboxNeeds } from './outbox.ts';
import { checkedPhoto, tooLarge, type PhotoProblem } from './photo-file.ts';

/** A product may have many photos, and each is a call of its own. */
const LEASE_SECONDS = 300;
const DEFAULT_MOST_BYTES = 8 * 1_048_576;

type ShopPhoto = PhotoPayload[ 'photos' ][ number ];

/** WAPRO's counter once a photo was put in its place; null when it stood there already. */
type Put = { readonly asOf: string | null } | PhotoProblem;

interface Needs extends OutboxNeeds {
	readonly erp: Erp;
	/** Longest that one call may take: no photo is begun that could outlive its lease. */
	readonly callSeconds: number;
}

/**
 * Shop → WAPRO: the photos of a product. WAPRO is asked first what it has, so the same file is never sent twice; files
 * are carried one by one. A broken one is named and stops none of the others.
 */
export function exportPhotos( needs: Needs ): Flow {
	const { erp, shop, clock } = needs;

	async function photosOf(
		shopId: string,
		index: string
	): Promise< readonly PhotoFacts[] > {
		const found = await erp.getGoods( shopId, [ index ] );
		const article = found.rows.find( ( row ) => row.index === index );
		if ( article === undefined || article.deleted ) {
			throw new SyncError( {
				kind: 'user',
				code: 'article_unknown',
				delivery: 'answered',
				field: 'index',
				reason:
					found.bad[ 0 ]?.reason ??
					`WAPRO Mag has no article “${ index }”: pair the product anew.`,
			} );
		}
		return article.photos;
	}

	async function file(
		photo: ShopPhoto,
		mostBytes: number
	): Promise< PhotoProblem | { content: Uint8Array; type: string } > {
		if ( photo.bytes > mostBytes ) {
			return tooLarge( photo.bytes, mostBytes );
		}
		const content = await shop.photoFile( photo.attachmentId, mostBytes );
		const checked = checkedPhoto( content, photo.hash, mostBytes );
		return 'code' in checked ? checked : { content, type: checked.type };
	}

	/** Brings one photo to its place, or tells what is wrong with it. */
	async function put(
		shopId: string,
		index: string,
		photo: ShopPhoto,
		there: readonly PhotoFacts[],
		mostBytes: number
	): Promise< Put > {
		const step = photoStep( photo, there );
		if ( step === 'nothing' ) {
			return { asOf: null };
		}
		const { hash, main, position, name } = photo;
		const place = { shopId, index, hash, main, position, name };
		try {
			if ( step === 'place' ) {
				return await erp.putPhoto( {
					...place,
					contentType: photo.contentType,
				} );
			}
			const found = await file( photo, mostBytes );
			if ( 'code' in found ) {
				return found;
			}
			return await erp.putPhoto(
				{ ...place, contentType: found.type },
				found.content
			);
		} catch ( thrown ) {
			const error = asSyncError( thrown );
			if ( error.kind === 'user' || error.code === 'answer_too_large' ) {
				return { code: error.code, reason: error.message };
			}
			throw error;
		}
	}

	async function carry(
		{ shopId, photoMaxBytes = DEFAULT_MOST_BYTES }: WorkerSettings,
		{ index, photos, removed }: PhotoPayload,
		tried: () => Tried,
		mayGoOn: () => boolean
	): Promise< Result > {
		const problems: ( PhotoProblem & { readonly name: string } )[] = [];
		let asOf: string | null = null;
		try {
			const there = await photosOf( shopId, index );
			for ( const photo of photos ) {
				if ( ! mayGoOn() ) {
					return retryLater( tried(), interrupted() );
				}
				const placed = await put(
					shopId,
					index,
					photo,
					there,
					photoMaxBytes
				);
				if ( 'code' in placed ) {
					problems.push( { ...placed, name: photo.name } );
				} else {
					asOf = placed.asOf ?? asOf;
				}
			}
			for ( const hash of removed ) {
				if ( there.some( ( photo ) => photo.hash === hash ) ) {
					( { asOf } = await erp.deletePhoto( {
						shopId,
						index,
						hash,
					} ) );
				}
			}
			return ended(
				tried(),
				{ asOf, photos: await photosOf( shopId, index ) },
				problems
			);
		} catch ( thrown ) {
			return resultOfError( tried(), asSyncError( thrown ) );
		}
	}

	const pump = outbox( needs, {
		objectType: 'photo',
		limit: 5,
		perStream: 1,
		leaseSeconds: LEASE_SECONDS,
		async handle( { leases, deadline }, settings, stop ) {
			const results: Result[] = [];
			for ( const lease of leases ) {
				const mayGoOn = () =>
					! stop.aborted &&
					clock.elapsed() + 2 * needs.callSeconds * 1000 <
						deadline( lease );
				for ( const message of lease.messages ) {
					results.push(
						mayGoOn()
							? await handleOne(
									settings,
									lease.token,
									message,
									mayGoOn
								)
							: handedBack( lease.token, message, 1 )
					);
				}
			}
			return results;
		},
	} );

	function handleOne(
		settings: WorkerSettings,
		token: string,
		message: Message,
		mayGoOn: () => boolean
	): Promise< Result > | Result {
		const began = clock.elapsed();
		return message.photo === undefined
			? missingPayload( token, message )
			: carry(
					settings,
					message.photo,
					() => ( {
						message,
						token,
						durationMs: Math.round( clock.elapsed() - began ),
					} ),
					mayGoOn
				);
	}

	return {
		name: 'exportPhotos',
		everySeconds: needs.everySeconds,
		wakesOn: [ 'start', 'bell', 'wapro_back', 'shop_back' ],
		run: pump,
	};
}

function ended(
	tried: Tried,
	known: {
		/** Of the last thing that was changed in WAPRO. What it said before does not know these photos. */
		readonly asOf: string | null;
		readonly photos: readonly PhotoFacts[];
	},
	problems: readonly ( PhotoProblem & { readonly name: string } )[]
): Result {
	const [ first ] = problems;
	const now = {
		...( known.asOf === null ? {} : { asOf: known.asOf } ),
		photos: known.photos.map( ( { hash, photoId } ) => ( {
			hash,
			photoId,
		} ) ),
	};
	if ( first === undefined ) {
		return { ...base( tried ), outcome: 'accepted', sent: true, ...now };
	}
	return {
		...refusedBy(
			tried,
			new SyncError( {
				kind: 'user',
				code: first.code,
				delivery: 'answered',
				field: 'photos',
				reason: `${ problems.length } of its photos did not go to WAPRO Mag, the others did. “${ first.name }”: ${ first.reason }.`,
			} )
		),
		...now,
	};
}

function interrupted(): SyncError {
	return new SyncError( {
		kind: 'retryable',
		code: 'interrupted',
		delivery: 'unsent',
		delaySeconds: 1,
		reason: 'The worker had to stop between two photos; those that were sent are not sent again.',
	} );
}
