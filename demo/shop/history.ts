import type {
	Cause,
	HistoryEntry,
	HistoryResponse,
} from '../../contracts/generated/shop-api.ts';
import type { ShopContext } from './context.ts';
import { pageOf } from './paging.ts';

export interface NewHistoryEntry {
	readonly objectType:
		'product' | 'order' | 'erporder' | 'company' | 'user' | 'invoice';
	readonly objectId: number | null;
	readonly erpKey?: string | null;
	readonly cause: Cause;
	readonly actor?: string;
	readonly messageId?: number | null;
	readonly runId?: number | undefined;
	readonly summary?: string;
	readonly changes?: HistoryEntry[ 'changes' ];
}

/** One line of an object's history; a creation is a summary without changes. */
export function recordHistory(
	shop: ShopContext,
	entry: NewHistoryEntry
): void {
	shop.db.run(
		`INSERT INTO history ( object_type, object_id, erp_key, message_id, run_id, cause, actor, summary, changes, at )
		VALUES ( :type, :id, :key, :message, :run, :cause, :actor, :summary, :changes, :at )`,
		{
			type: entry.objectType,
			id: entry.objectId,
			key: entry.erpKey ?? null,
			message: entry.messageId ?? null,
			run: entry.runId ?? null,
			cause: entry.cause,
			actor: entry.actor ?? null,
			summary: entry.summary ?? null,
			changes: JSON.stringify( entry.changes ?? [] ),
			at: shop.now(),
		}
	);
}

interface HistoryRow {
	id: number;
	at: string;
	cause: Cause;
	actor: string | null;
	message_id: number | null;
	run_id: number | null;
	summary: string | null;
	changes: string;
}

/** Newest first, twenty a page. */
export function historyPage(
	shop: ShopContext,
	query: { objectType: string; objectId: number; page?: number }
): HistoryResponse {
	const page = pageOf( query.page, 20 );
	const parameters = { type: query.objectType, id: query.objectId };
	const total =
		shop.db.get< { n: number } >(
			'SELECT COUNT(*) AS n FROM history WHERE object_type = :type AND object_id = :id',
			parameters
		)?.n ?? 0;
	const rows = shop.db.all< HistoryRow >(
		'SELECT * FROM history WHERE object_type = :type AND object_id = :id ORDER BY id DESC LIMIT :limit OFFSET :offset',
		{ ...parameters, limit: page.limit, offset: page.offset }
	);
	return {
		items: rows.map( ( row ) => ( {
			id: row.id,
			at: row.at,
			cause: row.cause,
			actor: row.actor,
			messageId: row.message_id,
			runId: row.run_id,
			summary: row.summary,
			changes: JSON.parse( row.changes ) as HistoryEntry[ 'changes' ],
		} ) ),
		total,
		pages: page.pages( total ),
		...subject( shop, query ),
	};
}

/** Name of the company, the user or WAPRO's order whose history is read. */
function subject(
	shop: ShopContext,
	{ objectType, objectId }: { objectType: string; objectId: number }
): { title?: string; url?: null } {
	const table = {
		company: 'companies',
		user: 'users',
		erporder: '( SELECT id, number AS name FROM erp_orders )',
		invoice: '( SELECT id, number AS name FROM invoices )',
	}[ objectType ];
	const named = table
		? shop.db.get< { name: string | null } >(
				`SELECT name FROM ${ table } WHERE id = :id`,
				{ id: objectId }
			)
		: undefined;
	return named?.name ? { title: named.name, url: null } : {};
}
