import type { InvoiceItem } from '../../../contracts/generated/shop-api.ts';
import { scaled, sum } from '../decimal.ts';
import { Problem } from '../problem.ts';
import type { WholeInvoice } from './rows.ts';

const NEEDED = [
	'kind',
	'state',
	'issuedOn',
	'currency',
	'net',
	'vat',
	'gross',
	'settled',
	'remaining',
] as const;
const DAYS = [
	'issuedOn',
	'soldOn',
	'dueOn',
	'rateDate',
	'settledOn',
] as const;
const LINKS = [ 'correctsId', 'originalId', 'finalId' ] as const;

const GREATEST_KEY = 18_446_744_073_709_551_615n;

const refused = ( code: string, field: string, reason: string ): Problem =>
	new Problem( code, reason, 400, field );

const twice = ( keys: readonly string[] ): string | undefined =>
	keys.find( ( key, position ) => keys.indexOf( key ) !== position );

/** Stages together. */
export const settledBy = ( {
	settlements = [],
}: Pick< InvoiceItem, 'settlements' > ): bigint =>
	sum( settlements.map( ( { amount } ) => scaled( amount ) ) );

/** Keeps out what would show a buyer figures that do not belong together. */
export function assertSound( item: InvoiceItem ): asserts item is WholeInvoice {
	assertComplete( item );
	assertKeys( item );
	assertDays( item );
	for ( const field of LINKS ) {
		if ( item[ field ] === item.erpId ) {
			throw refused(
				'corrects_itself',
				field,
				`The correction leads back to itself over document ${ item.erpId }. Correct the link in WAPRO Mag.`
			);
		}
	}
	assertShares( item, scaled( item.gross ?? '0' ) );
	assertSettlements( item, scaled( item.gross ?? '0' ) );
}

function assertComplete( item: InvoiceItem ): void {
	const missing =
		NEEDED.find( ( field ) => ! item[ field ] ) ??
		( item.state === 'issued' && ! item.number ? 'number' : undefined );
	if ( missing ) {
		throw refused(
			'invoice_incomplete',
			missing,
			`The invoice came without the field ${ missing }. Complete it in WAPRO Mag.`
		);
	}
}

function assertKeys( {
	erpId,
	orders = [],
	settlements = [],
	...item
}: InvoiceItem ): void {
	const keys = [
		erpId,
		item.contractorId,
		item.payerId,
		...LINKS.map( ( field ) => item[ field ] ),
		...orders.map( ( order ) => order.erpId ),
		...settlements.flatMap( ( stage ) => [
			stage.settlementId,
			stage.invoiceId,
		] ),
	];
	const wrong = keys.find(
		( key ) =>
			key !== undefined &&
			( /^0[0-9]/.test( key ) || BigInt( key ) > GREATEST_KEY )
	);
	if ( wrong !== undefined ) {
		throw refused(
			'key_invalid',
			'erpId',
			`“${ wrong }” is no id of WAPRO Mag.`
		);
	}
}

function assertDays( item: InvoiceItem ): void {
	const days = [
		...DAYS.map( ( field ) => [ field, item[ field ] ] as const ),
		...( item.settlements ?? [] ).map(
			( { settledOn }, position ) =>
				[ `settlements[${ position }].settledOn`, settledOn ] as const
		),
	];
	for ( const [ field, day ] of days ) {
		const time = Date.parse( `${ day ?? '2026-01-01' }T00:00:00Z` );
		if (
			Number.isNaN( time ) ||
			( day && new Date( time ).toISOString().slice( 0, 10 ) !== day )
		) {
			throw refused(
				'invoice_day_invalid',
				field,
				`The field ${ field } is no day: "${ day }". Correct the invoice in WAPRO Mag.`
			);
		}
	}
}

function assertShares( { orders = [] }: InvoiceItem, gross: bigint ): void {
	const again = twice( orders.map( ( { erpId = '0' } ) => erpId ) );
	if ( again !== undefined ) {
		throw refused(
			'order_twice',
			'orders',
			`The invoice names order ${ again } twice. Look at its lines in WAPRO Mag.`
		);
	}
	if (
		orders.length > 0 &&
		sum( orders.map( ( share ) => scaled( share.gross ) ) ) !== gross
	) {
		throw refused(
			'shares_differ',
			'orders',
			'The shares of the orders are not the invoice together. Look at its lines in WAPRO Mag.'
		);
	}
}

function assertSettlements( item: InvoiceItem, gross: bigint ): void {
	const again = twice(
		( item.settlements ?? [] ).map( ( { settlementId } ) => settlementId )
	);
	if ( again !== undefined ) {
		throw refused(
			'settlement_twice',
			'settlements',
			`The invoice names settlement ${ again } twice. Look at its settlements in WAPRO Mag.`
		);
	}
	const left = gross - settledBy( item );
	if ( gross < 0n ? left > 0n : left < 0n ) {
		throw refused(
			'settled_beyond',
			'settlements',
			'The invoice is settled with more than there was. Look at its settlements in WAPRO Mag.'
		);
	}
}
