/**
 * WordPress dependencies
 */
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Moment } from '../../components/moment.tsx';
import { Reason } from '../../components/reason.tsx';
import type { Finding, FindingsResponse } from '../../data/findings.ts';
import { only, presentFilter } from '../../dataviews/columns.ts';
import type { Field } from '../../dataviews/list.tsx';
import { formatCount } from '../../utils/format.ts';
import {
	findingKinds,
	findingStates,
	findingStateWord,
	findingValue,
	kindWord,
	STOPPED_LINE,
} from '../../words/findings.ts';
import { historyFieldWord } from '../../words/history.ts';

function Value( props: {
	readonly finding: Finding;
	readonly value: string | null;
	readonly leads: boolean;
} ) {
	const text = findingValue( props.finding, props.value );
	if ( text === null ) {
		return <span className="wapro-mag-muted">–</span>;
	}
	return props.leads ? (
		<strong className="wapro-mag-name">{ text }</strong>
	) : (
		<span className="wapro-mag-name">{ text }</span>
	);
}

/** What the shop says of such a line is why it waits, in a sentence. */
const isStopped = ( { kind }: Finding ) => kind === STOPPED_LINE;

/**
 * A finding's columns. The side that leads the field is in bold.
 * @param kinds   How many of each kind there are.
 * @param company The one whose findings are listed; undefined: all.
 */
export function findingFields(
	kinds: FindingsResponse[ 'kinds' ],
	company: number | undefined
): Field< Finding >[] {
	const countOf = ( kind: string ) =>
		kinds.find( ( one ) => one.kind === kind )?.count ?? 0;
	return [
		{
			id: 'title',
			label: __( 'What', 'wapro-mag-for-woocommerce' ),
			enableHiding: false,
			...only,
			render: ( { item } ) => (
				<span className="wapro-mag-object">
					<span>
						{ item.title }
						{ item.title !== item.key && (
							<small className="wapro-mag-muted">
								{ ` ${ item.key }` }
							</small>
						) }
					</span>
				</span>
			),
		},
		{
			id: 'kind',
			label: __( 'Difference', 'wapro-mag-for-woocommerce' ),
			enableSorting: false,
			elements: findingKinds().map( ( value ) => ( {
				value,
				label: sprintf(
					/* translators: 1: kind of difference, 2: how many. */
					__( '%1$s (%2$s)', 'wapro-mag-for-woocommerce' ),
					kindWord( value ),
					formatCount( countOf( value ) )
				),
			} ) ),
			filterBy: { operators: [ 'is' ], isPrimary: true },
			render: ( { item } ) => (
				<div className="wapro-mag-whole">
					<span className="wapro-mag-reason">
						<span>{ kindWord( item.kind ) }</span>
						{ item.field !== null && item.field !== '' && (
							<small className="wapro-mag-muted">
								{ ` ${ historyFieldWord( item.field ) }` }
							</small>
						) }
					</span>
				</div>
			),
		},
		{
			id: 'shopValue',
			label: __( 'In the shop', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => (
				<Value
					finding={ item }
					value={ isStopped( item ) ? null : item.shopValue }
					leads={ item.owner === 'shop' }
				/>
			),
		},
		{
			id: 'waproValue',
			label: __( 'In WAPRO', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => (
				<Value
					finding={ item }
					value={ item.waproValue }
					leads={ item.owner === 'wapro' }
				/>
			),
		},
		{
			id: 'reason',
			label: __( 'What to do', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => (
				<div className="wapro-mag-whole">
					<Reason
						reason={
							isStopped( item )
								? `${ item.shopValue } ${ item.reason }`
								: item.reason
						}
					/>
				</div>
			),
		},
		{
			id: 'lastAt',
			label: __( 'Last seen', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => (
				<span>
					<Moment at={ item.lastAt } />
					{ item.times > 1 && (
						<small className="wapro-mag-muted">
							{ ` ${ sprintf(
								/* translators: %s: how many times a difference was seen. */
								__( '%s times', 'wapro-mag-for-woocommerce' ),
								formatCount( item.times )
							) }` }
						</small>
					) }
				</span>
			),
		},
		{
			id: 'state',
			label: __( 'State', 'wapro-mag-for-woocommerce' ),
			enableSorting: false,
			elements: findingStates.map( ( value ) => ( {
				value,
				label: findingStateWord( value ),
			} ) ),
			filterBy: { operators: [ 'is' ], isPrimary: true },
			render: ( { item } ) => findingStateWord( item.state ),
		},
		...presentFilter(
			'company',
			__( 'Company', 'wapro-mag-for-woocommerce' ),
			company === undefined ? undefined : String( company )
		),
	];
}
