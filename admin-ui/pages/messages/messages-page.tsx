/**
 * WordPress dependencies
 */
import { Button, Modal } from '@wordpress/components';
import { useMemo, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import { Page } from '../../components/page.tsx';
import { Empty, ProblemNotice } from '../../components/states.tsx';
import { useMessages } from '../../data/messages.ts';
import type { MessageFilter } from '../../data/messages.ts';
import { List } from '../../dataviews/list.tsx';
import { useUrlView } from '../../dataviews/use-url-view.ts';
import { Link } from '../../routing/link.tsx';
import { formatCount } from '../../utils/format.ts';
import { useNow } from '../../utils/use-now.ts';
import { ActionDialog } from './action-dialog.tsx';
import { messageActions } from './actions.tsx';
import { messageFields } from './fields.tsx';
import { filterOf, messagesQuery, messagesView } from './query.ts';

function RetryAll( props: {
	readonly filter: MessageFilter;
	readonly onDone: () => void;
} ) {
	const [ isOpen, setOpen ] = useState( false );
	const close = () => setOpen( false );
	return (
		<>
			<Button
				variant="secondary"
				__next40pxDefaultSize
				onClick={ () => setOpen( true ) }
			>
				{ __( 'Retry all found', 'wapro-mag-for-woocommerce' ) }
			</Button>
			{ isOpen && (
				<Modal
					title={ __(
						'Retry all found',
						'wapro-mag-for-woocommerce'
					) }
					onRequestClose={ close }
				>
					<ActionDialog
						action="retry"
						target={ { filter: props.filter } }
						onClose={ close }
						onDone={ () => {
							close();
							props.onDone();
						} }
					/>
				</Modal>
			) }
		</>
	);
}

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
	const { view, onChangeView } = useUrlView( messagesView );
	const now = useNow( 60_000 );
	const query = messagesQuery( view, now );
	const filter = filterOf( view, now );
	const { data, problem, isLoading, refresh } = useMessages( query );
	const fields = useMemo(
		() => messageFields( filter.objectKey ),
		[ filter.objectKey ]
	);
	const actions = useMemo( messageActions, [] );
	const isFiltered = Object.keys( filter ).length > 0;
	const total = data?.total ?? 0;
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
				boot().can.manage && isFiltered && total > 0 ? (
					<RetryAll filter={ filter } onDone={ refresh } />
				) : undefined
			}
		>
			{ problem && (
				<ProblemNotice problem={ problem } onRetry={ refresh } />
			) }
			<List
				items={ data?.items ?? [] }
				total={ total }
				pages={ data?.pages ?? 0 }
				idOf={ ( item ) => String( item.id ) }
				fields={ fields }
				actions={ actions }
				onDialogClosed={ refresh }
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
