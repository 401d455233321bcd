import type {
	Contact,
	Customer,
	DeliveryPlace,
	ProposalAnswer,
} from '../../contracts/generated/wapro-mag.ts';
import type {
	ContactRow,
	ContractorRow,
	DeliveryPlaceRow,
	ProposalRow,
	Tables,
} from '../database/port.ts';
import { NO_ROW } from './article-hashes.ts';
import { millionths, money } from '../decimal.ts';
import { rowHash } from './hash.ts';

/** A shop hears of a decision for so long. */
const PROPOSAL_DAYS = 90;

const filled = ( text: string ): string | undefined =>
	text.trim() === '' ? undefined : text;

const contact = (
	row: ContactRow,
	places: ReadonlySet< string >
): Contact => ( {
	erpId: row.id,
	firstName: filled( row.firstName ),
	lastName: filled( row.lastName ),
	position: filled( row.position ),
	email: filled( row.email ),
	phone: filled( row.phone ),
	main: row.main,
	role: row.role,
	deliveryPlaceIds: row.placeIds.filter( ( id ) => places.has( id ) ),
} );

const deliveryPlace = ( row: DeliveryPlaceRow ): DeliveryPlace => ( {
	erpId: row.id,
	// A place that nobody named is known by its town and street.
	name:
		filled( row.company ) ??
		[ row.city, row.street ].filter( Boolean ).join( ', ' ).slice( 0, 100 ),
	recipient: filled( row.recipient ),
	phone: filled( row.phone ),
	street: row.street,
	postcode: row.postcode,
	city: row.city,
	country: row.country,
} );

const proposal = ( row: ProposalRow ): ProposalAnswer => ( {
	reference: row.reference,
	state:
		row.state === 'accepted' || row.state === 'refused'
			? row.state
			: 'waiting',
	reason: filled( row.reason ),
	decidedAt: row.decidedAt ?? undefined,
} );

const terms = ( row: ContractorRow ) => ( {
	paymentForm: filled( row.paymentForm ),
	paymentDays: row.paymentDays ?? undefined,
	creditLimit:
		row.creditLimit === null
			? undefined
			: money( millionths( row.creditLimit ) ),
	overdueDays: row.overdueDays ?? undefined,
	overdueBlock: row.overdueBlock,
	blocked: row.blocked,
	priceList: row.priceList ?? undefined,
	salesman: filled( row.salesman ),
	payerId: row.payerId ?? undefined,
} );

export const contractorName = ( row: ContractorRow ): string =>
	row.fullName.trim() || row.name.trim() || row.code;

interface Belongings {
	readonly contacts: readonly ContactRow[];
	readonly places: readonly DeliveryPlaceRow[];
	readonly proposals: readonly ProposalRow[];
}

/** A contractor as the contract shows it to a shop; the hash covers all of it. */
function customer(
	row: ContractorRow,
	shop: string,
	{ contacts, places, proposals }: Belongings
): Customer {
	const merged = row.mergedInto !== null;
	const ids = new Set( places.map( ( { id } ) => id ) );
	const shown = {
		mergedInto: row.mergedInto ?? undefined,
		code: filled( row.code ),
		name: contractorName( row ),
		nip: filled( row.nip ),
		email: filled( row.email ),
		phone: filled( row.phone ),
		street: filled( row.street ),
		postcode: filled( row.postcode ),
		city: filled( row.city ),
		country: row.country,
		...terms( row ),
		contacts: contacts.map( ( one ) => contact( one, ids ) ),
		deliveryPlaces: places.map( deliveryPlace ),
		proposals: proposals.map( proposal ),
	};
	const flagged = ! merged && row.flaggedFor.includes( shop );
	return {
		erpId: row.id,
		deleted: false,
		flagged,
		hash: rowHash( [ row.id, flagged, shown ] ),
		...shown,
	};
}

const unknownCustomer = ( erpId: string ): Customer => ( {
	erpId,
	deleted: true,
	flagged: false,
	hash: NO_ROW,
	overdueBlock: false,
	blocked: false,
	contacts: [],
	deliveryPlaces: [],
	proposals: [],
} );

/** One answer per asked id, in the order asked; what WAPRO does not have is deleted there. One statement per kind of fact. */
export async function customersOf(
	tables: Tables,
	shop: string,
	ids: readonly string[],
	now: Date
): Promise< Customer[] > {
	const rows = new Map(
		( await tables.contractors.rows( ids ) ).map( ( row ) => [
			row.id,
			row,
		] )
	);
	const known = [ ...rows.keys() ];
	const byContractor = ( {
		contractorId,
	}: {
		readonly contractorId: string;
	} ) => contractorId;
	const contacts = Map.groupBy(
		await tables.contacts.of( known ),
		byContractor
	);
	const places = Map.groupBy(
		await tables.deliveryPlaces.of( known ),
		byContractor
	);
	const since = new Date( now.getTime() - PROPOSAL_DAYS * 86_400_000 );
	const proposals = Map.groupBy(
		await tables.proposals.of( shop, known, since.toISOString() ),
		byContractor
	);
	return [ ...new Set( ids ) ].map( ( id ) => {
		const row = rows.get( id );
		return row
			? customer( row, shop, {
					contacts: contacts.get( id ) ?? [],
					places: places.get( id ) ?? [],
					proposals: proposals.get( id ) ?? [],
				} )
			: unknownCustomer( id );
	} );
}
