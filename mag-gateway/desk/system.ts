import { notFound } from '../errors.ts';
import type { Mag } from '../wapro/mag.ts';

export type Lockable = 'article' | 'contractor' | 'order' | 'invoice';

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
			invoice: tables.invoices,
		};
		if ( ( await stores[ what ].setLock( key, on ) ) === 0 ) {
			throw notFound(
				`${ what }_unknown`,
				what,
				`There is no ${ what } "${ key }".`
			);
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
