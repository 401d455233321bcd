/**
 * Internal dependencies
 */
import type { MessageFilter, MessagesQuery } from '../../data/messages.ts';
import type { View } from '../../dataviews/list.tsx';
import type { UrlViewOptions } from '../../dataviews/use-url-view.ts';
import type {
	Cause,
	MessageStatus,
	ObjectType,
} from '../../../contracts/generated/shop-api.ts';
import { causes, objectTypes } from '../../words/objects.ts';
import { messageStatuses } from '../../words/status.ts';

export const spans = { '1h': 1, '24h': 24, '7d': 168 } as const;
export type Span = keyof typeof spans;

export const messagesView: UrlViewOptions = {
	defaults: {
		type: 'table',
		titleField: 'title',
		fields: [
			'direction',
			'status',
			'reason',
			'attempts',
			'nextTryAt',
			'capturedAt',
		],
		sort: { field: 'capturedAt', direction: 'desc' },
		perPage: 20,
		page: 1,
		showMedia: false,
		layout: {
			styles: {
				direction: { width: '150px' },
				status: { width: '130px' },
				reason: { width: '320px', minWidth: '240px' },
				attempts: { width: '60px' },
				nextTryAt: { width: '130px' },
				capturedAt: { width: '130px' },
			},
		},
	},
	filters: [
		{ field: 'status', operator: 'isAny' },
		{ field: 'direction', operator: 'is' },
		{ field: 'destination', operator: 'is' },
		{ field: 'objectType', operator: 'is' },
		{ field: 'objectKey', operator: 'is' },
		{ field: 'code', operator: 'is' },
		{ field: 'cause', operator: 'is' },
		{ field: 'span', operator: 'is' },
	],
};

function valueOf( view: View, field: string ): unknown {
	return view.filters?.find( ( filter ) => filter.field === field )?.value;
}

function oneOf< Value extends string >(
	allowed: readonly Value[],
	value: unknown
): Value | undefined {
	return allowed.find( ( candidate ) => candidate === value );
}

/** A list of the shop shows no more at once. */
const MOST_ORDERS = 1000;

type Address = Readonly< Record< string, string > >;

/** Orders that a list of the shop named. */
export function ordersFromQuery( { orders = '' }: Address ): number[] {
	return orders
		.split( ',' )
		.filter( ( id ) => /^[1-9]\d{0,14}$/.test( id ) )
		.slice( 0, MOST_ORDERS )
		.map( Number );
}

/** What that list asks to be done with them. */
export function askFromQuery( {
	ask,
}: Address ): 'retry' | 'refresh' | undefined {
	return oneOf( [ 'retry', 'refresh' ], ask );
}

/**
 * What the list asks the shop for. Values that a hand-made address may hold and the shop would refuse are left out.
 * @param view
 * @param orders Of these alone; none: of all.
 * @param now    Milliseconds; rounded to the minute, so that the same view is the same request.
 */
export function filterOf(
	view: View,
	orders: readonly number[],
	now: number
): MessageFilter {
	const statuses = valueOf( view, 'status' );
	const status = Array.isArray( statuses )
		? messageStatuses.filter( ( known ) => statuses.includes( known ) )
		: [];
	const direction = oneOf( [ 'out', 'in' ], valueOf( view, 'direction' ) );
	const destination = oneOf(
		[ 'wapro', 'production' ] as const,
		valueOf( view, 'destination' )
	);
	const objectType = oneOf( objectTypes, valueOf( view, 'objectType' ) );
	const cause = oneOf( causes, valueOf( view, 'cause' ) );
	const objectKey = valueOf( view, 'objectKey' );
	const code = valueOf( view, 'code' );
	const span = oneOf(
		Object.keys( spans ) as Span[],
		valueOf( view, 'span' )
	);
	const minute = Math.floor( now / 60_000 ) * 60_000;
	return {
		...( status.length > 0 ? { status: status as MessageStatus[] } : {} ),
		...( direction ? { direction: direction as 'out' | 'in' } : {} ),
		...( destination ? { destination } : {} ),
		...( objectType ? { objectType: objectType as ObjectType } : {} ),
		...( typeof objectKey === 'string'
			? { objectKey: objectKey.slice( 0, 40 ) }
			: {} ),
		...( cause ? { cause: cause as Cause } : {} ),
		...( typeof code === 'string' && /^[a-z][a-z0-9_]{0,63}$/.test( code )
			? { code }
			: {} ),
		...( span
			? {
					after: new Date(
						minute - spans[ span ] * 3_600_000
					).toISOString(),
				}
			: {} ),
		...( orders.length > 0 ? { orders: [ ...orders ] } : {} ),
		...( view.search ? { search: view.search.slice( 0, 100 ) } : {} ),
	};
}

export function messagesQuery(
	view: View,
	filter: MessageFilter
): MessagesQuery {
	return {
		...filter,
		page: view.page ?? 1,
		perPage: Math.min( 100, view.perPage ?? 20 ),
		orderBy: view.sort?.field === 'updatedAt' ? 'updatedAt' : 'capturedAt',
		order: view.sort?.direction ?? 'desc',
	};
}
