/**
 * WordPress dependencies
 */
import { Icon } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import {
	archive,
	box,
	currencyDollar,
	gallery,
	image,
	pencil,
	people,
	receipt,
	seen,
	tag,
} from '@wordpress/icons';
/**
 * Internal dependencies
 */
import { Moment } from '../../components/moment.tsx';
import { Reason } from '../../components/reason.tsx';
import { MessageStatusMark } from '../../components/status.tsx';
import type { MessageRow } from '../../data/messages.ts';
import { only, presentFilter } from '../../dataviews/columns.ts';
import type { Field } from '../../dataviews/list.tsx';
import { errorWord, errorWords } from '../../words/codes.ts';
import {
	causeWord,
	causes,
	directionWord,
	objectTypes,
	objectWord,
} from '../../words/objects.ts';
import { messageStatuses, statusWord } from '../../words/status.ts';
import { messageTitle } from '../../words/titles.ts';

const icons = {
	order: archive,
	goods: tag,
	stock: box,
	prices: currencyDollar,
	photos: gallery,
	photo: image,
	shop_state: seen,
	customer: people,
	proposal: pencil,
	invoice: receipt,
	order_invoice: receipt,
} as const;

type Cell = { item: MessageRow };

function Title( { item }: Cell ) {
	return (
		<span className="wapro-mag-object">
			<span aria-hidden="true">
				<Icon icon={ icons[ item.objectType ] } size={ 20 } />
			</span>
			<span>{ messageTitle( item ) }</span>
		</span>
	);
}

function filterFields(): Field< MessageRow >[] {
	return [
		{
			id: 'objectType',
			label: __( 'Kind', 'wapro-mag-for-woocommerce' ),
			enableSorting: false,
			elements: objectTypes.map( ( value ) => ( {
				value,
				label: objectWord( value ),
			} ) ),
			filterBy: { operators: [ 'is' ] },
			render: ( { item } ) => objectWord( item.objectType ),
		},
		{
			id: 'cause',
			label: __( 'Cause', 'wapro-mag-for-woocommerce' ),
			enableSorting: false,
			elements: causes.map( ( value ) => ( {
				value,
				label: causeWord( value ),
			} ) ),
			filterBy: { operators: [ 'is' ] },
			render: ( { item } ) => causeWord( item.cause ),
		},
		{
			id: 'code',
			label: __( 'Error', 'wapro-mag-for-woocommerce' ),
			enableSorting: false,
			elements: Object.entries( errorWords() ).map(
				( [ value, label ] ) => ( { value, label } )
			),
			filterBy: { operators: [ 'is' ] },
			render: ( { item } ) => ( item.code ? errorWord( item.code ) : '' ),
		},
		{
			id: 'span',
			label: __( 'Time', 'wapro-mag-for-woocommerce' ),
			enableSorting: false,
			enableHiding: false,
			elements: [
				{
					value: '1h',
					label: __( 'last hour', 'wapro-mag-for-woocommerce' ),
				},
				{
					value: '24h',
					label: __( 'last 24 hours', 'wapro-mag-for-woocommerce' ),
				},
				{
					value: '7d',
					label: __( 'last 7 days', 'wapro-mag-for-woocommerce' ),
				},
			],
			filterBy: { operators: [ 'is' ] },
			getValue: () => '',
		},
	];
}

/**
 * A message's columns and filters.
 * @param objectKey The one object whose messages are listed; undefined: all.
 */
export function messageFields(
	objectKey: string | undefined
): Field< MessageRow >[] {
	return [
		{
			id: 'title',
			label: __( 'What', 'wapro-mag-for-woocommerce' ),
			enableHiding: false,
			...only,
			render: Title,
		},
		{
			id: 'direction',
			label: __( 'Direction', 'wapro-mag-for-woocommerce' ),
			enableSorting: false,
			elements: [ 'out' as const, 'in' as const ].map( ( value ) => ( {
				value,
				label: directionWord( value ),
			} ) ),
			filterBy: { operators: [ 'is' ], isPrimary: true },
			render: ( { item } ) =>
				directionWord( item.direction, item.destination ),
		},
		{
			id: 'destination',
			label: __( 'Goes to', 'wapro-mag-for-woocommerce' ),
			enableSorting: false,
			enableHiding: false,
			elements: [
				{ value: 'wapro', label: 'WAPRO' },
				{
					value: 'production',
					label: __( 'production', 'wapro-mag-for-woocommerce' ),
				},
			],
			filterBy: { operators: [ 'is' ] },
		},
		{
			id: 'status',
			label: __( 'Status', 'wapro-mag-for-woocommerce' ),
			enableSorting: false,
			elements: messageStatuses.map( ( value ) => ( {
				value,
				label: statusWord( value ),
			} ) ),
			filterBy: { operators: [ 'isAny' ], isPrimary: true },
			render: ( { item } ) => (
				<MessageStatusMark status={ item.status } />
			),
		},
		{
			id: 'reason',
			label: __( 'Reason', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => (
				<Reason code={ item.code } reason={ item.reason } />
			),
		},
		{
			id: 'attempts',
			label: __( 'Attempts', 'wapro-mag-for-woocommerce' ),
			...only,
		},
		{
			id: 'nextTryAt',
			label: __( 'Next try', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) =>
				item.nextTryAt ? <Moment at={ item.nextTryAt } /> : null,
		},
		{
			id: 'capturedAt',
			label: __( 'Captured', 'wapro-mag-for-woocommerce' ),
			filterBy: false,
			render: ( { item } ) => <Moment at={ item.capturedAt } />,
		},
		{
			id: 'updatedAt',
			label: __( 'Last change', 'wapro-mag-for-woocommerce' ),
			filterBy: false,
			render: ( { item } ) => <Moment at={ item.updatedAt } />,
		},
		...filterFields(),
		...presentFilter(
			'objectKey',
			__( 'Number', 'wapro-mag-for-woocommerce' ),
			objectKey
		),
	];
}
