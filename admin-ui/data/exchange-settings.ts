/**
 * Internal dependencies
 */
import type { ExchangeSettings } from '../../contracts/generated/shop-api.ts';
import { request } from './api.ts';
import { useResource } from './use-resource.ts';

export type {
	ExchangeSettings,
	FlowRule,
	ForeignNumber,
	QuietWindow,
} from '../../contracts/generated/shop-api.ts';

export function useExchangeSettings() {
	return useResource( 'exchange settings', ( signal ) =>
		request( 'GET settings/exchange', {}, { signal } )
	);
}

export function saveExchangeSettings( settings: ExchangeSettings ) {
	return request( 'PUT settings/exchange', settings );
}
