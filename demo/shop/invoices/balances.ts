import type {
	BalanceFigures,
	BalancesList,
	BalancesQuery,
	BalancesRequest,
	BalancesResponse,
	CompanyBalance,
	ContractorBalance,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { fixed, scaled } from '../decimal.ts';
import { reportFinding } from '../findings/findings.ts';
import { pageOf } from '../paging.ts';
import { dayOf } from './row.ts';

const KIND = 'company_balance_differs';

interface Stored extends Record< string, string | number > {
	contractor_id: string;
	currency: string;
	documents: number;
	remaining: string;
	overdue: string;
	credit: string;
	counted_on: string;
	as_of: string;
	read_at: string;
}

interface Open {
	readonly contractor_id: string;
	readonly currency: string;
	readonly remaining: string;
	readonly due_on: string | null;
}

const NOTHING: BalanceFigures = {
	count: 0,
	remaining: '0.0000',
	overdue: '0.0000',
	credit: '0.0000',
};

const money = ( value: bigint ) => fixed( value, 4 );

const balanceOf = ( { remaining, credit }: BalanceFigures ): bigint =>
	scaled( remaining ) - scaled( credit );

/** Keeps what WAPRO counts of contractors' open invoices, and compares it once it is complete. */
export function takeBalances(
	shop: ShopContext,
	{ asOf, countedOn, rows, complete }: BalancesRequest
): BalancesResponse {
	const store = ( row: ContractorBalance ) =>
		shop.db.run(
			`INSERT INTO balances VALUES ( :contractorId, :currency, :count, :remaining, :overdue, :credit, :countedOn, :asOf, :now )
			ON CONFLICT ( contractor_id, currency ) DO UPDATE SET documents = excluded.documents, remaining = excluded.remaining, overdue = excluded.overdue, credit = excluded.credit,
				counted_on = excluded.counted_on, as_of = excluded.as_of, read_at = excluded.read_at WHERE CAST( excluded.as_of AS INTEGER ) >= CAST( balances.as_of AS INTEGER )`,
			{
				...row,
				remaining: money( scaled( row.remaining ) ),
				overdue: money( scaled( row.overdue ) ),
				credit: money( scaled( row.credit ) ),
				countedOn,
				asOf,
				now: shop.now(),
			}
		);
	rows.forEach( store );
	if ( ! complete ) {
		return { taken: rows.length, differing: 0 };
	}
	for ( const one of shop.db.all< {
		contractorId: string;
		currency: string;
	} >(
		`SELECT contractor_id AS contractorId, currency FROM balances WHERE CAST( as_of AS INTEGER ) < CAST( :asOf AS INTEGER )
		UNION SELECT contractor_id, json_extract( facts, '$.currency' ) FROM invoices WHERE state = 'issued' AND contractor_id IS NOT NULL AND CAST( remaining AS REAL ) <> 0
		EXCEPT SELECT contractor_id, currency FROM balances WHERE CAST( as_of AS INTEGER ) >= CAST( :asOf AS INTEGER )`,
		{ asOf }
	) ) {
		store( { ...NOTHING, ...one } );
	}
	return { taken: rows.length, differing: judge( shop ) };
}

function judge( shop: ShopContext ): number {
	const all = balancesOf( shop );
	const found = all.filter( ( { state } ) => state === 'differs' );
	shop.db.run(
		"UPDATE findings SET state = 'resolved', last_at = :now WHERE kind = :kind AND state IN ( 'open', 'ignored' ) AND erp_key || field NOT IN ( SELECT value FROM json_each( :left ) )",
		{
			kind: KIND,
			now: shop.now(),
			left: JSON.stringify(
				found.map( ( one ) => one.contractorId + one.currency )
			),
		}
	);
	for ( const { company, contractorId, currency, ...one } of found ) {
		reportFinding( shop, {
			kind: KIND,
			field: currency,
			objectType: 'customer',
			link: { erp_key: contractorId, shop_id: company?.id ?? null },
			shopValue: fixed( balanceOf( one.shop ), 2 ),
			waproValue: fixed( balanceOf( one.wapro ?? NOTHING ), 2 ),
		} );
	}
	return found.length;
}

/** What companies have left to pay beside what WAPRO counts, those that differ first. */
export function balancesPage(
	shop: ShopContext,
	query: BalancesQuery
): BalancesList {
	const page = pageOf( query.page, query.perPage ?? 20 );
	const search = ( query.search ?? '' ).trim().toLowerCase();
	const found = balancesOf( shop ).filter(
		( { company, contractorId } ) =>
			( query.company === undefined || company?.id === query.company ) &&
			( search === '' ||
				contractorId === search ||
				( company?.name ?? '' ).toLowerCase().includes( search ) )
	);
	const isOff = ( { state }: CompanyBalance ) =>
		state === 'differs' || state === 'newer';
	const shown = [
		...found.filter( isOff ),
		...( query.differing === true
			? []
			: found.filter( ( one ) => ! isOff( one ) ) ),
	];
	return {
		items: shown.slice( page.offset, page.offset + page.limit ),
		total: shown.length,
		pages: page.pages( shown.length ),
		differing: found.filter( isOff ).length,
	};
}

function balancesOf( shop: ShopContext ): CompanyBalance[] {
	const today = dayOf( shop.now() );
	const told = new Map(
		shop.db
			.all< Stored >( 'SELECT * FROM balances' )
			.map( ( row ) => [
				`${ row.contractor_id } ${ row.currency }`,
				row,
			] )
	);
	const open = Map.groupBy(
		shop.db.all< Open & Record< string, string | null > >(
			`SELECT contractor_id, json_extract( facts, '$.currency' ) AS currency, remaining, json_extract( facts, '$.dueOn' ) AS due_on
			FROM invoices WHERE state = 'issued' AND contractor_id IS NOT NULL AND CAST( remaining AS REAL ) <> 0`
		),
		( row ) => `${ row.contractor_id } ${ row.currency }`
	);
	return [ ...new Set( [ ...told.keys(), ...open.keys() ] ) ]
		.map( ( key ) =>
			balance( shop, key, told.get( key ), open.get( key ) ?? [], today )
		)
		.filter(
			( one ) => one.shop.count > 0 || ( one.wapro?.count ?? 0 ) > 0
		)
		.toSorted(
			( a, b ) =>
				Number( a.company === null ) - Number( b.company === null ) ||
				( a.company?.name ?? '' ).localeCompare(
					b.company?.name ?? ''
				) ||
				Number( a.contractorId ) - Number( b.contractorId ) ||
				a.currency.localeCompare( b.currency )
		);
}

function balance(
	shop: ShopContext,
	key: string,
	told: Stored | undefined,
	open: readonly Open[],
	today: string
): CompanyBalance {
	const [ contractorId = '', currency = '' ] = key.split( ' ' );
	const company = shop.db.get< { id: number; name: string } >(
		'SELECT id, name FROM companies WHERE erp_id = :id',
		{ id: contractorId }
	);
	const own = figuresOf( open, told?.counted_on ?? today );
	const wapro = told && {
		count: told.documents,
		remaining: told.remaining,
		overdue: told.overdue,
		credit: told.credit,
	};
	const difference = wapro && balanceOf( own ) - balanceOf( wapro );
	return {
		company: company ?? null,
		contractorId,
		contractorName: company
			? null
			: ( shop.db.get< { name: string | null } >(
					'SELECT MAX( contractor_name ) AS name FROM invoices WHERE contractor_id = :id',
					{ id: contractorId }
				)?.name ?? null ),
		currency,
		shop: own,
		wapro: wapro ?? null,
		difference: difference === undefined ? null : money( difference ),
		state: stateOf( shop, contractorId, told, difference ),
		countedOn: told?.counted_on ?? null,
		readAt: told?.read_at ?? null,
	};
}

function stateOf(
	shop: ShopContext,
	contractorId: string,
	told: Stored | undefined,
	difference: bigint | undefined
): CompanyBalance[ 'state' ] {
	if ( ! told ) {
		return 'unknown';
	}
	if ( difference === 0n ) {
		return 'equal';
	}
	const newer = shop.db.get(
		'SELECT 1 AS found FROM invoices WHERE contractor_id = :id AND CAST( as_of AS INTEGER ) > CAST( :asOf AS INTEGER )',
		{ id: contractorId, asOf: told.as_of }
	);
	return newer ? 'newer' : 'differs';
}

function figuresOf( open: readonly Open[], today: string ): BalanceFigures {
	let [ remaining, overdue, credit ] = [ 0n, 0n, 0n ];
	for ( const one of open ) {
		const owed = scaled( one.remaining );
		if ( owed < 0n ) {
			credit -= owed;
		} else {
			remaining += owed;
			overdue += one.due_on !== null && one.due_on < today ? owed : 0n;
		}
	}
	return {
		count: open.length,
		remaining: money( remaining ),
		overdue: money( overdue ),
		credit: money( credit ),
	};
}
