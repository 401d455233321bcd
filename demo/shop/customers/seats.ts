import type {
	Cause,
	HistoryEntry,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { recordHistory } from '../history.ts';
import { findCompany } from './companies.ts';
import {
	findMember,
	membersOf,
	pointsOf,
	type MemberRecord,
} from './people.ts';
import { findUser } from './users.ts';

type Change = HistoryEntry[ 'changes' ][ number ];

export interface Reason {
	readonly cause: Cause;
	readonly runId?: number | undefined;
	readonly actor?: string;
}

interface Seat {
	readonly member: MemberRecord;
	readonly points: string;
}

/** Who has which place in a company, to be told apart from what comes of it. */
export function seatsOf(
	shop: ShopContext,
	companyId: number
): ReadonlyMap< number, Seat > {
	return new Map(
		membersOf( shop, companyId ).map( ( member ) => [
			member.user_id,
			seat( shop, member ),
		] )
	);
}

/**
 * Tells in the people's histories what became of their places; what the company's own has to say of it.
 * @param shop
 * @param companyId
 * @param before    As `seatsOf` had it.
 * @param reason
 */
export function recordSeats(
	shop: ShopContext,
	companyId: number,
	before: ReadonlyMap< number, Seat >,
	reason: Reason
): Change[] {
	const after = seatsOf( shop, companyId );
	return [ ...new Set( [ ...before.keys(), ...after.keys() ] ) ].flatMap(
		( userId ) =>
			recordSeat(
				shop,
				before.get( userId ),
				after.get( userId ),
				reason
			)
	);
}

/** One person's place after something was done to it; the line for the company. */
export function recordMember(
	shop: ShopContext,
	before: MemberRecord,
	reason: Reason
): Change[] {
	const { company_id: company, user_id: user } = before;
	const after = findMember( shop, company, user );
	return recordSeat(
		shop,
		{ ...seat( shop, before ) },
		after && seat( shop, after ),
		reason
	);
}

function seat( shop: ShopContext, member: MemberRecord ): Seat {
	return {
		member,
		points: pointsOf( shop, member.company_id, member.user_id )
			.map( ( id ) => `#${ id }` )
			.join( ', ' ),
	};
}

function recordSeat(
	shop: ShopContext,
	before: Seat | undefined,
	after: Seat | undefined,
	reason: Reason
): Change[] {
	const known = after ?? before;
	if ( ! known ) {
		return [];
	}
	const was = isActive( before );
	const is = isActive( after );
	const company = findCompany( shop, known.member.company_id )?.name ?? null;
	const changes =
		was === is
			? differences( before, after )
			: [
					{
						field: 'company',
						before: was ? company : null,
						after: is ? company : null,
					},
				];
	if ( changes.length === 0 ) {
		return [];
	}
	const moved = is ? 'joined_company' : 'left_company';
	recordHistory( shop, {
		objectType: 'user',
		objectId: known.member.user_id,
		erpKey: known.member.contact_erp_id,
		...reason,
		...( was === is ? {} : { summary: moved } ),
		changes,
	} );
	return [
		{
			field: 'person',
			before: was ? words( shop, before ) : null,
			after: is ? words( shop, after ) : null,
		},
	];
}

function isActive( one: Seat | undefined ): boolean {
	return one?.member.state === 'active';
}

function words( shop: ShopContext, one: Seat | undefined ): string | null {
	return one
		? `${ findUser( shop, one.member.user_id )?.email ?? '' } (${ one.member.role })`
		: null;
}

function differences(
	before: Seat | undefined,
	after: Seat | undefined
): Change[] {
	if ( ! before || ! after ) {
		return [];
	}
	const values = ( { member, points }: Seat ) => ( {
		role: member.role,
		points: points || null,
		access: member.access,
		contact: member.contact_erp_id,
	} );
	const old = values( before );
	return Object.entries( values( after ) ).flatMap( ( [ field, value ] ) => {
		const former = old[ field as keyof typeof old ];
		return former === value
			? []
			: [ { field, before: former, after: value } ];
	} );
}
