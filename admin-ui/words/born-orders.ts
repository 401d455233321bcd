/**
 * WordPress dependencies
 */
import { __, _n, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { BornState } from '../data/born-orders.ts';
import { formatCount } from '../utils/format.ts';
import type { Tone } from './status.ts';

export function bornStateWord( state: BornState ): string {
	switch ( state ) {
		case 'buffered':
			return __( 'in the buffer', 'wapro-mag-for-woocommerce' );
		case 'registered':
			return __( 'registered', 'wapro-mag-for-woocommerce' );
		case 'cancelled':
			return __( 'cancelled', 'wapro-mag-for-woocommerce' );
	}
}

export function bornStateTone( state: BornState ): Tone {
	switch ( state ) {
		case 'buffered':
			return 'waiting';
		case 'registered':
			return 'good';
		case 'cancelled':
			return 'neutral';
	}
}

/**
 * Where an order came from.
 * @param source Null: it was typed into WAPRO.
 */
export function bornSourceWord( source: string | null ): string {
	return (
		source ?? __( 'phone or salesman (WAPRO)', 'wapro-mag-for-woocommerce' )
	);
}

export function bornCount( count: number ): string {
	return sprintf(
		/* translators: %s: number of orders. */
		_n(
			'%s order was made in WAPRO for companies of the shop.',
			'%s orders were made in WAPRO for companies of the shop.',
			count,
			'wapro-mag-for-woocommerce'
		),
		formatCount( count )
	);
}
