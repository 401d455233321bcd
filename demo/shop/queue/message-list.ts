import type {
	MessageDetail,
	MessageFilter,
	MessageRow,
	MessagesQuery,
	MessagesResponse,
} from '../../../contracts/generated/shop-api.ts';
import { findLink } from '../catalogue/links.ts';
import type { ShopContext } from '../context.ts';
import { pageOf } from '../paging.ts';
import { Problem } from '../problem.ts';
import { attemptsOf } from './attempts.ts';
import { mayRefresh, mayRetry, maySkip } from './message-rules.ts';
import type { MessageRecord } from './rows.ts';

type Selected = MessageRecord & { next_try_at: string | null };

const SELECT = `SELECT messages.*, CASE WHEN messages.status IN ( 'pending', 'unknown' ) THEN streams.ready_at ELSE held_until END AS next_try_at
	FROM messages LEFT JOIN streams ON streams.destination = messages.destination AND streams.stream = messages.stream`;

export function listMessages(
	shop: ShopContext,
	query: MessagesQuery
): MessagesResponse {
	const { sql, parameters } = condition( query );
	const page = pageOf( query.page, query.perPage ?? 25 );
	const total =
		shop.db.get< { n: number } >(
			`SELECT COUNT(*) AS n FROM messages ${ sql }`,
			parameters
		)?.n ?? 0;
	const column = query.orderBy === 'updatedAt' ? 'updated_at' : 'captured_at';
	const direction = query.order === 'asc' ? 'ASC' : 'DESC';
	const rows = shop.db.all< Selected >(
		`${ SELECT } ${ sql } ORDER BY messages.${ column } ${ direction }, messages.id ${ direction } LIMIT :limit OFFSET :offset`,
		{ ...parameters, limit: page.limit, offset: page.offset }
	);
	return {
		items: rows.map( ( row ) => toRow( shop, row ) ),
		total,
		pages: page.pages( total ),
	};
}

export function messageDetail( shop: ShopContext, id: number ): MessageDetail {
	const row = shop.db.get< Selected >(
		`${ SELECT } WHERE messages.id = :id`,
		{
			id,
		}
	);
	if ( ! row ) {
		throw new Problem( 'not_found', 'Nie ma takiego komunikatu.', 404 );
	}
	const stored = shop.db.get< {
		payload: string | null;
		answer: string | null;
	} >( 'SELECT payload, answer FROM payloads WHERE message_id = :id', {
		id,
	} );
	return {
		message: toRow( shop, row ),
		correlationId: row.correlation_id,
		stream: row.stream,
		attempts: attemptsOf( shop, id ),
		payload: parsed( stored?.payload ),
		answer: parsed( stored?.answer ),
		skippedBy: row.status === 'skipped' ? row.actor : null,
		skipReason: row.skip_reason,
	};
}

/** Ids of everything that a filter finds, oldest first. */
export function idsOf( shop: ShopContext, filter: MessageFilter ): number[] {
	const { sql, parameters } = condition( filter );
	return shop.db
		.all< { id: number } >(
			`SELECT id FROM messages ${ sql } ORDER BY id`,
			parameters
		)
		.map( ( { id } ) => id );
}

