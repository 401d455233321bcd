/**
 * WordPress dependencies
 */
import { useCallback, useMemo } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import { Page } from '../../components/page.tsx';
import { Empty, ProblemNotice } from '../../components/states.tsx';
import { decide, useCustomerPairing } from '../../data/customer-pairing.ts';
import type {
	CustomerPairingResponse,
	CustomerPairingRow,
} from '../../data/customer-pairing.ts';
import { useNotices } from '../../data/notices.ts';
import { toProblem } from '../../data/problem.ts';
import { List } from '../../dataviews/list.tsx';
import { useUrlView } from '../../dataviews/use-url-view.ts';
import { Link } from '../../routing/link.tsx';
import { useAddress } from '../../routing/use-address.ts';
import {
	accountsToApprove,
	accountsToDecide,
} from '../../words/customer-pairing.ts';
import type { CustomerTab } from '../../words/customer-pairing.ts';
import { DeskSwitch } from '../pairing/switch.tsx';
import { customerActions } from './actions.tsx';
import { Bulk } from './bulk.tsx';
import { customerFields } from './fields.tsx';
import {
	customerQuery,
	customerTab,
	customerView,
	isNarrower,
} from './query.ts';
import { CustomerTabs } from './tabs.tsx';

type Counts = CustomerPairingResponse[ 'counts' ];

function Lead( { counts }: { readonly counts: Counts } ) {
	const { to_decide: toDecide, to_approve: toApprove } = counts;
	return (
		<>
			{ toDecide === 0
				? __(
						'No account waits for your decision.',
						'wapro-mag-for-woocommerce'
					)
				: accountsToDecide( toDecide ) }{ ' ' }
			{ toApprove > 0 && (
				<Link
					to="/pairing/customers"
					query={ { tab: 'paired', access: 'to_approve' } }
				>
					{ accountsToApprove( toApprove ) }
				</Link>
			) }
		</>
	);
}

function NothingFound( props: {
	readonly tab: CustomerTab;
	readonly isNarrow: boolean;
} ) {
	if ( props.isNarrow ) {
		return (
			<Empty
				title={ __(
					'No account fits these filters.',
					'wapro-mag-for-woocommerce'
				) }
			>
				<Link to="/pairing/customers" query={ { tab: props.tab } }>
					{ __( 'Show the whole list', 'wapro-mag-for-woocommerce' ) }
				</Link>
			</Empty>
		);
	}
	switch ( props.tab ) {
		case 'to_decide':
			return (
				<Empty
					title={ __(
						'No account waits for a decision.',
						'wapro-mag-for-woocommerce'
					) }
				>
					<p>
						{ __(
							'An account comes here when WAPRO has several contractors with its NIP, or only ones that look like it.',
							'wapro-mag-for-woocommerce'
						) }
					</p>
				</Empty>
			);
		case 'unpaired':
			return (
				<Empty
					title={ __(
						'No account is without a contractor.',
						'wapro-mag-for-woocommerce'
					) }
				/>
			);
		case 'paired':
			return (
				<Empty
					title={ __(
						'No account has a contractor yet.',
						'wapro-mag-for-woocommerce'
					) }
				>
					<p>
						{ __(
							'Accounts are paired by NIP at once, by the contact’s e-mail, or with their first order.',
							'wapro-mag-for-woocommerce'
						) }
					</p>
				</Empty>
			);
	}
}

function Desk( { tab }: { readonly tab: CustomerTab } ) {
	const { view, onChangeView } = useUrlView( customerView( tab ) );
	const query = customerQuery( tab, view );
	const { data, problem, isLoading, refresh } = useCustomerPairing( query );
	const notices = useNotices();
	const look = useCallback(
		async ( { userId, name }: CustomerPairingRow ) => {
			try {
				await decide( userId, { action: 'look_again' } );
				notices.clear( 'customer-pairing' );
				notices.done(
					sprintf(
						/* translators: %s: name of an account. */
						__(
							'WAPRO is asked about the account %s.',
							'wapro-mag-for-woocommerce'
						),
						name
					)
				);
			} catch ( error ) {
				notices.failed( 'customer-pairing', toProblem( error ) );
			}
			refresh();
		},
		[ notices, refresh ]
	);
	const fields = useMemo(
		() => customerFields( tab, refresh ),
		[ tab, refresh ]
	);
	const actions = useMemo(
		() => customerActions( tab, ( row ) => void look( row ) ),
		[ tab, look ]
	);
	const isOfTab = data?.tab === tab;
	return (
		<Page
			title={ __( 'Pairing of customers', 'wapro-mag-for-woocommerce' ) }
			lead={ data && <Lead counts={ data.counts } /> }
			actions={
				data &&
				boot().can.manage && (
					<Bulk exact={ data.counts.exact } onDone={ refresh } />
				)
			}
		>
			<DeskSwitch at="/pairing/customers" />
			{ problem && (
				<ProblemNotice problem={ problem } onRetry={ refresh } />
			) }
			{ data && <CustomerTabs present={ tab } counts={ data.counts } /> }
			<List
				key={ tab }
				items={ isOfTab ? data.items : [] }
				total={ isOfTab ? data.total : 0 }
				pages={ isOfTab ? data.pages : 0 }
				idOf={ ( item ) => String( item.userId ) }
				fields={ fields }
				actions={ actions }
				onDialogClosed={ refresh }
				view={ view }
				onChangeView={ onChangeView }
				isLoading={ isLoading && ! isOfTab }
				searchLabel={ __(
					'Name, e-mail, NIP or company',
					'wapro-mag-for-woocommerce'
				) }
				empty={
					<NothingFound
						tab={ tab }
						isNarrow={ isNarrower( query ) }
					/>
				}
			/>
		</Page>
	);
}

/** Accounts of the shop and their contractors in WAPRO: found by number, decided by a person, taken back. */
export function CustomerPairingPage() {
	const { query } = useAddress();
	return <Desk tab={ customerTab( query ) } />;
}
