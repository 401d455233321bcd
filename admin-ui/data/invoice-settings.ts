/**
 * Internal dependencies
 */
import type { InvoiceSettings } from '../../contracts/generated/shop-api.ts';
import { request } from './api.ts';
import { useResource } from './use-resource.ts';

export type { InvoiceSettings } from '../../contracts/generated/shop-api.ts';

export function useInvoiceSettings() {
	return useResource( 'invoice settings', ( signal ) =>
		request( 'GET settings/invoices', {}, { signal } )
	);
}

export function saveInvoiceSettings( settings: InvoiceSettings ) {
	return request( 'PUT settings/invoices', settings );
}

const mostDays = 365;
const mostSteps = 10;

/** Days typed in a row, as "1, 7, 14". */
export function ladderOf( text: string ): number[] {
	const days = ( text.match( /\d+/g ) ?? [] ).map( Number );
	return [ ...new Set( days ) ]
		.filter( ( day ) => day >= 1 && day <= mostDays )
		.sort( ( a, b ) => a - b )
		.slice( 0, mostSteps );
}
