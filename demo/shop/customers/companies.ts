import type {
	CompanyRow,
	FlaggedCustomersQuery,
	FlaggedCustomersResponse,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { Problem } from '../problem.ts';

/** A contractor of WAPRO as the shop keeps it. */
export interface CompanyRecord {
	id: number;
	erp_id: string | null;
	merged_into: string | null;
	code: string | null;
	name: string;
	nip: string | null;
	nip_plain: string | null;
	email: string | null;
	phone: string | null;
	street: string;
	postcode: string;
	city: string;
	country: string;
	payment_form: string | null;
	payment_days: number | null;
	credit_limit: string | null;
	overdue_days: number | null;
	overdue_block: number;
	blocked: number;
	price_list: string | null;
	salesman: string | null;
	payer_erp_id: string | null;
	flagged: number;
	applied: string | null;
	as_of: string;
	updated_at: string;
}

export type CompanyFields = Omit< CompanyRecord, 'id' | 'updated_at' >;

export function findCompany(
	shop: ShopContext,
	id: number
): CompanyRecord | undefined {
	return shop.db.get< CompanyRecord >(
		'SELECT * FROM companies WHERE id = :id',
		{ id }
	);
}

/** Refuses a number that is not there. */
export function companyOrProblem(
	shop: ShopContext,
	id: number
): CompanyRecord {
	const company = findCompany( shop, id );
	if ( ! company ) {
		throw new Problem( 'not_found', 'Nie ma takiej firmy.', 404 );
	}
	return company;
}

export function findCompanyByErp(
	shop: ShopContext,
	erpId: string
): CompanyRecord | undefined {
	return shop.db.get< CompanyRecord >(
		'SELECT * FROM companies WHERE erp_id = :erpId',
		{ erpId }
	);
}

/** The company of a contractor, made when the shop does not know it yet. */
export function companyOf(
	shop: ShopContext,
	erpId: string,
	fields: Partial< CompanyFields > & Pick< CompanyFields, 'name' >
): CompanyRecord {
	const known = findCompanyByErp( shop, erpId );
	if ( known ) {
		return known;
	}
	const { id } = shop.db.run(
		'INSERT INTO companies ( erp_id, name, created_at, updated_at ) VALUES ( :erpId, :name, :now, :now )',
		{ erpId, name: fields.name, now: shop.now() }
	);
	updateCompany( shop, id, fields );
	return companyOrProblem( shop, id );
}

export function updateCompany(
	shop: ShopContext,
	id: number,
	fields: Partial< CompanyFields >
): void {
	const assignments = Object.keys( fields ).map(
		( name ) => `${ name } = :${ name }`
	);
	if ( assignments.length > 0 ) {
		shop.db.run(
			`UPDATE companies SET ${ assignments.join( ', ' ) }, updated_at = :now WHERE id = :id`,
			{ ...fields, id, now: shop.now() }
		);
	}
}

/** A tax number without separators, a Polish one without its country. */
export function plainNumber( nip: string | undefined ): string | null {
	const plain = ( nip ?? '' ).toUpperCase().replace( /[^A-Z0-9]/g, '' );
	return plain.replace( /^PL(?=[0-9]{10}$)/, '' ) || null;
}

export function companyState( {
	flagged,
	blocked,
}: CompanyRecord ): CompanyRow[ 'state' ] {
	if ( flagged === 0 ) {
		return 'closed';
	}
	return blocked === 1 ? 'blocked' : 'active';
}

/** Contractors that count as flagged here, for the worker's full pass. */
export function flaggedCustomers(
	shop: ShopContext,
	{ after = '0', limit = 1000 }: FlaggedCustomersQuery
): FlaggedCustomersResponse {
	const erpIds = shop.db
		.all< { erp_id: string } >(
			`SELECT erp_id FROM companies WHERE flagged = 1 AND erp_id IS NOT NULL
			AND CAST( erp_id AS INTEGER ) > CAST( :after AS INTEGER ) ORDER BY CAST( erp_id AS INTEGER ) LIMIT :limit`,
			{ after, limit }
		)
		.map( ( row ) => row.erp_id );
	return {
		erpIds,
		next: erpIds.length < limit ? null : ( erpIds.at( -1 ) ?? null ),
	};
}
