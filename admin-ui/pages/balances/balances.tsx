/**
 * WordPress dependencies
 */
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Facts } from '../../components/facts.tsx';
import { Panel } from '../../components/panel.tsx';
import { Loading, ProblemNotice } from '../../components/states.tsx';
import { Status } from '../../components/status.tsx';
import { useBalances } from '../../data/invoices.ts';
import type { BalanceFigures, CompanyBalance } from '../../data/invoices.ts';
import { Link } from '../../routing/link.tsx';
import { formatDay, formatMoney } from '../../utils/format.ts';
import { balanceTone, balanceWord } from '../../words/invoices.ts';

interface SumProps {
	readonly figures: BalanceFigures | null;
	readonly currency: string;
}

/** What is left to pay, what of it is overdue, and what the seller owes. */
export function Sum( { figures, currency }: SumProps ) {
	if ( ! figures ) {
		return <>–</>;
	}
	return (
		<span className="wapro-mag-stack">
			<strong>{ formatMoney( figures.remaining, currency ) }</strong>
			{ Number( figures.overdue ) !== 0 && (
				<small className="wapro-mag-muted">
					{ sprintf(
						/* translators: %s: amount. */
						__( 'overdue: %s', 'wapro-mag-for-woocommerce' ),
						formatMoney( figures.overdue, currency )
					) }
				</small>
			) }
			{ Number( figures.credit ) !== 0 && (
				<small className="wapro-mag-muted">
					{ sprintf(
						/* translators: %s: amount. */
						__(
							'in the buyer’s favour: %s',
							'wapro-mag-for-woocommerce'
						),
						formatMoney( figures.credit, currency )
					) }
				</small>
			) }
		</span>
	);
}

/** Whether both sides agree, and by how much they do not. */
export function Agreement( { balance }: { readonly balance: CompanyBalance } ) {
	const isOff = balance.state === 'differs' || balance.state === 'newer';
	return (
		<span className="wapro-mag-stack">
			<Status tone={ balanceTone( balance.state ) }>
				{ balanceWord( balance.state ) }
			</Status>
			{ isOff && balance.difference !== null && (
				<small>
					{ sprintf(
						/* translators: %s: amount. */
						__( 'difference: %s', 'wapro-mag-for-woocommerce' ),
						formatMoney( balance.difference, balance.currency )
					) }
				</small>
			) }
			{ balance.countedOn && (
				<small className="wapro-mag-muted">
					{ sprintf(
						/* translators: %s: day. */
						__( 'WAPRO: as of %s', 'wapro-mag-for-woocommerce' ),
						formatDay( balance.countedOn )
					) }
				</small>
			) }
		</span>
	);
}

function Row( { balance }: { readonly balance: CompanyBalance } ) {
	const { currency } = balance;
	return (
		<Facts
			facts={ [
				{
					label: __(
						'Left to pay in the shop',
						'wapro-mag-for-woocommerce'
					),
					value: (
						<Sum figures={ balance.shop } currency={ currency } />
					),
				},
				{
					label: __(
						'Left to pay in WAPRO',
						'wapro-mag-for-woocommerce'
					),
					value: (
						<Sum figures={ balance.wapro } currency={ currency } />
					),
				},
				{
					label: __( 'Difference', 'wapro-mag-for-woocommerce' ),
					value: <Agreement balance={ balance } />,
				},
			] }
		/>
	);
}

/** What one company has left to pay, beside what WAPRO counts. */
export function Balances( props: {
	readonly company: number;
	/** On the company's own screen: the way to its invoices. */
	readonly isLinked?: boolean;
} ) {
	const { company, isLinked = false } = props;
	const { data, problem, refresh } = useBalances( { company } );
	return (
		<Panel
			title={ __( 'Invoices to pay', 'wapro-mag-for-woocommerce' ) }
			actions={
				isLinked && (
					<Link
						to="/invoices"
						query={ { company: String( company ) } }
					>
						{ __(
							'Invoices of the company',
							'wapro-mag-for-woocommerce'
						) }
					</Link>
				)
			}
		>
			{ problem && (
				<ProblemNotice problem={ problem } onRetry={ refresh } />
			) }
			{ ! data && ! problem && (
				<Loading
					label={ __( 'Loading…', 'wapro-mag-for-woocommerce' ) }
				/>
			) }
			{ data && data.items.length === 0 && (
				<p className="wapro-mag-muted">
					{ __(
						'The company has nothing to pay.',
						'wapro-mag-for-woocommerce'
					) }
				</p>
			) }
			{ data?.items.map( ( row ) => (
				<Row key={ row.currency } balance={ row } />
			) ) }
		</Panel>
	);
}
