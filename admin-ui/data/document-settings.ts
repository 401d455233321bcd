/**
 * Internal dependencies
 */
import type { DocumentSettings } from '../../contracts/generated/shop-api.ts';
import { request } from './api.ts';
import { useResource } from './use-resource.ts';

export type {
	DocumentSettings,
	DocumentSettingsView,
} from '../../contracts/generated/shop-api.ts';

export function useDocumentSettings() {
	return useResource( 'document settings', ( signal ) =>
		request( 'GET settings/documents', {}, { signal } )
	);
}

export function saveDocumentSettings( settings: DocumentSettings ) {
	return request( 'PUT settings/documents', settings );
}
