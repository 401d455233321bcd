/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Compared } from '../../components/compared.tsx';
import type { TwinOrder } from '../../data/twins.ts';
import { formatMoment, formatMoney } from '../../utils/format.ts';
import { compared } from '../../words/compared.ts';
import { twinLines } from '../../words/twins.ts';

/** The shop's order as it was held. */
export function Own( { order }: { readonly order: TwinOrder } ) {
	return (
		<Compared
			fields={ [
				...compared(
					__( 'Date', 'wapro-mag-for-woocommerce' ),
					formatMoment( order.placedAt ),
					null
				),
				...compared(
					__( 'Buyer', 'wapro-mag-for-woocommerce' ),
					order.contractorName,
					null
				),
				...compared(
					__( 'Buyer’s number', 'wapro-mag-for-woocommerce' ),
					order.customerOrderNumber,
					null
				),
				...compared(
					__( 'Number elsewhere', 'wapro-mag-for-woocommerce' ),
					order.foreignIds.join( ', ' ),
					null
				),
				...compared(
					__( 'Lines', 'wapro-mag-for-woocommerce' ),
					twinLines( order ),
					null
				),
				...compared(
					__( 'Total', 'wapro-mag-for-woocommerce' ),
					formatMoney( order.gross, order.currency ),
					null
				),
			] }
		/>
	);
}
