/**
 * WordPress dependencies
 */
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type {
	ExchangeFlow,
	FlowRest,
	QuietWindow,
} from '../../contracts/generated/shop-api.ts';
import { formatInterval, formatSince, formatWeekday } from '../utils/format.ts';

export const weekdays: readonly number[] = [ 1, 2, 3, 4, 5, 6, 7 ];

export function exchangeFlowWord( flow: ExchangeFlow ): string {
	switch ( flow ) {
		case 'orders':
			return __( 'Orders to WAPRO', 'wapro-mag-for-woocommerce' );
		case 'changes':
			return __( 'Changes from WAPRO', 'wapro-mag-for-woocommerce' );
		case 'goods':
			return __(
				'Products of the shop to WAPRO',
				'wapro-mag-for-woocommerce'
			);
		case 'photos':
			return __( 'Photos to WAPRO', 'wapro-mag-for-woocommerce' );
		case 'customers':
			return __(
				'Search for buyers in WAPRO',
				'wapro-mag-for-woocommerce'
			);
		case 'proposals':
			return __(
				'Changes of customers’ data to WAPRO',
				'wapro-mag-for-woocommerce'
			);
		case 'states':
			return __(
				'States of goods to WAPRO',
				'wapro-mag-for-woocommerce'
			);
		case 'documents':
			return __(
				'PDFs of documents from WAPRO',
				'wapro-mag-for-woocommerce'
			);
		case 'production':
			return __( 'Orders to production', 'wapro-mag-for-woocommerce' );
	}
}

/** Why a flow does not work now: 'on hold: BaseLinker since 14:32', 'quiet until 06:00'. */
export function restWord( rest: FlowRest, now: number ): string {
	return rest.why === 'quiet'
		? sprintf(
				/* translators: %s: time or date. */
				__( 'quiet until %s', 'wapro-mag-for-woocommerce' ),
				formatSince( rest.until, now )
			)
		: sprintf(
				/* translators: 1: another program that works on WAPRO, 2: time or date. */
				__( 'on hold: %1$s since %2$s', 'wapro-mag-for-woocommerce' ),
				rest.heldBy ?? '–',
				formatSince( rest.since, now )
			);
}

/** 'every 30 s'. */
export const everyWord = ( seconds: number ): string =>
	sprintf(
		/* translators: %s: interval, e.g. 30 s. */
		__( 'every %s', 'wapro-mag-for-woocommerce' ),
		formatInterval( seconds )
	);

function daysWord( days: readonly number[] ): string {
	const sorted = days.toSorted();
	const [ first, last ] = [ sorted.at( 0 ), sorted.at( -1 ) ];
	if ( first === undefined || last === undefined ) {
		return __( 'no day', 'wapro-mag-for-woocommerce' );
	}
	if ( sorted.length === weekdays.length ) {
		return __( 'every day', 'wapro-mag-for-woocommerce' );
	}
	return sorted.length > 2 && last - first === sorted.length - 1
		? `${ formatWeekday( first ) }–${ formatWeekday( last ) }`
		: sorted.map( ( day ) => formatWeekday( day ) ).join( ', ' );
}

/** 'Mon–Fri 22:00–06:00'. */
export function windowWord( { days, from, to }: QuietWindow ): string {
	return from === to && from !== ''
		? sprintf(
				/* translators: 1: days of the week, 2: time. */
				__( '%1$s from %2$s all day', 'wapro-mag-for-woocommerce' ),
				daysWord( days ),
				from
			)
		: `${ daysWord( days ) } ${ from }–${ to }`;
}
