import type {
	Contact,
	CustomerItem,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { reportFinding, resolveFinding } from '../findings/findings.ts';
import type { CompanyRecord } from './companies.ts';
import {
	findMember,
	givePoints,
	membersOf,
	membersOfContact,
	saveMember,
	type MemberRecord,
} from './people.ts';
import { pointsOfCompany } from './points.ts';
import { recordMember, type Reason } from './seats.ts';
import { customerSettings } from './settings.ts';
import {
	createUser,
	findUserByEmail,
	plainEmail,
	type UserRecord,
} from './users.ts';

const WITHOUT_EMAIL = 'contact_without_email';
const OF_STAFF = 'account_not_customer';

interface Person {
	readonly email: string;
	readonly contacts: readonly Contact[];
}

/**
 * People of a company as WAPRO has them: one account per e-mail address, with all its points and the wider role. A
 * person whom WAPRO no longer names becomes former; one whom somebody suspended here stays so.
 * @param shop
 * @param company
 * @param item
 * @param item.contacts
 * @param reason
 * @param joinsNobody   Whether only those who are in the company already keep a place.
 */
export function applyContacts(
	shop: ShopContext,
	company: CompanyRecord,
	{ contacts = [] }: CustomerItem,
	reason: Reason,
	joinsNobody = false
): void {
	const wanted = customerSettings( shop ).accounts ? contacts : [];
	const stay = new Set< number >();
	const ofStaff: Contact[] = [];
	for ( const person of people( wanted ) ) {
		const user = findUserByEmail( shop, person.email );
		if ( user?.staff === 1 ) {
			ofStaff.push( ...person.contacts );
			continue;
		}
		if ( joinsNobody && ! isIn( shop, company, user ) ) {
			continue;
		}
		stay.add( join( shop, company, person, user, reason ) );
	}
	note( shop, company, OF_STAFF, ofStaff );
	note(
		shop,
		company,
		WITHOUT_EMAIL,
		wanted.filter( ( { email } ) => ! isEmail( email ) )
	);
	for ( const member of membersOf( shop, company.id ) ) {
		if (
			member.origin === 'wapro' &&
			member.state !== 'former' &&
			! stay.has( member.user_id )
		) {
			saveMember( shop, { ...member, state: 'former' } );
		}
	}
}

function isIn(
	shop: ShopContext,
	company: CompanyRecord,
	user: UserRecord | undefined
): boolean {
	const member = user && findMember( shop, company.id, user.id );
	return member !== undefined && member.state !== 'former';
}

function people( contacts: readonly Contact[] ): Person[] {
	const byEmail = Map.groupBy(
		contacts.filter( ( { email } ) => isEmail( email ) ),
		( { email = '' } ) => plainEmail( email )
	);
	return [ ...byEmail ].map( ( [ email, same ] ) => ( {
		email,
		contacts: same,
	} ) );
}

function isEmail( email: string | undefined ): boolean {
	return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test( email?.trim() ?? '' );
}

/** The person's place in the company; the account's id. */
function join(
	shop: ShopContext,
	company: CompanyRecord,
	{ email, contacts }: Person,
	known: UserRecord | undefined,
	reason: Reason
): number {
	const [ first ] = contacts;
	const contactId = first?.erpId ?? null;
	const user =
		known ??
		createUser( shop, {
			email,
			name: nameOf( first, email ),
			invited: true,
		} );
	const present = findMember( shop, company.id, user.id );
	// An account that was there before could be anybody's: its address must be proven.
	const isOpen = user.invited === 1 || present?.access === 'open';
	leaveOther( shop, company.id, user.id, contactId, reason );
	saveMember( shop, {
		company_id: company.id,
		user_id: user.id,
		contact_erp_id: contactId,
		role: contacts.some( ( { role } ) => role === 'company' )
			? 'company'
			: 'branch',
		manages_people: present?.manages_people ?? 0,
		state: present?.state === 'suspended' ? 'suspended' : 'active',
		access: isOpen ? 'open' : 'waits',
		origin: 'wapro',
		invitation: invitationOf(
			shop,
			present,
			user.invited === 1 || ! isOpen
		),
	} );
	const own = new Set(
		contacts.flatMap( ( { deliveryPlaceIds } ) => deliveryPlaceIds )
	);
	givePoints(
		shop,
		company.id,
		user.id,
		pointsOfCompany( shop, company.id )
			.filter( ( { erp_id: id } ) => id !== null && own.has( id ) )
			.map( ( { id } ) => id )
	);
	return user.id;
}

/** Whoever has no password yet, or has not proven the address, needs a mail, once. */
function invitationOf(
	shop: ShopContext,
	present: MemberRecord | undefined,
	needsMail: boolean
): MemberRecord[ 'invitation' ] {
	if ( present && present.invitation !== 'none' ) {
		return present.invitation;
	}
	if ( ! needsMail || present?.access === 'open' ) {
		return 'none';
	}
	return customerSettings( shop ).invitations === 'send' ? 'sent' : 'held';
}

/** A contact that moved to another contractor, or changed its address, leaves its former place. */
function leaveOther(
	shop: ShopContext,
	companyId: number,
	userId: number,
	contactId: string | null,
	reason: Reason
): void {
	const elsewhere = membersOfContact( shop, contactId ).filter(
		( { company_id: id } ) => id !== companyId
	);
	shop.db.run(
		`UPDATE company_users SET contact_erp_id = NULL, state = 'former'
		WHERE contact_erp_id = :contactId AND NOT ( company_id = :companyId AND user_id = :userId )`,
		{ contactId, companyId, userId }
	);
	elsewhere.forEach( ( before ) => recordMember( shop, before, reason ) );
}

/** These contacts are a finding of the kind, and no other of the company is any more. */
function note(
	shop: ShopContext,
	company: CompanyRecord,
	kind: string,
	contacts: readonly Contact[]
): void {
	const fieldOf = ( { erpId }: Contact ) => `contact:${ erpId }`;
	const key = company.erp_id ?? '';
	resolveFinding( shop, key, kind, contacts.map( fieldOf ) );
	for ( const contact of contacts ) {
		reportFinding( shop, {
			kind,
			field: fieldOf( contact ),
			objectType: 'customer',
			link: { erp_key: key, shop_id: company.id },
			shopValue: null,
			waproValue: nameOf( contact, contact.email ?? '' ),
		} );
	}
}

function nameOf( contact: Contact | undefined, fallback: string ): string {
	return (
		[ contact?.firstName, contact?.lastName ]
			.filter( Boolean )
			.join( ' ' ) || fallback
	);
}
