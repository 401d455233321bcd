import { busy, invalid } from '../errors.ts';
import type { MagDatabase, Tables, WarehouseRow } from '../database/port.ts';

/** What every rule works on: the database and the clock. */
export interface Mag {
	readonly database: MagDatabase;
	readonly now: () => Date;
}

/** Seconds after which it is worth asking again for a record that somebody edits. */
const EDITING_SECONDS = 5;

export const lockedRecord = ( what: string ) =>
	busy(
		`${ what } is being edited in WAPRO Mag. Try again in a moment.`,
		EDITING_SECONDS
	);

export const MAX_KEYS = 1000;

export function atMost( items: readonly unknown[], field: string ): void {
	if ( items.length > MAX_KEYS ) {
		throw invalid(
			'too_many',
			field,
			`At most ${ MAX_KEYS } at a time; ${ items.length } were given.`
		);
	}
}

export async function assertShop(
	tables: Tables,
	shop: string
): Promise< void > {
	const shops = await tables.shops.all();
	if ( ! shops.some( ( { id } ) => id === shop ) ) {
		throw invalid(
			'shop_unknown',
			'shopId',
			`WAPRO Mag exchanges data with no shop "${ shop }". Add it to the gateway's list of shops.`
		);
	}
}

/** The setting's warehouse, else the first one. */
export async function mainWarehouse( tables: Tables ): Promise< WarehouseRow > {
	const symbol = await tables.settings.get( 'main_warehouse' );
	const warehouses = await tables.dictionaries.warehouses();
	const main =
		warehouses.find( ( one ) => one.symbol === symbol ) ?? warehouses[ 0 ];
	if ( ! main ) {
		throw new Error( 'The database holds no warehouse (MAGAZYN).' );
	}
	return main;
}
