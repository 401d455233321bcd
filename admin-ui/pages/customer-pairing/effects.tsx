/**
 * WordPress dependencies
 */
import { __, _n, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Facts } from '../../components/facts.tsx';
import type { Fact } from '../../components/facts.tsx';
import { Status } from '../../components/status.tsx';
import type { CustomerPairingEffects } from '../../data/customer-pairing.ts';
import { counted } from '../../utils/counted.ts';
import { formatMoney } from '../../utils/format.ts';
import { pointsCount } from '../../words/companies.ts';
import { peopleCount } from '../../words/people.ts';
import { daysCount } from '../../words/days.ts';

type Props = { readonly effects: CustomerPairingEffects };

function payment( {
	paymentForm,
	paymentDays,
}: CustomerPairingEffects ): string | null {
	const days = paymentDays === null ? null : daysCount( paymentDays );
	const parts = [ paymentForm, days ].filter( ( part ) => part !== null );
	return parts.length === 0 ? null : parts.join( ', ' );
}

function overdue( {
	overdueBlock,
	overdueDays,
}: CustomerPairingEffects ): string {
	if ( ! overdueBlock ) {
		return __(
			'WAPRO does not stop sales to it',
			'wapro-mag-for-woocommerce'
		);
	}
	return counted(
		/* translators: %s: number of days. */
		_n(
			'WAPRO stops sales to it when an invoice is overdue by more than %s day',
			'WAPRO stops sales to it when an invoice is overdue by more than %s days',
			overdueDays ?? 0,
			'wapro-mag-for-woocommerce'
		),
		overdueDays ?? 0
	);
}

function people( {
	companyId,
	people: count,
	points,
}: CustomerPairingEffects ) {
	if ( companyId === null ) {
		return __(
			'the shop will get them from WAPRO',
			'wapro-mag-for-woocommerce'
		);
	}
	return sprintf(
		/* translators: 1: "3 people", 2: "12 delivery points". */
		__( '%1$s, %2$s', 'wapro-mag-for-woocommerce' ),
		peopleCount( count ),
		pointsCount( points )
	);
}

/**
 * What a person of the company sees and buys by.
 * @param effects
 */
function opened( effects: CustomerPairingEffects ): readonly Fact[] {
	const { priceList, shopPriceList, creditLimit } = effects;
	return [
		{
			label: __( 'Price list', 'wapro-mag-for-woocommerce' ),
			value:
				priceList === null || priceList === shopPriceList
					? sprintf(
							/* translators: %s: code of a price list. */
							__( '%s, as now', 'wapro-mag-for-woocommerce' ),
							shopPriceList ?? '–'
						)
					: sprintf(
							/* translators: 1: code of a price list, 2: code of the shop's price list. */
							__(
								'%1$s in WAPRO (now %2$s)',
								'wapro-mag-for-woocommerce'
							),
							priceList,
							shopPriceList ?? '–'
						),
		},
		{
			label: __( 'Payment', 'wapro-mag-for-woocommerce' ),
			value:
				payment( effects ) ??
				__( 'as in the shop', 'wapro-mag-for-woocommerce' ),
		},
		{
			label: __( 'Credit limit', 'wapro-mag-for-woocommerce' ),
			value:
				creditLimit === null
					? __( 'none', 'wapro-mag-for-woocommerce' )
					: formatMoney( creditLimit ),
		},
		{
			label: __( 'Overdue invoices', 'wapro-mag-for-woocommerce' ),
			value: overdue( effects ),
		},
		{
			label: __(
				'Company’s people and branches',
				'wapro-mag-for-woocommerce'
			),
			value: people( effects ),
		},
		{
			label: __( 'Invoices and payments', 'wapro-mag-for-woocommerce' ),
			value: __(
				'those of the company become visible, open ones too',
				'wapro-mag-for-woocommerce'
			),
		},
	];
}

/** What speaks against it. */
export function Warnings( { effects }: Props ) {
	return (
		<>
			{ ! effects.flagged && (
				<p>
					<Status tone="attention">
						{ __(
							'The contractor is not flagged for this shop in WAPRO: its data cannot be opened until it is.',
							'wapro-mag-for-woocommerce'
						) }
					</Status>
				</p>
			) }
			{ effects.blocked && (
				<p>
					<Status tone="trouble">
						{ __(
							'The contractor is blocked in WAPRO: no order can be placed for it.',
							'wapro-mag-for-woocommerce'
						) }
					</Status>
				</p>
			) }
		</>
	);
}

/** What opening the company's data gives to the account. */
export function Opened( { effects }: Props ) {
	return <Facts facts={ opened( effects ) } />;
}
