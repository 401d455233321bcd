/**
 * Internal dependencies
 */
import type {
	ProductionParameterRule,
	ProductionSettings,
	ProductionStatus,
} from '../../contracts/generated/shop-api.ts';
import { request } from './api.ts';
import { useResource } from './use-resource.ts';

export type {
	ProductionParameterRule,
	ProductionSettings,
	ProductionStatus,
} from '../../contracts/generated/shop-api.ts';

export function useProductionSettings() {
	return useResource( 'production settings', ( signal ) =>
		request( 'GET settings/production', {}, { signal } )
	);
}

/**
 * Empty lines between options are none.
 * @param settings As they stand in the form.
 */
export function saveProductionSettings( settings: ProductionSettings ) {
	return request( 'PUT settings/production', {
		...settings,
		parameters: settings.parameters.map( ( rule ) => ( {
			...rule,
			options: rule.options
				.map( ( option ) => option.trim() )
				.filter( ( option ) => option !== '' ),
		} ) ),
	} );
}

export function useProductionAccess() {
	return useResource( 'production access', ( signal ) =>
		request( 'GET settings/production/access', {}, { signal } )
	);
}

export function createProductionSecret() {
	return request( 'POST settings/production/secret', {} );
}

/** A word of production that somebody is about to translate. */
export const newStatus: ProductionStatus = {
	code: '',
	stage: 'in_production',
	name: '',
};

export function isNamed( { code, name }: ProductionStatus ): boolean {
	return (
		/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/.test( code ) && name.trim() !== ''
	);
}

/** A parameter that somebody is about to describe. */
export const newParameter: ProductionParameterRule = {
	code: '',
	name: '',
	source: 'line',
	key: '',
	type: 'number',
	unit: 'mm',
	minimum: null,
	maximum: null,
	options: [],
	required: false,
};

/** What the shop would refuse before it understood it: a parameter that has no name yet. */
export function isDescribed( rule: ProductionParameterRule ): boolean {
	return (
		/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/.test( rule.code ) &&
		rule.name.trim() !== '' &&
		rule.key.trim() !== ''
	);
}
