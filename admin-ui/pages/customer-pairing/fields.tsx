/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Moment } from '../../components/moment.tsx';
import { Reason } from '../../components/reason.tsx';
import { Status } from '../../components/status.tsx';
import type { CustomerPairingRow } from '../../data/customer-pairing.ts';
import { filtering, only } from '../../dataviews/columns.ts';
import type { Field } from '../../dataviews/list.tsx';
import { Link } from '../../routing/link.tsx';
import {
	accessFilters,
	accessFilterWord,
	accessOf,
	accessTone,
	customerReason,
	foundBy,
	foundByWord,
} from '../../words/customer-pairing.ts';
import type { CustomerTab } from '../../words/customer-pairing.ts';
import { Candidates } from './candidates.tsx';

type AccountField = Field< CustomerPairingRow >;

function account(): AccountField[] {
	return [
		{
			id: 'name',
			label: __( 'Account', 'wapro-mag-for-woocommerce' ),
			enableHiding: false,
			...only,
			render: ( { item } ) => (
				<span className="wapro-mag-name">{ item.name }</span>
			),
		},
		{
			id: 'email',
			label: __( 'E-mail', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => (
				<span className="wapro-mag-name">{ item.email }</span>
			),
		},
	];
}

function nip(): AccountField {
	return {
		id: 'nip',
		label: __( 'NIP', 'wapro-mag-for-woocommerce' ),
		...only,
		render: ( { item } ) =>
			item.nip ?? __( 'no NIP', 'wapro-mag-for-woocommerce' ),
	};
}

function company( label: string ): AccountField {
	return {
		id: 'company',
		label,
		...only,
		render: ( { item } ) =>
			item.companyId === null ? (
				<span className="wapro-mag-name">
					{ item.companyName ?? '–' }
				</span>
			) : (
				<Link to={ `/companies/${ item.companyId }` }>
					<span className="wapro-mag-name">{ item.companyName }</span>
				</Link>
			),
	};
}

function toDecide( onDone: () => void ): AccountField[] {
	return [
		{
			id: 'own',
			label: __( 'In the shop', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => (
				<dl className="wapro-mag-compared">
					<div>
						<dt>{ __( 'NIP', 'wapro-mag-for-woocommerce' ) }</dt>
						<dd>{ item.nip ?? '–' }</dd>
					</div>
					<div>
						<dt>
							{ __( 'Company', 'wapro-mag-for-woocommerce' ) }
						</dt>
						<dd>{ item.companyName ?? '–' }</dd>
					</div>
				</dl>
			),
		},
		{
			id: 'candidates',
			label: __(
				'Possible contractors in WAPRO',
				'wapro-mag-for-woocommerce'
			),
			enableHiding: false,
			...only,
			render: ( { item } ) => (
				<Candidates row={ item } onDone={ onDone } />
			),
		},
	];
}

function unpaired(): AccountField[] {
	return [
		nip(),
		company( __( 'Company as typed', 'wapro-mag-for-woocommerce' ) ),
		{
			id: 'state',
			label: __( 'State', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) =>
				item.state === 'looking' ? (
					<Status tone="waiting">
						{ __(
							'being looked for in WAPRO',
							'wapro-mag-for-woocommerce'
						) }
					</Status>
				) : (
					<span className="wapro-mag-standing">
						<Status tone="neutral">
							{ __(
								'without a contractor',
								'wapro-mag-for-woocommerce'
							) }
						</Status>
						<Reason reason={ customerReason( item ) } />
					</span>
				),
		},
	];
}

function paired(): AccountField[] {
	return [
		company( __( 'Contractor', 'wapro-mag-for-woocommerce' ) ),
		{
			id: 'by',
			label: __( 'How it was found', 'wapro-mag-for-woocommerce' ),
			...filtering,
			elements: foundBy.map( ( value ) => ( {
				value,
				label: foundByWord( value ),
			} ) ),
			render: ( { item } ) => (
				<span>
					{ item.by ? foundByWord( item.by ) : '–' }
					{ item.decidedBy !== null && (
						<small className="wapro-mag-muted">
							{ ` ${ item.decidedBy }` }
						</small>
					) }
				</span>
			),
		},
		{
			id: 'access',
			label: __(
				'Access to the company’s data',
				'wapro-mag-for-woocommerce'
			),
			...filtering,
			elements: accessFilters.map( ( value ) => ( {
				value,
				label: accessFilterWord( value ),
			} ) ),
			render: ( { item } ) => (
				<Status tone={ accessTone( accessOf( item ) ) }>
					{ accessFilterWord( accessOf( item ) ) }
				</Status>
			),
		},
		{
			id: 'at',
			label: __( 'When', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) =>
				item.at === null ? '–' : <Moment at={ item.at } />,
		},
	];
}

/**
 * A tab's columns and filters.
 * @param tab
 * @param onDone Called after something was decided in a row.
 */
export function customerFields(
	tab: CustomerTab,
	onDone: () => void
): AccountField[] {
	const own = {
		to_decide: () => toDecide( onDone ),
		unpaired,
		paired,
	}[ tab ];
	return [ ...account(), ...own() ];
}
