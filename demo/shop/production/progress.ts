import type {
	HistoryEntry,
	ProductionProgress,
	ProductionProgressAnswer,
	ProductionSettings,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { recordHistory } from '../history.ts';
import { followStatus } from '../orders/follow-status.ts';
import { hashOf } from '../orders/scope.ts';
import { Problem } from '../problem.ts';
import { callAPerson, callOff, REFUSED_LATER } from './late-refusals.ts';
import { checkProgress, nameOfStatus } from './progress-check.ts';
import { progressOf } from './said.ts';
import { productionSettings } from './settings.ts';
import { productionOrder, type ProductionOrderRecord } from './store.ts';
import type { ToldLines } from './told-lines.ts';

export function assertProgressOn( shop: ShopContext ): void {
	if ( productionSettings( shop ).progress.source !== 'application' ) {
		throw new Problem(
			'production_progress_off',
			'Ten sklep bierze status produkcji z WAPRO. Wybierz najpierw program produkcyjny w ustawieniach produkcji.',
			409
		);
	}
}

/** Takes what production says of an order: once, in its order, and only what can be true. */
export function takeProgress(
	shop: ShopContext,
	document: ProductionProgress
): ProductionProgressAnswer {
	assertProgressOn( shop );
	const { reference } = document;
	return shop.db.transaction( () => {
		if ( isRepeated( shop, document ) ) {
			return { outcome: 'repeated', reference };
		}
		const order = orderOf( shop, reference );
		const before = progressOf( shop, order.order_id );
		if ( isStale( document, order, before ) ) {
			return { outcome: 'stale', reference };
		}
		const words = productionSettings( shop ).progress;
		const told = JSON.parse( order.told_lines ) as ToldLines;
		checkProgress( document, told, order.sequence, words );
		store( shop, order.order_id, document );
		weigh( shop, order.order_id, document );
		note(
			shop,
			order.order_id,
			document,
			changesBetween( before, document, told, words )
		);
		followStatus( shop, order.order_id, { cause: 'production' } );
		return { outcome: 'taken', reference };
	} );
}

/** Whether the very same was taken before; another one under its id is refused. */
function isRepeated(
	shop: ShopContext,
	document: ProductionProgress
): boolean {
	const taken = shop.db.get< { hash: string } >(
		'SELECT hash FROM production_documents WHERE document_id = :id',
		{ id: document.id }
	);
	if ( taken !== undefined && taken.hash !== hashOf( document ) ) {
		throw new Problem(
			'id_taken',
			`Pod identyfikatorem ${ document.id } przyjęto inny dokument.`,
			409,
			'id'
		);
	}
	return taken !== undefined;
}

function orderOf(
	shop: ShopContext,
	reference: string
): ProductionOrderRecord {
	const order = shop.db.get< ProductionOrderRecord >(
		'SELECT production_orders.* FROM production_orders JOIN order_scope USING ( order_id ) WHERE reference = :reference',
		{ reference }
	);
	if ( order === undefined ) {
		throw new Problem(
			'order_unknown',
			`Ten sklep nie przekazał produkcji zamówienia ${ reference }.`,
			404,
			'reference'
		);
	}
	return order;
}

function isStale(
	{ event, sequence, orderSequence = Infinity }: ProductionProgress,
	{ accepted_sequence: accepted }: ProductionOrderRecord,
	before: ProductionProgress | undefined
): boolean {
	return (
		( before !== undefined && sequence <= before.sequence ) ||
		( event !== 'progress' && orderSequence < ( accepted ?? 0 ) )
	);
}

function store(
	shop: ShopContext,
	orderId: number,
	document: ProductionProgress
): void {
	shop.db.run(
		'INSERT INTO production_progress ( order_id, document ) VALUES ( :id, :document ) ON CONFLICT ( order_id ) DO UPDATE SET document = excluded.document',
		{ id: orderId, document: JSON.stringify( document ) }
	);
	shop.db.run(
		'INSERT INTO production_documents ( document_id, hash ) VALUES ( :id, :hash )',
		{ id: document.id, hash: hashOf( document ) }
	);
	shop.db.run(
		'UPDATE erp_orders SET production_code = NULL, production_name = NULL, production_at = NULL WHERE order_id = :id',
		{ id: orderId }
	);
}

function weigh(
	shop: ShopContext,
	orderId: number,
	document: ProductionProgress
): void {
	const isRefused = document.event === 'refused';
	shop.db.run(
		`UPDATE production_orders SET refused_sequence = ${ isRefused ? 'COALESCE( :answered, sequence )' : 'NULL' } WHERE order_id = :id`,
		{
			id: orderId,
			...( isRefused
				? { answered: document.orderSequence ?? null }
				: {} ),
		}
	);
	if ( isRefused ) {
		callAPerson( shop, orderId, saidOf( shop, orderId ) );
	} else {
		callOff( shop, orderId );
	}
}

/** Why production refuses the order, its lines included. */
export function saidOf( shop: ShopContext, orderId: number ): string {
	const document = progressOf( shop, orderId );
	const told = JSON.parse(
		productionOrder( shop, orderId )?.told_lines ?? '{}'
	) as ToldLines;
	return [
		document?.reason,
		...( document?.lines ?? [] ).flatMap( ( { lineId, reason } ) =>
			reason === undefined
				? []
				: [ `„${ told[ lineId ]?.name ?? lineId }”: ${ reason }` ]
		),
	]
		.filter( ( part ) => part !== undefined )
		.join( ' ' );
}

type Words = ProductionSettings[ 'progress' ];
type Shown = Readonly<
	Record< 'production' | 'expectedDate' | 'produced' | 'note', string | null >
>;

function changesBetween(
	before: ProductionProgress | undefined,
	after: ProductionProgress,
	told: ToldLines,
	words: Words
): HistoryEntry[ 'changes' ] {
	const old = before && shown( before, told, words );
	return Object.entries( shown( after, told, words ) ).flatMap(
		( [ field, value ] ) => {
			const former = old?.[ field as keyof Shown ] ?? null;
			return former === value
				? []
				: [ { field, before: former, after: value } ];
		}
	);
}

function shown(
	document: ProductionProgress,
	told: ToldLines,
	words: Words
): Shown {
	const status = document.status ?? 'planned';
	const lines = ( document.lines ?? [] ).map( ( line ) => {
		const known = told[ line.lineId ];
		const parts = [
			line.produced === undefined
				? undefined
				: `${ line.produced }/${ known?.quantity ?? '' }`,
			line.status && nameOfStatus( words, line.status ),
			line.expectedDate,
			line.reason,
		];
		return `${ known?.index ?? line.lineId }: ${ parts
			.filter( ( part ) => part !== undefined )
			.join( ', ' ) }`;
	} );
	return {
		production:
			document.event === 'refused'
				? ( document.reason ?? null )
				: ( nameOfStatus( words, status ) ?? status ),
		expectedDate: document.expectedDate ?? null,
		produced: lines.length === 0 ? null : lines.join( '; ' ),
		note: document.note ?? null,
	};
}

function note(
	shop: ShopContext,
	orderId: number,
	{ event, reference }: ProductionProgress,
	changes: HistoryEntry[ 'changes' ]
): void {
	if ( changes.length > 0 ) {
		recordHistory( shop, {
			objectType: 'order',
			objectId: orderId,
			erpKey: reference,
			cause: 'production',
			changes,
			...( event === 'refused' ? { summary: REFUSED_LATER } : {} ),
		} );
	}
}
