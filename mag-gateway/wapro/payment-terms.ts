import type { ShopOrder } from '../../contracts/generated/wapro-mag.ts';
import type { ContractorRow, Tables } from '../database/port.ts';
import { notFound } from '../errors.ts';

export interface PaymentTerms {
	readonly form: string;
	readonly days: number;
}

const plain = ( name: string ) => name.trim().toLowerCase();

/** The form that the order names, one of the dictionary's or the contractor's own; without one the contractor's terms. */
export async function paymentTerms(
	tables: Tables,
	{ paymentForm, paymentDays }: ShopOrder,
	contractor: ContractorRow
): Promise< PaymentTerms > {
	const forms = await tables.dictionaries.paymentForms();
	const wanted = paymentForm || contractor.paymentForm;
	const form = forms.find(
		( { name } ) => plain( name ) === plain( wanted )
	);
	const isOwn = plain( wanted ) === plain( contractor.paymentForm );
	if ( ! form && ! isOwn ) {
		throw notFound(
			'payment_unmapped',
			'paymentForm',
			`WAPRO Mag has no form of payment "${ wanted }". Correct the map of payment methods in the shop.`
		);
	}
	const ownDays = isOwn ? contractor.paymentDays : null;
	return {
		form: form?.name ?? wanted,
		days: paymentDays ?? ownDays ?? form?.days ?? 0,
	};
}
