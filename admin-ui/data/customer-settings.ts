/**
 * Internal dependencies
 */
import type { CustomerSettings } from '../../contracts/generated/shop-api.ts';
import { request } from './api.ts';
import { useResource } from './use-resource.ts';

export type { CustomerSettings } from '../../contracts/generated/shop-api.ts';

export function useCustomerSettings() {
	return useResource( 'customer settings', ( signal ) =>
		request( 'GET settings/customers', {}, { signal } )
	);
}

export function saveCustomerSettings( settings: CustomerSettings ) {
	return request( 'PUT settings/customers', settings );
}

/** Whom a change of the settings concerns: companies, and invitations that wait. */
export function useCustomerCounts() {
	return useResource( 'customer counts', async ( signal ) => {
		const { total, invitations } = await request(
			'GET companies',
			{ perPage: 1 },
			{ signal }
		);
		return { companies: total, heldInvitations: invitations.held };
	} );
}

/** What makes contractors come out differently, so that they are fetched anew once it is saved. */
const altering = [
	'accounts',
	'addressOwner',
	'pointOwner',
	'contactOwner',
] as const;

export function altersCompanies(
	saved: CustomerSettings,
	wanted: CustomerSettings
): boolean {
	return altering.some( ( key ) => saved[ key ] !== wanted[ key ] );
}
