import type {
	CustomerCandidate,
	CustomerMatch,
	CustomerQuery,
	FindCustomers,
	FindCustomersResponse,
} from '../../contracts/generated/wapro-mag.ts';
import type { ContactRow, ContractorRow, Tables } from '../database/port.ts';
import { invalid } from '../errors.ts';
import { contractorsWithNumber } from './contractor-lookup.ts';
import { contractorName } from './customer-view.ts';
import { millionths, money } from '../decimal.ts';
import { nameIndex } from './like-name.ts';
import { assertShop } from './mag.ts';
import type { Mag } from './mag.ts';
import { plainEmail, plainNip } from './nip.ts';

const MAX_QUERIES = 200;
const MAX_CANDIDATES = 20;

/** The strongest reason first. */
const REASONS: readonly CustomerMatch[] = [
	'nip',
	'vat_number',
	'contact_email',
	'email',
	'name',
];

interface Hits {
	readonly reasons: ReadonlyMap< string, ReadonlySet< CustomerMatch > >;
	/** Contacts that have the e-mail address, by contractor. */
	readonly contacts: ReadonlyMap< string, readonly ContactRow[] >;
}

async function hitsOf(
	tables: Tables,
	query: CustomerQuery,
	likeName: ( name: string ) => readonly string[]
): Promise< Hits > {
	const reasons = new Map< string, Set< CustomerMatch > >();
	const note = ( id: string, reason: CustomerMatch ) =>
		reasons.set( id, ( reasons.get( id ) ?? new Set() ).add( reason ) );

	const { contractors } = tables;
	for ( const { id } of await contractors.byPlainNip(
		plainNip( query.nip ?? '' )
	) ) {
		note( id, 'nip' );
	}
	for ( const { id } of await contractorsWithNumber(
		tables,
		query.vatNumber ?? ''
	) ) {
		note( id, 'vat_number' );
	}
	const email = plainEmail( query.email ?? '' );
	const rows = await contractors.byEmail( email );
	const known = new Set( rows.map( ( { id } ) => id ) );
	const contacts = Map.groupBy(
		rows.length > 0 ? await tables.contacts.byEmail( email ) : [],
		( { contractorId } ) => contractorId
	);
	for ( const row of rows.filter(
		( one ) => plainEmail( one.email ) === email
	) ) {
		note( row.id, 'email' );
	}
	for ( const id of contacts.keys() ) {
		if ( known.has( id ) ) {
			note( id, 'contact_email' );
		}
	}
	for ( const id of likeName( query.name ?? '' ) ) {
		note( id, 'name' );
	}
	return { reasons, contacts };
}

const candidate = (
	row: ContractorRow,
	shop: string,
	reasons: ReadonlySet< CustomerMatch >,
	contacts: readonly ContactRow[]
): CustomerCandidate => ( {
	erpId: row.id,
	code: row.code,
	name: contractorName( row ),
	nip: row.nip || undefined,
	email: row.email || undefined,
	city: row.city || undefined,
	flagged: row.flaggedFor.includes( shop ),
	blocked: row.blocked,
	// Two people behind one address are told apart by nobody but a person.
	contactId: contacts.length === 1 ? contacts[ 0 ]?.id : undefined,
	priceList: row.priceList ?? undefined,
	paymentForm: row.paymentForm || undefined,
	paymentDays: row.paymentDays ?? undefined,
	creditLimit:
		row.creditLimit === null
			? undefined
			: money( millionths( row.creditLimit ) ),
	overdueDays: row.overdueDays ?? undefined,
	overdueBlock: row.overdueBlock,
	reasons: REASONS.filter( ( reason ) => reasons.has( reason ) ),
} );

const strength = ( { reasons }: CustomerCandidate ): number =>
	Math.min( ...reasons.map( ( reason ) => REASONS.indexOf( reason ) ) );

/** Contractors that may be a customer of the shop, flagged or not, each with every reason for it. Nothing is decided here. */
export const findCustomers = (
	{ database }: Mag,
	{ shopId, queries }: FindCustomers
): Promise< FindCustomersResponse > =>
	database.read( async ( tables ) => {
		await assertShop( tables, shopId );
		if ( queries.length > MAX_QUERIES ) {
			throw invalid(
				'too_many',
				'queries',
				`At most ${ MAX_QUERIES } at a time; ${ queries.length } were given.`
			);
		}
		const asOf = await tables.changes.counter();
		const named = queries.some( ( { name } ) => name?.trim() );
		const likeName = nameIndex(
			named ? await tables.contractors.names() : []
		);
		const matches = [];
		for ( const query of queries ) {
			const { reasons, contacts } = await hitsOf(
				tables,
				query,
				likeName
			);
			const rows = await tables.contractors.rows( [ ...reasons.keys() ] );
			const candidates = rows
				.map( ( row ) =>
					candidate(
						row,
						shopId,
						reasons.get( row.id ) ?? new Set(),
						contacts.get( row.id ) ?? []
					)
				)
				.sort(
					( a, b ) =>
						strength( a ) - strength( b ) ||
						b.reasons.length - a.reasons.length
				)
				.slice( 0, MAX_CANDIDATES );
			matches.push( { key: query.key, candidates } );
		}
		return { asOf, matches };
	} );
