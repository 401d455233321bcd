import type {
	ApplyInvoicesRequest,
	ApplyResponse,
	InvoiceItem,
	ItemResult,
} from '../../../contracts/generated/shop-api.ts';
import { applyItems, type Occasion } from '../catalogue/apply-items.ts';
import { changesBetween } from '../catalogue/changes.ts';
import { isStale } from '../catalogue/links.ts';
import type { ShopContext } from '../context.ts';
import { fixed, scaled } from '../decimal.ts';
import { wantInvoiceFile } from '../documents/wanted.ts';
import { reportFinding, resolveFinding } from '../findings/findings.ts';
import { recordHistory } from '../history.ts';
import { judgeCircles } from './circles.ts';
import type { InvoiceRecord, WholeInvoice } from './rows.ts';
import { assertSound, settledBy } from './rules.ts';
import { spread } from './shares.ts';

const BALANCE = 'invoice_balance_differs';

const money = ( text: string ) => fixed( scaled( text ), 4 );

/** Brings invoices to the state that WAPRO tells: whole documents, each applied whole or refused by name. */
export const applyInvoices = (
	shop: ShopContext,
	request: ApplyInvoicesRequest
): ApplyResponse =>
	applyItems(
		shop,
		'invoice',
		request,
		( { erpId } ) => erpId,
		( item ) => applyOne( shop, item, request )
	);

function applyOne(
	shop: ShopContext,
	item: InvoiceItem,
	occasion: Occasion
): Omit< ItemResult, 'key' > {
	const known = shop.db.get< InvoiceRecord >(
		'SELECT * FROM invoices WHERE erp_id = :id',
		{ id: item.erpId }
	);
	if ( ! item.deleted ) {
		assertSound( item );
	}
	if ( item.deleted && ! known ) {
		return { outcome: 'unchanged' };
	}
	if ( known && isStale( item.asOf, known.as_of ) ) {
		return { outcome: 'stale', shopId: known.id };
	}
	const columns = item.deleted
		? { state: 'deleted', erp_hash: null }
		: columnsOf( item as WholeInvoice );
	const { erp_hash: hash, ...told } = columns;
	const changes = changesBetween( known ?? {}, told );
	const id = store( shop, item, columns, changes.length > 0 );
	if ( changes.length === 0 ) {
		return { outcome: 'unchanged', shopId: id };
	}
	judge( shop, item, id );
	judgeCircles( shop, item.erpId );
	wantInvoiceFile( shop, item );
	recordHistory( shop, {
		objectType: 'invoice',
		objectId: id,
		erpKey: item.erpId,
		cause: occasion.cause,
		runId: occasion.runId,
		...( known
			? {
					changes: changes.filter(
						( { field } ) => field !== 'facts'
					),
				}
			: { summary: 'created' } ),
	} );
	return { outcome: known ? 'updated' : 'created', shopId: id };
}

function columnsOf( item: WholeInvoice ) {
	const { messageId, asOf, hash, ...facts } = item;
	return {
		state: item.state,
		number: item.number ?? null,
		contractor_id: item.contractorId ?? null,
		contractor_name: item.contractorName ?? null,
		issued_on: item.issuedOn,
		settled_on: item.settledOn ?? null,
		gross: money( item.gross ),
		settled: money( item.settled ),
		remaining: money( item.remaining ),
		overpaid: money( item.overpaid ?? '0' ),
		ksef_number: item.ksef?.number ?? null,
		original_id: item.originalId ?? null,
		corrects_id: item.correctsId ?? null,
		final_id: item.finalId ?? null,
		facts: JSON.stringify( facts ),
		erp_hash: hash ?? null,
	};
}

function store(
	shop: ShopContext,
	item: InvoiceItem,
	columns: Readonly< Record< string, string | null > >,
	isChanged: boolean
): number {
	const names = Object.keys( columns );
	if ( ! item.deleted ) {
		shop.db.run(
			`INSERT INTO invoices ( erp_id, as_of, updated_at, ${ names.join( ', ' ) } )
			VALUES ( :erp, :asOf, :now, ${ names.map( ( name ) => `:${ name }` ).join( ', ' ) } ) ON CONFLICT ( erp_id ) DO NOTHING`,
			{ ...columns, erp: item.erpId, asOf: item.asOf, now: shop.now() }
		);
	}
	shop.db.run(
		`UPDATE invoices SET ${ names.map( ( name ) => `${ name } = :${ name }` ).join( ', ' ) }, as_of = :asOf,
			updated_at = CASE WHEN :changed = 1 THEN :now ELSE updated_at END WHERE erp_id = :erp`,
		{
			...columns,
			erp: item.erpId,
			asOf: item.asOf,
			changed: isChanged ? 1 : 0,
			now: shop.now(),
		}
	);
	const id =
		shop.db.get< { id: number } >(
			'SELECT id FROM invoices WHERE erp_id = :erp',
			{ erp: item.erpId }
		)?.id ?? 0;
	if ( ! item.deleted && isChanged ) {
		storeParts( shop, id, item );
	}
	return id;
}

function storeParts( shop: ShopContext, id: number, item: InvoiceItem ): void {
	shop.db.run( 'DELETE FROM invoice_orders WHERE invoice_id = :id', { id } );
	shop.db.run( 'DELETE FROM settlements WHERE invoice_id = :id', { id } );
	const shares = item.orders ?? [];
	const left = spread(
		item.remaining ?? '0',
		shares.map( ( { gross } ) => gross )
	);
	for ( const [ position, share ] of shares.entries() ) {
		shop.db.run(
			'INSERT INTO invoice_orders VALUES ( :id, :erp, :reference, :number, :gross, :remaining )',
			{
				id,
				erp: share.erpId ?? '0',
				reference: share.reference ?? null,
				number: share.number ?? null,
				gross: money( share.gross ),
				remaining: left[ position ] ?? '0.0000',
			}
		);
	}
	for ( const stage of item.settlements ?? [] ) {
		shop.db.run(
			'INSERT INTO settlements VALUES ( :id, :settlement, :facts, :day )',
			{
				id,
				settlement: stage.settlementId,
				facts: JSON.stringify( {
					...stage,
					amount: money( stage.amount ),
				} ),
				day: stage.settledOn,
			}
		);
	}
}

/** WAPRO's figure is the one that is shown; that its own stages give another one is a finding. */
function judge( shop: ShopContext, item: InvoiceItem, id: number ): void {
	const counted =
		item.deleted || item.state === 'cancelled' || item.kind === 'proforma'
			? 0n
			: scaled( item.gross ?? '0' ) - settledBy( item );
	const told = item.deleted ? 0n : scaled( item.remaining ?? '0' );
	if ( told === counted || item.state === 'buffered' ) {
		resolveFinding( shop, item.erpId, BALANCE );
		return;
	}
	reportFinding( shop, {
		kind: BALANCE,
		field: 'remaining',
		objectType: 'invoice',
		link: { erp_key: item.erpId, shop_id: id },
		shopValue: fixed( counted, 2 ),
		waproValue: fixed( told, 2 ),
	} );
}
