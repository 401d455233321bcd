/**
 * WordPress dependencies
 */
import { useMemo, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import { Page } from '../../components/page.tsx';
import { Empty, ProblemNotice } from '../../components/states.tsx';
import { useMessages } from '../../data/messages.ts';
import { List } from '../../dataviews/list.tsx';
import { useUrlView } from '../../dataviews/use-url-view.ts';
import { Link } from '../../routing/link.tsx';
import { navigate } from '../../routing/use-address.ts';
import { formatCount } from '../../utils/format.ts';
import { useNow } from '../../utils/use-now.ts';
import { messageActions } from './actions.tsx';
import { AllFound } from './all-found.tsx';
import { ChosenOrders } from './chosen-orders.tsx';
import { messageFields } from './fields.tsx';
import {
	askFromQuery,
	filterOf,
	messagesQuery,
	messagesView,
	ordersFromQuery,
} from './query.ts';

function NothingFound( { isFiltered }: { readonly isFiltered: boolean } ) {
	return isFiltered ? (
		<Empty
			title={ __(
				'No message fits these filters.',
				'wapro-mag-for-woocommerce'
			) }
		>
			<Link to="/messages">
				{ __( 'Show all messages', 'wapro-mag-for-woocommerce' ) }
			</Link>
		</Empty>
	) : (
		<Empty title={ __( 'No messages yet.', 'wapro-mag-for-woocommerce' ) }>
			<p>
				{ __(
					'They appear with the first order in the shop or the first article flagged in WAPRO.',
					'wapro-mag-for-woocommerce'
				) }
			</p>
		</Empty>
	);
}

export function MessagesPage() {
	const { view, onChangeView, query: address } = useUrlView( messagesView );
	const now = useNow( 60_000 );
	const [ turn, setTurn ] = useState( 0 );
	const orders = ordersFromQuery( address );
	const asked = askFromQuery( address );
	const filter = filterOf( view, orders, now );
	const query = messagesQuery( view, filter );
	const { data, problem, isLoading, refresh } = useMessages( query );
	const fields = useMemo(
		() => messageFields( filter.objectKey ),
		[ filter.objectKey ]
	);
	const actions = useMemo( messageActions, [] );
	const isFiltered = Object.keys( filter ).length > 0;
	const total = data?.total ?? 0;
	const mayAct =
		boot().can.manage && isFiltered && ( total > 0 || orders.length > 0 );
	const closed = () => {
		const { ask: _ask, ...rest } = address;
		navigate( '/messages', rest, { replace: true } );
		refresh();
		setTurn( ( count ) => count + 1 );
	};
	return (
		<Page
			title={ __( 'Messages', 'wapro-mag-for-woocommerce' ) }
			lead={
				data && total > 0
					? sprintf(
							/* translators: %s: number of messages. */
							_n(
								'%s message – what changed, where it went and what came of it.',
								'%s messages – what changed, where it went and what came of it.',
								total,
								'wapro-mag-for-woocommerce'
							),
							formatCount( total )
						)
					: undefined
			}
			actions={
				mayAct
					? ( [ 'retry', 'refresh' ] as const ).map( ( action ) => (
							<AllFound
								key={ action }
								action={ action }
								filter={ filter }
								isAsked={ action === asked }
								onClosed={ closed }
							/>
						) )
					: undefined
			}
		>
			{ problem && (
				<ProblemNotice problem={ problem } onRetry={ refresh } />
			) }
			{ orders.length > 0 && (
				<ChosenOrders orders={ orders } turn={ turn } />
			) }
			<List
				items={ data?.items ?? [] }
				total={ total }
				pages={ data?.pages ?? 0 }
				idOf={ ( item ) => String( item.id ) }
				fields={ fields }
				actions={ actions }
				onDialogClosed={ () => {
					refresh();
					setTurn( ( count ) => count + 1 );
				} }
				view={ view }
				onChangeView={ onChangeView }
				isLoading={ isLoading && ! data }
				searchLabel={ __(
					'Object or number',
					'wapro-mag-for-woocommerce'
				) }
				linkOf={ ( item ) => ( { to: `/messages/${ item.id }` } ) }
				empty={ <NothingFound isFiltered={ isFiltered } /> }
			/>
		</Page>
	);
}
