import { randomUUID } from 'node:crypto';
import type {
	DocumentKind,
	DocumentResult,
	DocumentsClaimRequest,
	DocumentsClaimResponse,
} from '../../../contracts/generated/shop-api.ts';
import { secondsFrom, type ShopContext } from '../context.ts';
import { type NewHistoryEntry, recordHistory } from '../history.ts';
import { isPaused } from '../settings/staging-guard.ts';
import { documentSettings, mostBytes } from './settings.ts';

interface DocumentRow {
	readonly id: number;
	readonly kind: DocumentKind;
	readonly erp_id: string;
	readonly state: string;
	readonly hash: string | null;
	readonly lease_token: string | null;
	readonly wanted_at: string;
}

const DELAY_SECONDS = 60;
/** Whoever waits for so long is told why. */
const MOST_SECONDS = 24 * 3600;

type Recorded = DocumentsClaimResponse[ 'results' ][ number ][ 'outcome' ];

/** Takes what became of documents and hands out the next whose files are wanted. */
export function claimDocuments(
	shop: ShopContext,
	request: DocumentsClaimRequest
): DocumentsClaimResponse {
	return shop.db.transaction( () => {
		const results = ( request.results ?? [] ).map( ( result ) => ( {
			id: result.id,
			outcome: record( shop, result ),
		} ) );
		const paused = isPaused( shop );
		return {
			now: shop.now(),
			paused,
			mostBytes: mostBytes( shop ),
			results,
			documents:
				paused || ! documentSettings( shop ).on
					? []
					: taken( shop, request ),
		};
	} );
}

function taken(
	shop: ShopContext,
	{ limit, leaseSeconds }: DocumentsClaimRequest
): DocumentsClaimResponse[ 'documents' ] {
	const token = randomUUID();
	return shop.db
		.all< DocumentRow >(
			"SELECT * FROM documents WHERE state = 'wanted' AND due_at <= :now ORDER BY due_at, id LIMIT :limit",
			{ now: shop.now(), limit }
		)
		.map( ( { id, kind, erp_id: erpId, hash } ) => {
			shop.db.run(
				'UPDATE documents SET lease_token = :token, due_at = :until WHERE id = :id',
				{ token, until: secondsFrom( shop.now(), leaseSeconds ), id }
			);
			return { id, token, kind, erpId, hash };
		} );
}

function record( shop: ShopContext, result: DocumentResult ): Recorded {
	const row = shop.db.get< DocumentRow >(
		"SELECT * FROM documents WHERE id = :id AND state = 'wanted' AND lease_token = :token",
		{ id: result.id, token: result.token }
	);
	if ( ! row ) {
		return 'stale';
	}
	if ( result.outcome === 'fetched' ) {
		return keep( shop, row, result );
	}
	const isOver =
		result.outcome === 'refused' ||
		secondsFrom( row.wanted_at, MOST_SECONDS ) < shop.now();
	shop.db.run(
		'UPDATE documents SET state = :state, lease_token = NULL, due_at = :due, code = :code, reason = :reason WHERE id = :id',
		{
			state: isOver ? 'refused' : 'wanted',
			due: secondsFrom(
				shop.now(),
				result.delaySeconds ?? DELAY_SECONDS
			),
			code: result.code ?? 'unexpected',
			reason: result.reason ?? '',
			id: row.id,
		}
	);
	return 'recorded';
}

function keep(
	shop: ShopContext,
	row: DocumentRow,
	{ hash = '', name = '' }: DocumentResult
): Recorded {
	if (
		! shop.db.get( 'SELECT 1 FROM document_files WHERE hash = :hash', {
			hash,
		} )
	) {
		return 'missing';
	}
	shop.db.run(
		"UPDATE documents SET state = 'ready', lease_token = NULL, hash = :hash, name = :name, code = NULL, reason = NULL WHERE id = :id",
		{ hash, name, id: row.id }
	);
	if ( row.hash !== hash ) {
		shop.db.run(
			'DELETE FROM document_files WHERE hash = :before AND hash NOT IN ( SELECT hash FROM documents WHERE hash IS NOT NULL )',
			{ before: row.hash }
		);
		recordHistory( shop, {
			...subjectOf( shop, row ),
			erpKey: row.erp_id,
			cause: 'wapro_event',
			summary:
				row.hash === null
					? 'document_fetched'
					: 'document_fetched_anew',
			changes: [ { field: 'file', before: null, after: name } ],
		} );
	}
	return 'recorded';
}

/** Whose history tells of the file. */
function subjectOf(
	shop: ShopContext,
	{ kind, erp_id: erp }: DocumentRow
): Pick< NewHistoryEntry, 'objectType' | 'objectId' > {
	if ( kind === 'invoice' ) {
		const invoice = shop.db.get< { id: number } >(
			'SELECT id FROM invoices WHERE erp_id = :erp',
			{ erp }
		);
		return { objectType: 'invoice', objectId: invoice?.id ?? null };
	}
	const order = shop.db.get< { id: number; order_id: number | null } >(
		'SELECT id, order_id FROM erp_orders WHERE erp_id = :erp',
		{ erp }
	);
	return {
		objectType: order?.order_id ? 'order' : 'erporder',
		objectId: order?.order_id ?? order?.id ?? null,
	};
}
