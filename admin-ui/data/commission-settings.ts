/**
 * Internal dependencies
 */
import type { CommissionSettings } from '../../contracts/generated/shop-api.ts';
import { request } from './api.ts';
import { useResource } from './use-resource.ts';

export type {
	CommissionSettings,
	CommissionSettingsView,
} from '../../contracts/generated/shop-api.ts';

export type InvoicedCustomer = CommissionSettings[ 'customers' ][ number ];

export function useCommissionSettings() {
	return useResource( 'commission settings', ( signal ) =>
		request( 'GET settings/order-invoices', {}, { signal } )
	);
}

export function saveCommissionSettings( settings: CommissionSettings ) {
	return request( 'PUT settings/order-invoices', settings );
}
