/**
 * Internal dependencies
 */
import type { InvoiceRequestSettings } from '../../contracts/generated/shop-api.ts';
import { request } from './api.ts';
import { useResource } from './use-resource.ts';

export type {
	InvoiceRequestSettings,
	InvoiceRequestSettingsView,
} from '../../contracts/generated/shop-api.ts';

export function useInvoiceRequestSettings() {
	return useResource( 'invoice request settings', ( signal ) =>
		request( 'GET settings/order-invoices', {}, { signal } )
	);
}

export function saveInvoiceRequestSettings( settings: InvoiceRequestSettings ) {
	return request( 'PUT settings/order-invoices', settings );
}
