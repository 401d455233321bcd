/**
 * Internal dependencies
 */
import type { Maps, Settings } from '../../contracts/generated/shop-api.ts';
import { request } from './api.ts';
import { useResource } from './use-resource.ts';

export type {
	KeyResponse,
	Maps,
	PriceList,
	Settings,
} from '../../contracts/generated/shop-api.ts';

/** One VAT code to be mapped; `taxClass` null: nobody has decided. */
export interface VatChoice {
	readonly code: string;
	readonly name: string;
	readonly taxClass: string | null;
}

/** One warehouse; `use` null: nobody has decided. */
export interface WarehouseChoice {
	readonly symbol: string;
	readonly name: string;
	readonly main: boolean;
	readonly use: 'sell' | 'ignore' | null;
}

function unmappedFirst< Choice >(
	choices: readonly Choice[],
	isUnmapped: ( choice: Choice ) => boolean
): readonly Choice[] {
	return [
		...choices.filter( isUnmapped ),
		...choices.filter( ( choice ) => ! isUnmapped( choice ) ),
	];
}

/**
 * VAT codes known from WAPRO, from goods that wait for a mapping, and from the maps; what the saved maps lack is on top.
 * @param settings What is saved; decides the order, so that rows do not jump while one edits.
 * @param maps     What is being edited.
 */
export function vatChoices(
	settings: Settings,
	maps: Maps
): readonly VatChoice[] {
	const rates = settings.dictionaries?.vatRates ?? [];
	const codes = new Set( [
		...rates.map( ( { code } ) => code ),
		...settings.unmapped.vat,
		...settings.maps.vat.map( ( { code } ) => code ),
	] );
	const choices = [ ...codes ].map( ( code ) => ( {
		code,
		name: rates.find( ( rate ) => rate.code === code )?.name ?? code,
		taxClass:
			maps.vat.find( ( row ) => row.code === code )?.taxClass ?? null,
	} ) );
	return unmappedFirst(
		choices,
		( { code } ) => ! settings.maps.vat.some( ( row ) => row.code === code )
	);
}

export function warehouseChoices(
	settings: Settings,
	maps: Maps
): readonly WarehouseChoice[] {
	const warehouses = settings.dictionaries?.warehouses ?? [];
	const symbols = new Set( [
		...maps.warehouses.map( ( { symbol } ) => symbol ),
		...warehouses.map( ( { symbol } ) => symbol ),
		...settings.unmapped.warehouses,
	] );
	const choices = [ ...symbols ].map( ( symbol ) => {
		const known = warehouses.find( ( row ) => row.symbol === symbol );
		return {
			symbol,
			name: known?.name ?? symbol,
			main: known?.main ?? false,
			use:
				maps.warehouses.find( ( row ) => row.symbol === symbol )?.use ??
				null,
		};
	} );
	return unmappedFirst(
		choices,
		( { symbol } ) =>
			! settings.maps.warehouses.some( ( row ) => row.symbol === symbol )
	);
}

export function useSettings() {
	return useResource( 'settings', ( signal ) =>
		request( 'GET settings', {}, { signal } )
	);
}

export function saveMaps( maps: Maps ) {
	return request( 'PUT settings', { maps } );
}

export function createKey() {
	return request( 'POST settings/keys', {} );
}

export function confirmAddress() {
	return request( 'POST settings/confirm-address', { confirm: true } );
}