function condition( filter: MessageFilter ): {
	sql: string;
	parameters: Record< string, string >;
} {
	const parts: string[] = [];
	const parameters: Record< string, string > = {};
	const equal = ( column: string, value: string | undefined ): void => {
		if ( value !== undefined ) {
			parts.push( `messages.${ column } = :${ column }` );
			parameters[ column ] = value;
		}
	};
	equal( 'direction', filter.direction );
	equal( 'destination', filter.destination );
	equal( 'object_type', filter.objectType );
	equal( 'object_key', filter.objectKey );
	equal( 'error_code', filter.code );
	equal( 'cause', filter.cause );
	if ( filter.status && filter.status.length > 0 ) {
		const names = filter.status.map( ( status, position ) => {
			parameters[ `status${ position }` ] = status;
			return `:status${ position }`;
		} );
		parts.push( `messages.status IN ( ${ names.join( ', ' ) } )` );
	}
	if ( filter.search ) {
		parts.push(
			"( messages.object_key LIKE :search ESCAPE '\\' OR messages.error_text LIKE :search ESCAPE '\\' )"
		);
		parameters.search = `%${ filter.search.replace( /[\\%_]/g, '\\$&' ) }%`;
	}
	if ( filter.after ) {
		parts.push( 'messages.captured_at >= :after' );
		parameters.after = new Date( filter.after ).toISOString();
	}
	if ( filter.before ) {
		parts.push( 'messages.captured_at < :before' );
		parameters.before = new Date( filter.before ).toISOString();
	}
	if ( filter.orders ) {
		parts.push(
			`messages.id IN ( SELECT MAX( id ) FROM messages WHERE object_type = 'order' AND direction = 'out' AND destination = 'wapro'
				AND object_key IN ( SELECT CAST( value AS TEXT ) FROM json_each( :orders ) ) GROUP BY object_key )`
		);
		parameters.orders = JSON.stringify( filter.orders );
	}
	return {
		sql: parts.length > 0 ? `WHERE ${ parts.join( ' AND ' ) }` : '',
		parameters,
	};
}

function toRow( shop: ShopContext, row: Selected ): MessageRow {
	const open = [ 'held', 'pending', 'unknown' ].includes( row.status );
	return {
		id: row.id,
		direction: row.direction,
		destination: row.destination,
		objectType: row.object_type,
		objectKey: row.object_key,
		...target( shop, row ),
		status: row.status,
		attempts: row.attempts,
		nextTryAt: open ? row.next_try_at : null,
		capturedAt: row.captured_at,
		updatedAt: row.updated_at,
		cause: row.cause,
		code: row.error_code,
		field: row.error_field,
		reason: row.error_text,
		mayRetry: mayRetry( row ),
		maySkip: maySkip( row ),
		mayRefresh: mayRefresh( row ),
		...( row.intent === null ? {} : { intent: row.intent } ),
	};
}

function target(
	shop: ShopContext,
	row: MessageRecord
): Pick< MessageRow, 'title' | 'objectUrl' > {
	if ( row.object_type === 'order' ) {
		const id =
			row.direction === 'out'
				? row.object_key
				: shopOrder( shop, row.object_key );
		return id === null
			? { title: `Zamówienie WAPRO ${ row.object_key }`, objectUrl: null }
			: {
					title: `Zamówienie #${ id }`,
					objectUrl: `${ shop.siteUrl() }/panel?path=/history/order/${ id }`,
				};
	}
	if ( row.object_type === 'invoice' ) {
		const found = shop.db.get< { id: number; number: string | null } >(
			'SELECT id, number FROM invoices WHERE erp_id = :id',
			{ id: row.object_key }
		);
		return {
			title: found?.number ?? row.object_key,
			objectUrl: found
				? `${ shop.siteUrl() }/panel?path=/invoices/${ found.id }`
				: null,
		};
	}
	const productId = findLink( shop, row.object_key )?.shop_id ?? null;
	const product =
		productId === null
			? undefined
			: shop.db.get< { name: string } >(
					'SELECT name FROM products WHERE id = :id',
					{ id: productId }
				);
	return {
		title: product
			? `${ product.name.slice( 0, 200 ) } (${ row.object_key })`
			: row.object_key,
		objectUrl: null,
	};
}

function shopOrder( shop: ShopContext, erpId: string ): string | null {
	const id = shop.db.get< { order_id: number | null } >(
		'SELECT order_id FROM erp_orders WHERE erp_id = :id',
		{ id: erpId }
	)?.order_id;
	return id === null || id === undefined ? null : String( id );
}

function parsed( text: string | null | undefined ): MessageDetail[ 'payload' ] {
	return text ? ( JSON.parse( text ) as MessageDetail[ 'payload' ] ) : null;
}
