import type { InvoiceItem } from '../../../contracts/generated/shop-api.ts';

/** An invoice that passed the rules. */
export type WholeInvoice = InvoiceItem &
	Required<
		Pick<
			InvoiceItem,
			| 'kind'
			| 'state'
			| 'issuedOn'
			| 'currency'
			| 'net'
			| 'vat'
			| 'gross'
			| 'settled'
			| 'remaining'
		>
	>;

export interface InvoiceRecord {
	id: number;
	erp_id: string;
	state: NonNullable< InvoiceItem[ 'state' ] > | 'deleted';
	number: string | null;
	contractor_id: string | null;
	contractor_name: string | null;
	issued_on: string;
	settled_on: string | null;
	gross: string;
	settled: string;
	remaining: string;
	overpaid: string;
	ksef_number: string | null;
	original_id: string | null;
	corrects_id: string | null;
	final_id: string | null;
	/** The whole invoice as it came, amounts with four decimals, as JSON. */
	facts: string;
	erp_hash: string | null;
	as_of: string;
	updated_at: string;
}
