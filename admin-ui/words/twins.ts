/**
 * WordPress dependencies
 */
import { __, _n, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { HeldOrder, OrderTwin, TwinOrder } from '../data/twins.ts';
import { counted } from '../utils/counted.ts';
import { formatMoment, formatMoney, formatQuantity } from '../utils/format.ts';
import { compared, isSame } from './compared.ts';
import type { Comparison } from './compared.ts';
import type { Tone } from './status.ts';

export const twinStates = [ 'waiting', 'done' ] as const;

export type TwinTab = ( typeof twinStates )[ number ];

export function twinTabWord( tab: TwinTab ): string {
	return tab === 'waiting'
		? __( 'To decide', 'wapro-mag-for-woocommerce' )
		: __( 'Decided', 'wapro-mag-for-woocommerce' );
}

export function ordersToDecide( count: number ): string {
	return counted(
		/* translators: %s: number of orders. */
		_n(
			'%s order is held: WAPRO may have it already.',
			'%s orders are held: WAPRO may have them already.',
			count,
			'wapro-mag-for-woocommerce'
		),
		count
	);
}

export function twinStateWord( state: HeldOrder[ 'state' ] ): string {
	switch ( state ) {
		case 'waiting':
			return __( 'to decide', 'wapro-mag-for-woocommerce' );
		case 'sent':
			return __(
				'decided, on its way to WAPRO',
				'wapro-mag-for-woocommerce'
			);
		case 'linked':
			return __(
				'linked to the order in WAPRO',
				'wapro-mag-for-woocommerce'
			);
		case 'created':
			return __( 'made anew in WAPRO', 'wapro-mag-for-woocommerce' );
		case 'skipped':
			return __( 'not sent to WAPRO', 'wapro-mag-for-woocommerce' );
	}
}

export function twinStateTone( state: HeldOrder[ 'state' ] ): Tone {
	switch ( state ) {
		case 'waiting':
			return 'attention';
		case 'sent':
			return 'waiting';
		case 'linked':
		case 'created':
			return 'good';
		case 'skipped':
			return 'neutral';
	}
}

/** What an order in WAPRO is called: its number, while it has one. */
export const twinName = ( { number, erpId }: OrderTwin ): string =>
	number ??
	sprintf(
		/* translators: %s: id of an order in WAPRO. */
		__( 'order %s without a number yet', 'wapro-mag-for-woocommerce' ),
		erpId
	);

export const sourceWord = ( { source }: OrderTwin ): string =>
	source ?? __( 'entered in WAPRO', 'wapro-mag-for-woocommerce' );

/** Why an order in WAPRO may be the shop's. */
export function twinWhy( order: TwinOrder, twin: OrderTwin ): string {
	const { foreignIds, customerOrderNumber } = order;
	const numbers = [ twin.internetOrderId, twin.customerOrderNumber ];
	if ( numbers.some( ( one ) => one && foreignIds.includes( one ) ) ) {
		return __(
			'the same number in another system',
			'wapro-mag-for-woocommerce'
		);
	}
	return customerOrderNumber &&
		customerOrderNumber === twin.customerOrderNumber
		? __(
				'the same order number of the buyer',
				'wapro-mag-for-woocommerce'
			)
		: __(
				'the same person and total at about the same time',
				'wapro-mag-for-woocommerce'
			);
}

type Lines = Pick< TwinOrder, 'lines' | 'lineCount' >;

/** '2 × OKUC-KLAMKA-01' for each line. */
export function twinLines( { lines, lineCount }: Lines ): string {
	const shown = lines.map(
		( { quantity, index } ) =>
			`${ formatQuantity( quantity ) } × ${ index }`
	);
	const more = lineCount - lines.length;
	return [
		...shown,
		...( more > 0
			? [
					counted(
						/* translators: %s: number of order lines. */
						_n(
							'and %s more',
							'and %s more',
							more,
							'wapro-mag-for-woocommerce'
						),
						more
					),
				]
			: [] ),
	].join( ', ' );
}

const sorted = ( lines: string ) => lines.split( ', ' ).sort().join( ', ' );

const minutes = 60_000;

/** What WAPRO's order says, each field beside the shop's. */
export function comparedTwin(
	order: TwinOrder,
	twin: OrderTwin
): readonly Comparison[] {
	const ownLines = twinLines( order );
	const lines = twinLines( twin );
	return [
		{
			label: __( 'From', 'wapro-mag-for-woocommerce' ),
			value: sourceWord( twin ),
		},
		...( twin.placedAt === undefined
			? []
			: [
					{
						label: __( 'Date', 'wapro-mag-for-woocommerce' ),
						value: formatMoment( twin.placedAt ),
						isSame:
							Math.abs(
								Date.parse( twin.placedAt ) -
									Date.parse( order.placedAt )
							) <=
							5 * minutes,
					},
				] ),
		...compared(
			__( 'Contractor', 'wapro-mag-for-woocommerce' ),
			twin.contractorName,
			order.contractorName
		),
		...compared(
			__( 'Buyer’s number', 'wapro-mag-for-woocommerce' ),
			twin.customerOrderNumber,
			order.customerOrderNumber ?? null
		),
		...( twin.lineCount === 0
			? []
			: [
					{
						label: __( 'Lines', 'wapro-mag-for-woocommerce' ),
						value: lines,
						isSame: isSame( lines, ownLines, sorted ),
					},
				] ),
		...compared(
			__( 'Total', 'wapro-mag-for-woocommerce' ),
			twin.gross && formatMoney( twin.gross, order.currency ),
			formatMoney( order.gross, order.currency )
		),
	];
}
