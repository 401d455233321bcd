/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Facts } from '../../components/facts.tsx';
import type { Fact } from '../../components/facts.tsx';
import { Panel } from '../../components/panel.tsx';
import type { CompanyDetail } from '../../data/companies.ts';
import { formatMoney } from '../../utils/format.ts';
import { ownerSentence } from '../../words/companies.ts';
import { daysCount } from '../../words/days.ts';

const days = ( count: number | null ): string | null =>
	count === null ? null : daysCount( count );

const yesNo = ( is: boolean ): string =>
	is
		? __( 'yes', 'wapro-mag-for-woocommerce' )
		: __( 'no', 'wapro-mag-for-woocommerce' );

const shown = ( label: string, value: string | null ): Fact => ( {
	label,
	value: value || '–',
} );

/** Who the company is, and who leads that. */
export function Data( { detail }: { readonly detail: CompanyDetail } ) {
	const { company, address, owners } = detail;
	const town = [ address.postcode, address.city ]
		.filter( Boolean )
		.join( ' ' );
	return (
		<Panel title={ __( 'Data', 'wapro-mag-for-woocommerce' ) }>
			<Facts
				facts={ [
					shown(
						__( 'NIP', 'wapro-mag-for-woocommerce' ),
						company.nip
					),
					shown(
						__( 'Code in WAPRO', 'wapro-mag-for-woocommerce' ),
						company.code
					),
					shown(
						__( 'Address', 'wapro-mag-for-woocommerce' ),
						[ address.street, town, address.country ]
							.filter( Boolean )
							.join( ', ' )
					),
					shown(
						__( 'E-mail address', 'wapro-mag-for-woocommerce' ),
						address.email
					),
					shown(
						__( 'Phone', 'wapro-mag-for-woocommerce' ),
						address.phone
					),
				] }
			/>
			<p className="wapro-mag-muted">
				{ ownerSentence( owners.address ) }
			</p>
		</Panel>
	);
}

/** On what terms the company buys; WAPRO alone sets them. */
export function Terms( { detail }: { readonly detail: CompanyDetail } ) {
	const { company, terms } = detail;
	return (
		<Panel title={ __( 'Terms', 'wapro-mag-for-woocommerce' ) }>
			<Facts
				facts={ [
					shown(
						__( 'Payment form', 'wapro-mag-for-woocommerce' ),
						terms.paymentForm
					),
					shown(
						__( 'Days to pay', 'wapro-mag-for-woocommerce' ),
						days( terms.paymentDays )
					),
					shown(
						__( 'Credit limit', 'wapro-mag-for-woocommerce' ),
						terms.creditLimit === null
							? null
							: formatMoney( terms.creditLimit )
					),
					shown(
						__(
							'Days overdue before sales stop',
							'wapro-mag-for-woocommerce'
						),
						days( terms.overdueDays )
					),
					shown(
						__(
							'Sales stop when overdue',
							'wapro-mag-for-woocommerce'
						),
						yesNo( terms.overdueBlock )
					),
					shown(
						__( 'Blocked in WAPRO', 'wapro-mag-for-woocommerce' ),
						yesNo( terms.blocked )
					),
					shown(
						__( 'Price list', 'wapro-mag-for-woocommerce' ),
						company.priceList
					),
					shown(
						__( 'Salesman', 'wapro-mag-for-woocommerce' ),
						company.salesman
					),
				] }
			/>
			<p className="wapro-mag-muted">
				{ __(
					'WAPRO leads the terms; they are changed there.',
					'wapro-mag-for-woocommerce'
				) }
			</p>
		</Panel>
	);
}
