/**
 * WordPress dependencies
 */
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Moment } from '../../components/moment.tsx';
import { Status } from '../../components/status.tsx';
import type { Proposal, ProposalsResponse } from '../../data/proposals.ts';
import { filtering, only } from '../../dataviews/columns.ts';
import type { Field } from '../../dataviews/list.tsx';
import { Link } from '../../routing/link.tsx';
import {
	proposalDirectionWord,
	proposalKinds,
	proposalKindWord,
	proposalStateWord,
	proposalTone,
} from '../../words/proposals.ts';
import { Changes } from './changes.tsx';
import { directions, hasBothWays } from './query.ts';
import type { ProposalTab } from './query.ts';

function State( { proposal }: { readonly proposal: Proposal } ) {
	const { reason, decidedAt, held } = proposal;
	return (
		<span className="wapro-mag-standing">
			<Status tone={ proposalTone( proposal ) }>
				{ proposalStateWord( proposal ) }
			</Status>
			{ decidedAt !== null && <Moment at={ decidedAt } /> }
			{ held && decidedAt === null && (
				<small className="wapro-mag-muted">
					{ __(
						'holds in the shop already',
						'wapro-mag-for-woocommerce'
					) }
				</small>
			) }
			{ reason !== null && (
				<small>
					{ sprintf(
						/* translators: %s: reason. */
						__( 'Reason: %s', 'wapro-mag-for-woocommerce' ),
						reason
					) }
				</small>
			) }
		</span>
	);
}

/**
 * Columns and filters.
 * @param tab
 * @param companies Those that the filter offers.
 */
export function proposalFields(
	tab: ProposalTab,
	companies: ProposalsResponse[ 'companies' ]
): Field< Proposal >[] {
	return [
		{
			id: 'title',
			label: __( 'Company', 'wapro-mag-for-woocommerce' ),
			enableHiding: false,
			...only,
			render: ( { item } ) => (
				<span className="wapro-mag-standing">
					<Link to={ `/companies/${ item.companyId }` }>
						{ item.companyName }
					</Link>
					{ item.title !== item.companyName && (
						<small>{ item.title }</small>
					) }
				</span>
			),
		},
		{
			id: 'companyId',
			label: __( 'Company', 'wapro-mag-for-woocommerce' ),
			...filtering,
			elements: companies.map( ( { id, name } ) => ( {
				value: String( id ),
				label: name,
			} ) ),
		},
		{
			id: 'kind',
			label: __( 'What', 'wapro-mag-for-woocommerce' ),
			...filtering,
			elements: proposalKinds.map( ( value ) => ( {
				value,
				label: proposalKindWord( value ),
			} ) ),
			render: ( { item } ) => proposalKindWord( item.kind ),
		},
		{
			id: 'direction',
			label: __( 'Direction', 'wapro-mag-for-woocommerce' ),
			...filtering,
			filterBy: hasBothWays( tab ) && filtering.filterBy,
			elements: directions.map( ( value ) => ( {
				value,
				label: proposalDirectionWord( value ),
			} ) ),
			render: ( { item } ) => proposalDirectionWord( item.direction ),
		},
		{
			id: 'changes',
			label: __( 'Change', 'wapro-mag-for-woocommerce' ),
			enableHiding: false,
			...only,
			render: ( { item } ) => <Changes proposal={ item } />,
		},
		{
			id: 'by',
			label: __( 'Who proposed it, when', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => (
				<span className="wapro-mag-standing">
					{ item.by ?? 'WAPRO' }
					<Moment at={ item.at } />
				</span>
			),
		},
		{
			id: 'state',
			label: __( 'State', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => <State proposal={ item } />,
		},
	];
}
