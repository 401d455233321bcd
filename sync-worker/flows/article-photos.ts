import type {
	ApplyPhotosResponse,
	ItemResult,
	PhotosItem,
} from '../../contracts/generated/shop-api.ts';
import type { PhotoFacts } from '../../contracts/generated/wapro-mag.ts';
import { chunk } from '../domain/chunks.ts';
import { asSyncError, concernsWholeSystem } from '../errors.ts';
import type { ApplyOptions, Sides } from './articles.ts';
import { checkedPhoto, tooLarge, type PhotoProblem } from './photo-file.ts';

/** The shop takes no more at once. */
const MOST_ARTICLES = 100;
const DEFAULT_MOST_BYTES = 8 * 1_048_576;

export interface ArticleWithPhotos {
	readonly index: string;
	readonly photos: readonly PhotoFacts[];
}

type Answer = ApplyPhotosResponse[ 'items' ][ number ];

export interface BroughtPhotos {
	readonly result: ItemResult;
	/** False while the shop has no product for the article: its photos must be brought once more then. */
	readonly linked: boolean;
}

/** Gives products the photos of their articles: the shop names the files it lacks, they are carried one by one. */
export interface Photos {
	/** False where the settings let no photos of WAPRO into the shop. */
	readonly wanted: boolean;
	bring: (
		articles: readonly ArticleWithPhotos[],
		asOf: string,
		how: ApplyOptions
	) => Promise< BroughtPhotos[] >;
}

type Broken = NonNullable< PhotosItem[ 'broken' ] >[ number ];

export function articlePhotos( { erp, shop, settings }: Sides ): Photos {
	const { shopId, photosDirection = 'off' } = settings;
	const mostBytes = settings.photoMaxBytes ?? DEFAULT_MOST_BYTES;

	/** One photo from WAPRO to the shop; at most one is held in memory. */
	async function carry(
		index: string,
		facts: PhotoFacts
	): Promise< PhotoProblem | null > {
		if ( facts.bytes > mostBytes ) {
			return tooLarge( facts.bytes, mostBytes );
		}
		try {
			const { content } = await erp.getPhoto(
				shopId,
				index,
				facts.photoId
			);
			const checked = checkedPhoto( content, facts.hash, mostBytes );
			if ( 'code' in checked ) {
				return checked;
			}
			const { outcome, code, reason } = await shop.uploadPhoto(
				facts.hash,
				checked.type,
				content
			);
			return outcome === 'refused'
				? {
						code: code ?? 'photo_broken',
						reason: reason ?? 'the shop refused it',
					}
				: null;
		} catch ( thrown ) {
			const error = asSyncError( thrown );
			if ( error.kind === 'user' || error.code === 'answer_too_large' ) {
				return {
					code:
						error.code === 'answer_too_large'
							? 'photo_too_large'
							: error.code,
					reason: error.message,
				};
			}
			throw error;
		}
	}

	async function carryMissing(
		{ index, photos }: ArticleWithPhotos,
		missing: readonly string[],
		known: Map< string, PhotoProblem | null >
	): Promise< Broken[] > {
		const broken: Broken[] = [];
		for ( const hash of new Set( missing ) ) {
			const facts = photos.find( ( one ) => one.hash === hash );
			if ( facts === undefined ) {
				continue;
			}
			const before = known.get( hash );
			const problem =
				before === undefined ? await carry( index, facts ) : before;
			known.set( hash, problem );
			if ( problem !== null ) {
				broken.push( {
					hash,
					...( facts.name === undefined ? {} : { name: facts.name } ),
					code: problem.code,
					reason: problem.reason.slice( 0, 1000 ),
				} );
			}
		}
		return broken;
	}

	async function apply(
		items: PhotosItem[],
		{ cause, runId }: ApplyOptions
	): Promise< Map< string, Answer > > {
		const answer = await shop.applyPhotos(
			runId === undefined ? { cause, items } : { cause, runId, items }
		);
		return new Map( answer.items.map( ( one ) => [ one.key, one ] ) );
	}

	async function bringPart(
		articles: readonly ArticleWithPhotos[],
		asOf: string,
		how: ApplyOptions
	): Promise< BroughtPhotos[] > {
		const items = articles.map( ( article ) =>
			photosItem( article, asOf, how )
		);
		const answers = await apply( items, how );
		const known = new Map< string, PhotoProblem | null >();
		const again: PhotosItem[] = [];
		for ( const article of articles ) {
			const answer = answers.get( article.index );
			if ( answer?.outcome === 'waiting' ) {
				const broken = await carryMissing(
					article,
					answer.missing,
					known
				);
				again.push( withoutBroken( article, broken, asOf, how ) );
			}
		}
		for ( const [ key, answer ] of again.length > 0
			? await apply( again, how )
			: [] ) {
			answers.set( key, answer );
		}
		const brokenByIndex = new Map(
			again.map( ( { index, broken = [] } ) => [ index, broken ] )
		);
		return articles.map( ( { index } ) =>
			brought(
				index,
				answers.get( index ),
				brokenByIndex.get( index ) ?? []
			)
		);
	}

	return {
		wanted: photosDirection === 'both' || photosDirection === 'to_shop',
		async bring( articles, asOf, how ) {
			const results: BroughtPhotos[] = [];
			for ( const part of chunk( articles, MOST_ARTICLES ) ) {
				results.push( ...( await bringPart( part, asOf, how ) ) );
			}
			return results;
		},
	};
}

/** True for a trouble that ends the whole pass; others are named with their article. */
export function stopsPhotos( thrown: unknown ): boolean {
	return concernsWholeSystem( asSyncError( thrown ) );
}

function photosItem(
	{ index, photos }: ArticleWithPhotos,
	asOf: string,
	{ messageIds }: ApplyOptions
): PhotosItem {
	const messageId = messageIds?.get( index );
	return {
		index,
		asOf,
		photos: [ ...photos ],
		...( messageId === undefined ? {} : { messageId } ),
	};
}

function withoutBroken(
	{ index, photos }: ArticleWithPhotos,
	broken: Broken[],
	asOf: string,
	how: ApplyOptions
): PhotosItem {
	const left = new Set( broken.map( ( { hash } ) => hash ) );
	return {
		...photosItem(
			{
				index,
				photos: photos.filter( ( { hash } ) => ! left.has( hash ) ),
			},
			asOf,
			how
		),
		...( broken.length > 0 ? { broken } : {} ),
	};
}

function brought(
	index: string,
	answer: Answer | undefined,
	broken: readonly Broken[]
): BroughtPhotos {
	const linked =
		answer === undefined ||
		answer.shopId !== undefined ||
		( answer.outcome !== 'unchanged' && answer.code !== 'not_linked' );
	const [ first ] = broken;
	if ( first !== undefined ) {
		return {
			linked,
			result: {
				key: index,
				outcome: 'rejected',
				code: first.code,
				field: 'photos',
				reason: `${ broken.length } of its photos cannot be shown; “${
					first.name ?? first.hash.slice( 0, 12 )
				}”: ${ first.reason }.`,
			},
		};
	}
	if ( answer === undefined || answer.outcome === 'waiting' ) {
		return {
			linked,
			result: {
				key: index,
				outcome: 'rejected',
				code: 'answer_malformed',
				field: 'photos',
				reason: 'The shop still lacks photos that were carried to it: refresh the article’s photos.',
			},
		};
	}
	const { missing: _missing, outcome, ...rest } = answer;
	return { linked, result: { ...rest, outcome } };
}
