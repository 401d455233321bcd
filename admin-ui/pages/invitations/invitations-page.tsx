/**
 * WordPress dependencies
 */
import { useMemo } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import { Filters } from '../../components/filters.tsx';
import { Page } from '../../components/page.tsx';
import { Empty, ProblemNotice } from '../../components/states.tsx';
import { invitationStates, useInvitations } from '../../data/invitations.ts';
import type {
	InvitationCounts,
	InvitationState,
} from '../../data/invitations.ts';
import { List } from '../../dataviews/list.tsx';
import { useUrlView } from '../../dataviews/use-url-view.ts';
import { Link } from '../../routing/link.tsx';
import { heldCount, invitationWord } from '../../words/invitations.ts';
import { invitationActions } from './actions.tsx';
import { invitationFields } from './fields.tsx';
import { invitationsQuery, invitationsView, stateFromQuery } from './query.ts';
import { SendAll } from './send-all.tsx';
import { Sending } from './sending.tsx';

function StateFilters( props: {
	readonly present: InvitationState;
	readonly counts: InvitationCounts;
} ) {
	return (
		<Filters
			label={ __( 'Filter of invitations', 'wapro-mag-for-woocommerce' ) }
			choices={ invitationStates.map( ( state ) => ( {
				label: invitationWord( state ),
				to: '/companies/invitations',
				query: { state },
				count: props.counts[ state ],
				isPresent: state === props.present,
			} ) ) }
		/>
	);
}

function lead( { held }: InvitationCounts ): string {
	return held > 0
		? `${ heldCount( held ) }. ${ __(
				'Nobody is written to before you release it.',
				'wapro-mag-for-woocommerce'
			) }`
		: __( 'No invitation waits for release.', 'wapro-mag-for-woocommerce' );
}

/** Held invitations are released here: one, chosen ones, or all. */
export function InvitationsPage() {
	const { view, onChangeView, query } = useUrlView( invitationsView );
	const state = stateFromQuery( query );
	const { data, problem, isLoading, refresh } = useInvitations(
		invitationsQuery( view, state )
	);
	const fields = useMemo( invitationFields, [] );
	const actions = useMemo( invitationActions, [] );
	const toSend = state === 'held' || state === 'failed' ? state : undefined;
	return (
		<Page
			title={ __( 'Invitations', 'wapro-mag-for-woocommerce' ) }
			lead={ data && lead( data.counts ) }
			actions={
				boot().can.manage &&
				data &&
				toSend &&
				data.counts[ toSend ] > 0 && (
					<SendAll
						action={ toSend === 'held' ? 'release' : 'retry' }
						count={ data.counts[ toSend ] }
						onDone={ refresh }
					/>
				)
			}
		>
			<p>
				<Link to="/companies">
					{ __( 'All companies', 'wapro-mag-for-woocommerce' ) }
				</Link>
			</p>
			{ problem && (
				<ProblemNotice problem={ problem } onRetry={ refresh } />
			) }
			{ data && data.counts.queued > 0 && (
				<Sending queued={ data.counts.queued } onStopped={ refresh } />
			) }
			{ data && (
				<StateFilters present={ state } counts={ data.counts } />
			) }
			<List
				items={ data?.items ?? [] }
				total={ data?.total ?? 0 }
				pages={ data?.pages ?? 0 }
				idOf={ ( item ) => String( item.userId ) }
				fields={ fields }
				actions={ actions }
				onDialogClosed={ refresh }
				view={ view }
				onChangeView={ onChangeView }
				isLoading={ isLoading && ! data }
				searchLabel={ __(
					'Person, e-mail address or company',
					'wapro-mag-for-woocommerce'
				) }
				empty={
					<Empty
						title={ __(
							'No invitation fits this filter.',
							'wapro-mag-for-woocommerce'
						) }
					/>
				}
			/>
		</Page>
	);
}
