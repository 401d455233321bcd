/**
 * WordPress dependencies
 */
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Moment } from '../../components/moment.tsx';
import { Picture } from '../../components/picture.tsx';
import { Reason } from '../../components/reason.tsx';
import type {
	PairingResponsePage,
	PairingRow,
	PairingTab,
	PairingTally,
} from '../../data/pairing.ts';
import { filtering, only } from '../../dataviews/columns.ts';
import type { Field } from '../../dataviews/list.tsx';
import { formatCount, formatMoment } from '../../utils/format.ts';
import {
	pairedBy,
	pairedByWord,
	pairingCodeWord,
	pairingReason,
	pairingStateWord,
} from '../../words/pairing.ts';
import { Candidates } from './candidates.tsx';
import { OwnFacts } from './own-facts.tsx';
import { statesOf } from './query.ts';
import { Standing } from './standing.tsx';

function product(): Field< PairingRow >[] {
	return [
		{
			id: 'image',
			label: __( 'Picture', 'wapro-mag-for-woocommerce' ),
			type: 'media',
			...only,
			render: ( { item } ) => <Picture url={ item.imageUrl } />,
		},
		{
			id: 'name',
			label: __( 'Product in the shop', 'wapro-mag-for-woocommerce' ),
			enableHiding: false,
			...only,
			render: ( { item } ) => (
				<span className="wapro-mag-name">{ item.name }</span>
			),
		},
		{
			id: 'sku',
			label: __( 'SKU', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) =>
				item.sku ?? __( 'no SKU', 'wapro-mag-for-woocommerce' ),
		},
	];
}

function toDecide( onDone: () => void ): Field< PairingRow >[] {
	return [
		{
			id: 'own',
			label: __( 'In the shop', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => <OwnFacts row={ item } />,
		},
		{
			id: 'candidates',
			label: __(
				'Possible articles in WAPRO',
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

function unpaired(): Field< PairingRow >[] {
	return [
		{
			id: 'state',
			label: __( 'State', 'wapro-mag-for-woocommerce' ),
			...filtering,
			elements: statesOf.unpaired.map( ( value ) => ( {
				value,
				label: pairingStateWord( value ),
			} ) ),
			render: ( { item } ) => <Standing row={ item } />,
		},
		{
			id: 'reason',
			label: __( 'Why', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => {
				const reason = pairingReason( item );
				return reason === null ? '–' : <Reason reason={ reason } />;
			},
		},
	];
}

function paired(): Field< PairingRow >[] {
	return [
		{
			id: 'article',
			label: __( 'Article in WAPRO', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => <strong>{ item.index }</strong>,
		},
		{
			id: 'by',
			label: __( 'How it was found', 'wapro-mag-for-woocommerce' ),
			...filtering,
			elements: pairedBy.map( ( value ) => ( {
				value,
				label: pairedByWord( value ),
			} ) ),
			render: ( { item } ) => (
				<span>
					{ item.by ? pairedByWord( item.by ) : '–' }
					{ item.decidedBy !== null && (
						<small className="wapro-mag-muted">
							{ ` ${ item.decidedBy }` }
						</small>
					) }
				</span>
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

type Filters = Pick< PairingResponsePage, 'codes' | 'preview' | 'lastPush' >;

/** Filters that are no columns: why, and of which run. */
function hidden( {
	codes,
	preview,
	lastPush,
}: Filters ): Field< PairingRow >[] {
	const counts = new Map< string, number >();
	for ( const { code, count } of codes ) {
		counts.set( code, ( counts.get( code ) ?? 0 ) + count );
	}
	const run = (
		tally: PairingTally | null,
		label: ( when: string ) => string
	) =>
		tally === null
			? []
			: [
					{
						value: String( tally.runId ),
						label: label( formatMoment( tally.at ) ),
					},
				];
	return [
		{
			id: 'code',
			label: __( 'Reason', 'wapro-mag-for-woocommerce' ),
			...filtering,
			elements: [ ...counts ].map( ( [ value, count ] ) => ( {
				value,
				label: sprintf(
					/* translators: 1: reason, 2: number of products. */
					__( '%1$s (%2$s)', 'wapro-mag-for-woocommerce' ),
					pairingCodeWord( value ),
					formatCount( count )
				),
			} ) ),
		},
		{
			id: 'runId',
			label: __( 'Run', 'wapro-mag-for-woocommerce' ),
			...filtering,
			elements: [
				...run( preview, ( when ) =>
					sprintf(
						/* translators: %s: date and time. */
						__( 'dry run of %s', 'wapro-mag-for-woocommerce' ),
						when
					)
				),
				...run( lastPush, ( when ) =>
					sprintf(
						/* translators: %s: date and time. */
						__( 'push of %s', 'wapro-mag-for-woocommerce' ),
						when
					)
				),
			],
		},
	];
}

/**
 * A tab's columns and filters.
 * @param tab
 * @param filters What can be filtered by now.
 * @param onDone  Called after something was decided in a row.
 */
export function pairingFields(
	tab: PairingTab,
	filters: Filters,
	onDone: () => void
): Field< PairingRow >[] {
	const own = {
		to_decide: () => toDecide( onDone ),
		unpaired,
		paired,
	}[ tab ];
	const more = hidden( filters );
	return [
		...product(),
		...own(),
		...( tab === 'paired'
			? more.filter( ( { id } ) => id !== 'code' )
			: more ),
	];
}
