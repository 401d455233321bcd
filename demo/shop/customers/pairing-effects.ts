import type {
	CustomerPairingEffects,
	CustomerPairingEffectsQuery,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { Problem } from '../problem.ts';
import { readMaps } from '../settings/maps.ts';
import { findCompanyByErp, type CompanyRecord } from './companies.ts';
import { candidatesOf, findCustomerPairing } from './pairing-store.ts';
import { membersOf } from './people.ts';
import { pointsOfCompany } from './points.ts';

type Facts = Omit<
	CustomerPairingEffects,
	'erpId' | 'companyId' | 'people' | 'points' | 'shopPriceList'
>;

/** What an account gets with a contractor, told before they are paired. */
export function pairingEffects(
	shop: ShopContext,
	userId: number,
	{ erpId }: CustomerPairingEffectsQuery
): CustomerPairingEffects {
	const company = findCompanyByErp( shop, erpId );
	// A company that WAPRO has told nothing of yet knows less than the candidate.
	const named =
		company === undefined || company.as_of === '0'
			? ofCandidate( shop, userId, erpId )
			: undefined;
	const facts = named ?? ( company && ofCompany( company ) );
	if ( facts === undefined ) {
		throw new Problem(
			'contractor_unknown',
			'Sklep nie zna takiego kontrahenta. Wybierz jednego z podanych.',
			409,
			'erpId'
		);
	}
	return {
		erpId,
		companyId: company?.id ?? null,
		people: company
			? membersOf( shop, company.id ).filter(
					( { user_id: id, state } ) =>
						id !== userId && state !== 'former'
				).length
			: 0,
		points: company
			? pointsOfCompany( shop, company.id ).filter(
					( { active } ) => active === 1
				).length
			: 0,
		shopPriceList: readMaps( shop ).priceList,
		...facts,
	};
}

function ofCompany( company: CompanyRecord ): Facts {
	return {
		name: company.name,
		nip: company.nip,
		flagged: company.flagged === 1,
		blocked: company.blocked === 1,
		priceList: company.price_list,
		paymentForm: company.payment_form,
		paymentDays: company.payment_days,
		creditLimit: company.credit_limit,
		overdueDays: company.overdue_days,
		overdueBlock: company.overdue_block === 1,
	};
}

function ofCandidate(
	shop: ShopContext,
	userId: number,
	erpId: string
): Facts | undefined {
	const found = candidatesOf( findCustomerPairing( shop, userId ) ).find(
		( one ) => one.erpId === erpId
	);
	return (
		found && {
			name: found.name,
			nip: found.nip ?? null,
			flagged: found.flagged,
			blocked: found.blocked,
			priceList: found.priceList ?? null,
			paymentForm: found.paymentForm ?? null,
			paymentDays: found.paymentDays ?? null,
			creditLimit: found.creditLimit ?? null,
			overdueDays: found.overdueDays ?? null,
			overdueBlock: found.overdueBlock ?? false,
		}
	);
}
