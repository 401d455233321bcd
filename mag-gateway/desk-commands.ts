import { openEmbedded } from './database/sqlite/database.ts';
import { seed as seedDatabase } from './demo/seed.ts';
import type { SeedSize } from './demo/seed.ts';
import { setCategory } from './wapro/article-edits.ts';
import {
	articleRows,
	changeArticle,
	setFlag,
	setPrice,
} from './wapro/article-moves.ts';
import { millionths, quantity } from './wapro/decimal.ts';
import { mainWarehouse } from './wapro/mag.ts';
import type { Mag } from './wapro/mag.ts';
import { rowDifferences } from './wapro/main-row.ts';
import * as orderMoves from './wapro/order-moves.ts';
import { viewOrders } from './wapro/order-view.ts';
import { addPhotoFile, removePhotos } from './wapro/photos.ts';
import { stockRow } from './wapro/stock.ts';
import { receive as receiveGoods } from './wapro/stock-moves.ts';

/*
 * What a WAPRO user does, as functions: the desk's command line, the demo's story and the tests call the same ones.
 * They work on the database file itself, beside a running gateway or without one.
 */

export interface Desk extends Mag {
	seed: ( size?: SeedSize ) => Promise< boolean >;
	close: () => Promise< void >;
}

/** Opens the demo database; a file that does not exist is made, empty. */
export function openDesk(
	file: string,
	now: () => Date = () => new Date()
): Desk {
	const database = openEmbedded( file );
	return {
		database,
		now,
		seed: ( size ) => seedDatabase( database, size ),
		close: () => database.close(),
	};
}

async function shopOf( { database }: Mag, shop?: string ): Promise< string > {
	const shops = await database.read( ( tables ) => tables.shops.all() );
	const found =
		shop === undefined
			? shops[ 0 ]
			: shops.find( ( { id } ) => id === shop );
	if ( ! found ) {
		throw new Error(
			`There is no shop "${ shop ?? '' }". Known: ${ shops
				.map( ( { id } ) => id )
				.join( ', ' ) }.`
		);
	}
	return found.id;
}

/** Export to the shop on; without a shop, the first one. */
export async function flag(
	mag: Mag,
	indexes: readonly string[],
	shop?: string
): Promise< void > {
	const id = await shopOf( mag, shop );
	for ( const index of indexes ) {
		await setFlag( mag, id, index, true );
	}
}

export async function unflag(
	mag: Mag,
	indexes: readonly string[],
	shop?: string
): Promise< void > {
	const id = await shopOf( mag, shop );
	for ( const index of indexes ) {
		await setFlag( mag, id, index, false );
	}
}

/** As people write it: "44,00" as well as "44.00". */
const amountOf = ( text: string ): string =>
	quantity( millionths( text.replace( ',', '.' ) ) );

/** Goods received; a negative quantity issues them. */
export const receive = (
	mag: Mag,
	index: string,
	warehouse: string,
	amount: string
) => receiveGoods( mag, index, warehouse, amountOf( amount ) );

/** In the list's own sense: gross in a gross list, net in a net one. */
export const price = (
	mag: Mag,
	index: string,
	list: string,
	amount: string
) => setPrice( mag, index, list, amountOf( amount ) );
export const rename = ( mag: Mag, index: string, name: string ) =>
	changeArticle( mag, index, { name } );
/** The article's note: what the shop shows as description. */
export const note = ( mag: Mag, index: string, text: string ) =>
	changeArticle( mag, index, { description: text } );
/** By path, or by name where only one category is called so. */
export const category = setCategory;
export const vat = ( mag: Mag, index: string, vatCode: string ) =>
	changeArticle( mag, index, { vatCode } );
export const archive = ( mag: Mag, index: string, archived = true ) =>
	changeArticle( mag, index, { archived } );

/** A file as the article's main photo. */
export const photo = (
	mag: Mag,
	index: string,
	file: { readonly content: Uint8Array; readonly name: string }
) => addPhotoFile( mag, index, file, true );
export const photos = ( { database }: Mag, index: string ) =>
	database.read( ( tables ) => tables.photos.rows( [ index ] ) );
export const removePhoto = removePhotos;

export const production = ( mag: Mag, order: string, code = 'in_production' ) =>
	orderMoves.moveStatus( mag, order, 'production', code );
export const deliver = ( mag: Mag, order: string ) =>
	orderMoves.moveStatus( mag, order, 'transport', 'delivered' );
