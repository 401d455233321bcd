/**
 * WordPress dependencies
 */
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
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

function Table( { rows }: { readonly rows: readonly CompanyBalance[] } ) {
	return (
		<div className="wapro-mag-scroll">
			<table className="wapro-mag-table">
				<thead>
					<tr>
						<th scope="col">
							{ __( 'Currency', 'wapro-mag-for-woocommerce' ) }
						</th>
						<th scope="col">
							{ __(
								'Left to pay in the shop',
								'wapro-mag-for-woocommerce'
							) }
						</th>
						<th scope="col">
							{ __(
								'Left to pay in WAPRO',
								'wapro-mag-for-woocommerce'
							) }
						</th>
						<th scope="col">
							{ __( 'Difference', 'wapro-mag-for-woocommerce' ) }
						</th>
					</tr>
				</thead>
				<tbody>
					{ rows.map( ( row ) => (
						<tr key={ row.currency }>
							<th scope="row">{ row.currency }</th>
							<td>
								<Sum
									figures={ row.shop }
									currency={ row.currency }
								/>
							</td>
							<td>
								<Sum
									figures={ row.wapro }
									currency={ row.currency }
								/>
							</td>
							<td>
								<Agreement balance={ row } />
							</td>
						</tr>
					) ) }
				</tbody>
			</table>
		</div>
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
			{ data && data.items.length > 0 && <Table rows={ data.items } /> }
		</Panel>
	);
}
