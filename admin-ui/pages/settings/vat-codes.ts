/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { OrderSettingsView } from '../../data/order-settings.ts';

type Rates = OrderSettingsView[ 'vatRates' ];

/** Those under which no VAT is charged. */
export const untaxed = ( rates: Rates ): Rates =>
	rates.filter( ( { rate } ) => Number( rate ?? 0 ) === 0 );

/**
 * VAT codes of WAPRO to choose from, or none.
 * @param rates
 * @param present What was chosen, which WAPRO may no longer have.
 */
export function codeOptions( rates: Rates, present: string | null ) {
	const isGone =
		present !== null && ! rates.some( ( { code } ) => code === present );
	return [
		{
			value: '',
			label: __( 'stop and ask', 'wapro-mag-for-woocommerce' ),
		},
		...( isGone ? [ { value: present, label: present } ] : [] ),
		...rates.map( ( { code, name } ) => ( {
			value: code,
			label: `${ code } – ${ name }`,
		} ) ),
	];
}