export const ship = (
	mag: Mag,
	order: string,
	parcel: { readonly carrier?: string; readonly number: string }
) => orderMoves.ship( mag, order, { carrier: 'InPost', ...parcel } );
/** Without an amount, everything that is left. */
export const pay = ( mag: Mag, order: string, amount?: string ) =>
	orderMoves.pay(
		mag,
		order,
		amount === undefined ? undefined : amountOf( amount )
	);
export const cancel = orderMoves.cancel;
export const register = orderMoves.register;

export type Lockable = 'article' | 'contractor' | 'order';

/** Locks a record as if somebody edited it, or lets it go: the lock of a session that died is released the same way. */
export const setLock = (
	{ database }: Mag,
	what: Lockable,
	key: string,
	on: boolean
): Promise< void > =>
	database.write( async ( tables ) => {
		const stores = {
			article: tables.articles,
			contractor: tables.contractors,
			order: tables.orders,
		};
		if ( ( await stores[ what ].setLock( key, on ) ) === 0 ) {
			throw new Error( `There is no ${ what } "${ key }".` );
		}
	} );

/** `refuse` answers 503 to every call, `drop` cuts the connection: WAPRO is away. */
export const away = ( mag: Mag, mode: 'refuse' | 'drop' = 'refuse' ) =>
	setting( mag, 'away', mode );
export const back = ( mag: Mag ) => setting( mag, 'away', '' );

/** In the buffer an order has no number and reserves nothing until it is registered. */
export const buffer = ( mag: Mag, on: boolean ) =>
	setting( mag, 'registration', on ? 'buffer' : 'register' );

const setting = (
	{ database }: Mag,
	name: 'away' | 'registration',
	value: string
): Promise< void > =>
	database.write( ( tables ) => tables.settings.set( name, value ) );

/** The newest orders first, as the contract shows them. */
export const orders = ( { database }: Mag, limit = 20 ) =>
	database.read( async ( tables ) =>
		viewOrders( tables, await tables.orders.recent( limit ) )
	);

export const orderOf = ( { database }: Mag, idOrNumber: string ) =>
	database.read( async ( tables ) => {
		const order = await orderMoves.findOrder( tables, idOrNumber );
		return ( await viewOrders( tables, [ order ] ) )[ 0 ];
	} );

export const stock = async ( mag: Mag, index: string ) =>
	( await articleRows( mag, index ) ).rows.map( stockRow );

/** Everything about an article: the row that wins, where the others differ, prices, bar codes' place, shop states. */
export async function show( mag: Mag, index: string ) {
	const { main, rows } = await articleRows( mag, index );
	return mag.database.read( async ( tables ) => {
		const lists = await tables.dictionaries.priceLists();
		const prices = [];
		for ( const list of lists ) {
			const entries = await tables.prices.rows( list.id, [ index ] );
			const entry = entries.find( ( one ) => one.articleId === main.id );
			if ( entry ) {
				prices.push( {
					list: list.code,
					net: entry.net,
					gross: entry.gross,
				} );
			}
		}
		const { id } = await mainWarehouse( tables );
		return {
			article: main,
			stock: rows.map( stockRow ),
			prices,
			differences: rowDifferences( rows, id ),
			shopStates: await tables.shops.states( [ index ] ),
		};
	} );
}

export const contractor = ( { database }: Mag, text: string ) =>
	database.read( async ( { contractors } ) => {
		const found = await contractors.search( text, 20 );
		return Promise.all(
			found.map( async ( one ) => ( {
				...one,
				contacts: await contractors.contacts( one.id ),
				deliveryPlaces: await contractors.deliveryPlaces( one.id ),
			} ) )
		);
	} );

/** States of the queue per shop, and its newest rows. */
export const queue = ( { database }: Mag, limit = 20 ) =>
	database.read( async ( tables ) => {
		const shops = await tables.shops.all();
		return {
			states: (
				await Promise.all(
					shops.map( async ( { id } ) =>
						( await tables.changes.states( id ) ).map(
							( state ) => ( { shop: id, ...state } )
						)
					)
				)
			).flat(),
			changes: await tables.changes.recent( limit ),
		};
	} );

/** Where articles stand in the shops, newest first. */
export const states = ( { database }: Mag, limit = 50 ) =>
	database.read( ( { shops } ) => shops.recentStates( limit ) );

export const goods = ( { database }: Mag, after = '', limit = 50 ) =>
	database.read( async ( tables ) => {
		const indexes = await tables.articles.indexes( after, limit );
		return tables.articles.rows( indexes );
	} );
