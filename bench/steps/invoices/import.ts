import { signedBy } from '../../../tests/contract/shop-api/client.ts';
import type {
	ApplyResponse,
	InvoiceItem,
	InvoicesCompareResponse,
} from '../../../contracts/generated/shop-api.ts';
import { inParts } from '../../measure/pick.ts';
import { INVOICES_AT_ONCE } from '../../../sync-worker/flows/reconcile-invoices.ts';
import { billedOrders, type Billed } from '../../stage/billed-orders.ts';
import { databaseWork, rowsBetween } from '../../stage/database.ts';
import { invoiceItem } from '../../stage/invoice-items.ts';
import type { Stage } from '../../stage/stage.ts';
import type { Step } from '../step.ts';

/** As the worker compares them. */
const ROWS_AT_ONCE = 1000;
/** Sent a second time. */
const AGAIN = 10_000;
const LEAST_PER_SECOND = 2000;
/** The company that has most has one of so many. */
const SHARE_OF_LARGE = 4;
export const FEW = 50;
/** Invoices to an order of the company that has most. */
const INVOICES_PER_ORDER = 3;
const OTHER_CONTRACTOR = 900_000;
const OTHER_CONTRACTORS = 2000;
const SINCE = '2020-01-01T00:00:00Z';

const TABLES = [
	'wapro_mag_invoices',
	'wapro_mag_invoice_orders',
	'wapro_mag_settlements',
	'wapro_mag_history',
	'wapro_mag_findings',
];

/** All invoices for the first time, a part of them again unchanged, and the nightly comparison of all by their hashes. */
export const firstImport: Step = {
	name: 'import',
	async run( stage, { size }, book ) {
		const many = Math.floor( size / SHARE_OF_LARGE );
		const { large, small } = await billedOrders(
			stage,
			Math.ceil( many / INVOICES_PER_ORDER ),
			FEW
		);
		await stage.worker.stop();
		try {
			const items = Array.from( { length: size }, ( _, n ) =>
				invoiceItem( n, owner( n, many, large, small ) )
			);
			const seconds = await sent( stage, items, 'created' );
			const perSecond = size / seconds;
			book.target( {
				name: 'first import, invoices a second through the Shop API, one connection',
				target: `≥ ${ LEAST_PER_SECOND.toLocaleString( 'en-US' ) }`,
				value: perSecond.toFixed( 0 ),
				met: perSecond >= LEAST_PER_SECOND,
				note: `${ seconds.toFixed( 0 ) } s for all; calls of ${ INVOICES_AT_ONCE } invoices with ${ ( 2 * size ).toLocaleString( 'en-US' ) } settlements and ${ ( 1.5 * size ).toLocaleString( 'en-US' ) } links to orders`,
			} );
			const before = await databaseWork( stage.shop );
			const again = items.slice( 0, AGAIN );
			const repeated = await sent( stage, again, 'unchanged' );
			const compared = await pass( stage, items );
			const written = rowsBetween(
				before,
				await databaseWork( stage.shop ),
				TABLES
			);
			book.target( {
				name: 'unchanged pass, rows written',
				target: '0',
				value: String( written ),
				met: written === 0,
				note: `${ again.length.toLocaleString( 'en-US' ) } invoices sent again, ${ ( again.length / repeated ).toFixed( 0 ) } a second, and all compared by their hashes, ${ ( size / compared ).toFixed( 0 ) } a second`,
			} );
			await stage.shop.query(
				'ANALYZE TABLE wp_wapro_mag_invoices, wp_wapro_mag_invoice_orders, wp_wapro_mag_settlements'
			);
		} finally {
			await stage.worker.start();
		}
	},
};

function owner( n: number, many: number, large: Billed, small: Billed ) {
	const of = ( { contractorId, erpOrders }: Billed ) => ( {
		contractorId,
		erpOrders: erpOrdersOf( n, erpOrders ),
	} );
	if ( n < many ) {
		return of( large );
	}
	if ( n < many + FEW ) {
		return of( small );
	}
	const foreign = [
		String( 700_000_000 + 2 * n ),
		String( 700_000_001 + 2 * n ),
	];
	return {
		contractorId: String( OTHER_CONTRACTOR + ( n % OTHER_CONTRACTORS ) ),
		erpOrders: erpOrdersOf( n, foreign ),
	};
}

/** One order, every other time two. */
function erpOrdersOf( n: number, all: readonly string[] ): string[] {
	const first = all[ n % all.length ] ?? '0';
	const second = all[ ( n + 1 ) % all.length ] ?? '0';
	return n % 2 === 0 || first === second ? [ first ] : [ first, second ];
}

/** One call after the other; the seconds in which they were under way. */
async function sent(
	stage: Stage,
	items: readonly InvoiceItem[],
	outcome: 'created' | 'unchanged'
): Promise< number > {
	let milliseconds = 0;
	for ( const part of inParts( items, INVOICES_AT_ONCE ) ) {
		const { took, answer } = await post< ApplyResponse >(
			stage,
			'apply/invoices',
			{ cause: 'nightly', items: part }
		);
		milliseconds += took;
		const other = answer.items.find( ( one ) => one.outcome !== outcome );
		if ( other ) {
			throw new Error( JSON.stringify( other ) );
		}
	}
	return milliseconds / 1000;
}

/** The nightly comparison of all, as the worker does it. */
async function pass(
	stage: Stage,
	items: readonly InvoiceItem[]
): Promise< number > {
	let milliseconds = 0;
	let after = '0';
	for ( const part of inParts( items, ROWS_AT_ONCE ) ) {
		const last = part.at( -1 )?.erpId ?? after;
		const { took, answer } = await post< InvoicesCompareResponse >(
			stage,
			'invoices/compare',
			{
				since: SINCE,
				after,
				last,
				rows: part.map( ( { erpId, hash } ) => ( { erpId, hash } ) ),
			}
		);
		milliseconds += took;
		after = last;
		if ( answer.differing.length > 0 || answer.gone.length > 0 ) {
			throw new Error( JSON.stringify( answer ) );
		}
	}
	return milliseconds / 1000;
}

async function post< Answer >(
	{ shop }: Stage,
	route: string,
	data: unknown
): Promise< { took: number; answer: Answer } > {
	const url = new URL( `${ shop.url }/wp-json/wc-wapro-mag/v1/${ route }` );
	const body = JSON.stringify( data );
	const began = performance.now();
	const response = await fetch( url, {
		method: 'POST',
		headers: {
			...( await signedBy( shop.workerKey )( 'POST', url ) ),
			'content-type': 'application/json',
		},
		body,
	} );
	const text = await response.text();
	const took = performance.now() - began;
	if ( response.status !== 200 ) {
		throw new Error(
			`${ route } answered ${ response.status }: ${ text }`
		);
	}
	return { took, answer: JSON.parse( text ) as Answer };
}
