import type {
	ApplyCustomersRequest,
	ApplyResponse,
	CustomerItem,
	ItemResult,
} from '../../../contracts/generated/shop-api.ts';
import { applyItems, type Occasion } from '../catalogue/apply-items.ts';
import { changesBetween } from '../catalogue/changes.ts';
import { isStale } from '../catalogue/links.ts';
import type { ShopContext } from '../context.ts';
import { recordHistory } from '../history.ts';
import { hashOf } from '../orders/scope.ts';
import { applyContacts } from './apply-contacts.ts';
import { refusalOf } from './checks.ts';
import {
	companyOf,
	companyOrProblem,
	findCompanyByErp,
	plainNumber,
	updateCompany,
	type CompanyFields,
	type CompanyRecord,
} from './companies.ts';
import { adoptMerged } from './merge.ts';
import { membersOf, saveMember } from './people.ts';
import { applyPoints } from './points.ts';
import { answerProposals, wordOfWapro } from './proposals.ts';
import { recordSeats, seatsOf, type Reason } from './seats.ts';
import { customerSettings } from './settings.ts';

type Outcome = Omit< ItemResult, 'key' >;

/** Brings companies, their people and delivery points to the state of WAPRO's contractors. */
export function applyCustomers(
	shop: ShopContext,
	request: ApplyCustomersRequest
): ApplyResponse {
	return applyItems(
		shop,
		'customer',
		request,
		( item ) => item.erpId,
		( item ) => applyOne( shop, item, request )
	);
}

function applyOne(
	shop: ShopContext,
	item: CustomerItem,
	occasion: Occasion
): Outcome {
	const known = findCompanyByErp( shop, item.erpId );
	const selected = item.flagged && ! item.deleted && ! item.mergedInto;
	if ( ! known && ! selected ) {
		return { outcome: 'unchanged' };
	}
	if ( known && isStale( item.asOf, known.as_of ) ) {
		return { outcome: 'stale', shopId: known.id };
	}
	const applied = appliedHash( shop, item );
	if ( known?.applied === applied ) {
		return { outcome: 'unchanged', shopId: known.id };
	}
	if ( ! selected && known ) {
		const isClosed =
			known.flagged === 0 &&
			known.merged_into === ( item.mergedInto ?? null );
		if ( isClosed ) {
			return { outcome: 'unchanged', shopId: known.id };
		}
		close( shop, known, item, occasion );
		updateCompany( shop, known.id, { applied, as_of: item.asOf } );
		return { outcome: 'updated', shopId: known.id };
	}
	const refusal = refusalOf( item );
	if ( refusal ) {
		if ( known?.flagged === 1 ) {
			limit( shop, known, item, occasion );
		}
		throw refusal;
	}
	const fields = fieldsOf( item );
	const company = companyOf( shop, item.erpId, fields );
	const seats = seatsOf( shop, company.id );
	const own = known ? wordOfWapro( shop, known, fields ) : fields;
	updateCompany( shop, company.id, {
		...own,
		applied,
		as_of: item.asOf,
		merged_into: null,
	} );
	applyPoints( shop, company.id, item.deliveryPlaces ?? [] );
	applyContacts( shop, company, item, reasonOf( occasion ) );
	if ( known?.flagged === 0 ) {
		reopen( shop, company.id );
	}
	adoptMerged( shop, company );
	answerProposals( shop, company.id, item.proposals ?? [] );
	const people = recordSeats( shop, company.id, seats, reasonOf( occasion ) );
	recordHistory( shop, {
		objectType: 'company',
		objectId: company.id,
		erpKey: item.erpId,
		...reasonOf( occasion ),
		...( known?.flagged === 0 ? { summary: 'access_reopened' } : {} ),
		...( known
			? {
					changes: [
						...changesBetween( known, own ),
						...people,
					].slice( 0, 50 ),
				}
			: { summary: 'created' } ),
	} );
	return { outcome: known ? 'updated' : 'created', shopId: company.id };
}

/** One that is refused: only who may no longer come in, with which role, and whether the company is blocked. */
function limit(
	shop: ShopContext,
	company: CompanyRecord,
	item: CustomerItem,
	occasion: Occasion
): void {
	const { blocked, overdue_block, overdue_days, credit_limit } =
		fieldsOf( item );
	const fields = { blocked, overdue_block, overdue_days, credit_limit };
	const seats = seatsOf( shop, company.id );
	updateCompany( shop, company.id, {
		...fields,
		applied: null,
		as_of: item.asOf,
	} );
	applyContacts( shop, company, item, reasonOf( occasion ), true );
	const changes = [
		...changesBetween( company, fields ),
		...recordSeats( shop, company.id, seats, reasonOf( occasion ) ),
	];
	if ( changes.length > 0 ) {
		recordHistory( shop, {
			objectType: 'company',
			objectId: company.id,
			erpKey: item.erpId,
			...reasonOf( occasion ),
			changes: changes.slice( 0, 50 ),
		} );
	}
}

/** Those whom WAPRO does not list come back with the flag. */
function reopen( shop: ShopContext, companyId: number ): void {
	for ( const member of membersOf( shop, companyId ) ) {
		if ( member.state === 'former' && member.origin !== 'wapro' ) {
			saveMember( shop, { ...member, state: 'active' } );
		}
	}
}

/** Off, deleted or merged: access ends, nothing is lost. */
function close(
	shop: ShopContext,
	company: CompanyRecord,
	item: CustomerItem,
	occasion: Occasion
): void {
	const seats = seatsOf( shop, company.id );
	for ( const member of membersOf( shop, company.id ) ) {
		if ( member.state === 'active' ) {
			saveMember( shop, { ...member, state: 'former' } );
		}
	}
	updateCompany( shop, company.id, {
		flagged: 0,
		merged_into: item.mergedInto ?? null,
	} );
	const people = recordSeats( shop, company.id, seats, reasonOf( occasion ) );
	const survivor = item.mergedInto
		? findCompanyByErp( shop, item.mergedInto )
		: undefined;
	if ( survivor ) {
		adoptMerged( shop, companyOrProblem( shop, survivor.id ) );
	}
	recordHistory( shop, {
		objectType: 'company',
		objectId: company.id,
		erpKey: item.erpId,
		...reasonOf( occasion ),
		summary: item.mergedInto ? 'merged' : 'access_closed',
		changes: people,
	} );
}

function reasonOf( { cause, runId }: Occasion ): Reason {
	return { cause, runId };
}

function fieldsOf( item: CustomerItem ) {
	return {
		code: item.code ?? null,
		name: ( item.name ?? '' ).trim(),
		nip: item.nip ?? null,
		nip_plain: plainNumber( item.nip ),
		email: item.email ?? null,
		phone: item.phone ?? null,
		street: item.street ?? '',
		postcode: item.postcode ?? '',
		city: item.city ?? '',
		country: item.country ?? 'PL',
		payment_form: item.paymentForm ?? null,
		payment_days: item.paymentDays ?? null,
		credit_limit: item.creditLimit ?? null,
		overdue_days: item.overdueDays ?? null,
		overdue_block: item.overdueBlock ? 1 : 0,
		blocked: item.blocked ? 1 : 0,
		price_list: item.priceList ?? null,
		salesman: item.salesman ?? null,
		payer_erp_id: item.payerId ?? null,
		flagged: 1,
	} satisfies Partial< CompanyFields >;
}

function appliedHash( shop: ShopContext, item: CustomerItem ): string {
	const { messageId: _messageId, asOf: _asOf, ...facts } = item;
	return hashOf( {
		facts,
		accounts: customerSettings( shop ).accounts,
	} );
}
