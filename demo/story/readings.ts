import type {
	MessageDetail,
	MessagesResponse,
	ReviewResponse,
} from '../../contracts/generated/shop-api.ts';
import * as desk from '../../mag-gateway/desk-commands.ts';
import { eventually } from '../../tests/harness/process.ts';
import type { DemoShop, PublicProduct, ReadArticle } from '../systems/shop.ts';
import type { ShopSurface } from '../systems/surfaces.ts';
import type { Stage } from './step.ts';
import { check } from './step.ts';

/*
 * What the story looks at, always read from the systems themselves.
 */

/** State of each article in the shop, as WAPRO's users see it. */
export async function statesInWapro(
	stage: Stage,
	articles: readonly ReadArticle[]
): Promise< string[] > {
	const known = await desk.states( stage.desk );
	return articles.map(
		( { index } ) =>
			known.find( ( state ) => state.index === index )?.state ?? 'unknown'
	);
}

/** What WAPRO has available over the warehouses that the shop sells from. */
export async function availableInWapro(
	stage: Stage,
	index: string
): Promise< number > {
	const rows = await desk.stock( stage.desk, index );
	const { maps } = await stage.shop.panel< {
		maps: { warehouses: { symbol: string; use: string }[] };
	} >( 'GET settings' );
	const selling = maps.warehouses
		.filter( ( { use } ) => use === 'sell' )
		.map( ( { symbol } ) => symbol );
	return rows
		.filter( ( { warehouse } ) => selling.includes( warehouse ) )
		.reduce( ( total, { available } ) => total + Number( available ), 0 );
}

/** Orders in WAPRO of one shop order, found by what its reference says. */
export async function ordersInWapro( stage: Stage, orderId: number ) {
	const all = await desk.orders( stage.desk, 100 );
	return all.filter(
		( { reference } ) => reference?.split( '-' )[ 1 ] === String( orderId )
	);
}

/** Messages of one shop order on their way to WAPRO. */
export async function messagesOf( shop: DemoShop, orderId: number ) {
	const { items } = await shop.panel< MessagesResponse >( 'GET messages', {
		direction: 'out',
		objectType: 'order',
		perPage: 100,
	} );
	return items.filter( ( { objectKey } ) => objectKey === String( orderId ) );
}

export function messageDetail( shop: DemoShop, id: number ) {
	return shop.panel< MessageDetail >( 'GET messages/{id}', undefined, id );
}

export function reviewDesk( shop: DemoShop ) {
	return shop.panel< ReviewResponse >( 'GET review', { perPage: 100 } );
}

export async function onSale(
	shop: DemoShop,
	index: string
): Promise< PublicProduct > {
	const product = await shop.publicProduct( index );
	check( product !== undefined, `${ index } is not on sale.` );
	return product;
}

/** Names of the places where a guest meets the article now. */
export function seenIn( surfaces: readonly ShopSurface[] ): string[] {
	return surfaces
		.filter( ( { visible } ) => visible )
		.map( ( { name } ) => name );
}

/** Names of the places that this shop has, and where it does not. */
export function missingIn( surfaces: readonly ShopSurface[] ): string[] {
	return surfaces
		.filter( ( { visible } ) => visible === false )
		.map( ( { name } ) => name );
}

export function placesOf(
	shop: DemoShop,
	surfaces: readonly ShopSurface[]
): string {
	const read = surfaces.filter( ( { visible } ) => visible !== null );
	const absent = surfaces.filter( ( { visible } ) => visible === null );
	const names = read.map( ( { name } ) => name ).join( ', ' );
	return absent.length === 0
		? names
		: `${ names } (${ absent.map( ( { name } ) => name ).join( ', ' ) }: nie dotyczy sklepu ${
				shop.kind === 'embedded' ? 'wbudowanego' : 'WordPress'
			})`;
}

/** Awaits that no place shows any of the articles. */
export async function hiddenEverywhere(
	shop: DemoShop,
	articles: readonly ReadArticle[]
): Promise< ShopSurface[] > {
	return eventually(
		`${ articles.map( ( { index } ) => index ).join( ', ' ) } to be hidden everywhere`,
		async () => {
			const read = await Promise.all(
				articles.map( ( article ) => shop.surfacesOf( article ) )
			);
			const seen = read.flatMap( seenIn );
			if ( seen.length > 0 ) {
				throw new Error(
					`Seen in: ${ [ ...new Set( seen ) ].join( ', ' ) }`
				);
			}
			return read[ 0 ];
		},
		{ timeoutMs: 90_000, everyMs: 250 }
	);
}

/** Awaits that every place shows each of the articles. */
export async function visibleEverywhere(
	shop: DemoShop,
	articles: readonly ReadArticle[]
): Promise< ShopSurface[] > {
	return eventually(
		`${ articles.map( ( { index } ) => index ).join( ', ' ) } to be visible everywhere`,
		async () => {
			const read = await Promise.all(
				articles.map( ( article ) => shop.surfacesOf( article ) )
			);
			const missing = read.flatMap( missingIn );
			if ( missing.length > 0 ) {
				throw new Error(
					`Missing in: ${ [ ...new Set( missing ) ].join( ', ' ) }`
				);
			}
			return read[ 0 ];
		},
		{ timeoutMs: 90_000, everyMs: 250 }
	);
}
