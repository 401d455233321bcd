import type {
	CompanyAction,
	CompanyActionRequest,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { recordHistory } from '../history.ts';
import { Problem } from '../problem.ts';
import { companyOrProblem, type CompanyRecord } from './companies.ts';
import { inviteAgain } from './invitations.ts';
import { findMember, saveMember, type MemberRecord } from './people.ts';
import { customerSettings } from './settings.ts';
import { findUser } from './users.ts';

/** What may be done now; WAPRO alone brings a former person back. */
export function possibleActions(
	shop: ShopContext,
	company: CompanyRecord,
	member: MemberRecord
): CompanyAction[] {
	const isActive = member.state === 'active';
	const isFlagged = company.flagged === 1;
	const manages = member.manages_people === 1;
	const possible: Record< CompanyAction, boolean > = {
		approve: isActive && member.access === 'waits' && isFlagged,
		suspend: isActive,
		restore: member.state === 'suspended',
		let_manage:
			isActive &&
			member.role === 'company' &&
			! manages &&
			customerSettings( shop ).peopleManaged,
		stop_managing: isActive && manages,
		invite_again: isActive && isFlagged && member.invitation !== 'none',
	};
	return ( Object.keys( possible ) as CompanyAction[] ).filter(
		( action ) => possible[ action ]
	);
}

type Change = Exclude< CompanyAction, 'approve' | 'invite_again' >;

const CHANGES: Readonly< Record< Change, Partial< MemberRecord > > > = {
	suspend: { state: 'suspended' },
	restore: { state: 'active' },
	let_manage: { manages_people: 1 },
	stop_managing: { manages_people: 0 },
};

/** Does what an admin decided about a company's person. */
export function actOnCompany(
	shop: ShopContext,
	id: number,
	{ action, userId }: CompanyActionRequest,
	actor: string
): void {
	const company = companyOrProblem( shop, id );
	const member = findMember( shop, id, userId );
	if ( ! member ) {
		throw new Problem(
			'not_found',
			'Tej osoby nie ma w firmie.',
			404,
			'userId'
		);
	}
	if ( member.state === 'former' ) {
		throw new Problem(
			'person_former',
			'WAPRO nie ma już tej osoby na liście. Dodaj tam kontakt jeszcze raz.',
			409
		);
	}
	if ( action === 'invite_again' ) {
		invite( shop, member );
	} else if ( action === 'approve' ) {
		assertFlagged( company );
		if ( member.access === 'waits' ) {
			approveMember( shop, member, actor );
		}
	} else {
		const after: MemberRecord = { ...member, ...CHANGES[ action ] };
		saveMember( shop, after );
		record( shop, company, member, after, actor );
	}
}

export function assertFlagged( company: CompanyRecord ): void {
	if ( company.flagged !== 1 ) {
		throw new Problem(
			'contractor_not_flagged',
			'Kontrahent nie jest oznaczony dla tego sklepu. Najpierw oznacz go w WAPRO.',
			409
		);
	}
}

/** A person of the shop vouches for the account. */
export function approveMember(
	shop: ShopContext,
	member: MemberRecord,
	actor: string
): void {
	saveMember( shop, { ...member, access: 'open' } );
	recordHistory( shop, {
		objectType: 'user',
		objectId: member.user_id,
		erpKey: member.contact_erp_id,
		cause: 'by_hand',
		actor,
		summary: 'access_approved',
		changes: [ { field: 'access', before: 'waits', after: 'open' } ],
	} );
}

function invite( shop: ShopContext, member: MemberRecord ): void {
	if ( member.state !== 'active' ) {
		throw new Problem(
			'mail_failed',
			'E-mail nie został wysłany. Sprawdź, czy jest włączony w WooCommerce i czy sklep wysyła e-maile.',
			409
		);
	}
	inviteAgain( shop, member.company_id, member.user_id );
}

function record(
	shop: ShopContext,
	company: CompanyRecord,
	before: MemberRecord,
	after: MemberRecord,
	actor: string
): void {
	const told = ( one: MemberRecord ) => ( {
		state: one.state,
		manages_people: one.manages_people === 1 ? 'yes' : 'no',
	} );
	const [ old, now ] = [ told( before ), told( after ) ];
	const changes = ( Object.keys( now ) as ( keyof typeof now )[] )
		.filter( ( field ) => old[ field ] !== now[ field ] )
		.map( ( field ) => ( {
			field,
			before: old[ field ],
			after: now[ field ],
		} ) );
	if ( changes.length === 0 ) {
		return;
	}
	const byHand = { cause: 'by_hand', actor } as const;
	recordHistory( shop, {
		objectType: 'user',
		objectId: after.user_id,
		erpKey: after.contact_erp_id,
		...byHand,
		changes,
	} );
	if ( old.state !== now.state ) {
		const words = `${ findUser( shop, after.user_id )?.email ?? '' } (${ after.role })`;
		const is = now.state === 'active';
		recordHistory( shop, {
			objectType: 'company',
			objectId: company.id,
			erpKey: company.erp_id,
			...byHand,
			changes: [
				{
					field: 'person',
					before: is ? null : words,
					after: is ? words : null,
				},
			],
		} );
	}
}
