import type { InvoiceRow } from '../../../contracts/generated/shop-api.ts';
import { TIME_ZONE } from '../time-zone.ts';
import type { InvoiceRecord, WholeInvoice } from './rows.ts';

export type ListedRow = InvoiceRecord & {
	readonly company_id: number | null;
	readonly company_name: string | null;
	readonly by_credit: number;
	readonly findings: number;
};

export const SOON_DAYS = 7;

const DAY = 86_400_000;

/** The shop's calendar day. */
export const dayOf = ( moment: string ): string =>
	new Intl.DateTimeFormat( 'en-CA', { timeZone: TIME_ZONE } ).format(
		new Date( moment )
	);

export const factsOf = ( { facts }: InvoiceRecord ) =>
	JSON.parse( facts ) as WholeInvoice;

function settlementOf( row: ListedRow ): InvoiceRow[ 'settlement' ] {
	if ( row.state === 'cancelled' ) {
		return 'cancelled';
	}
	const left = Number( row.remaining );
	if ( left < 0 || ( left === 0 && row.by_credit === 1 ) ) {
		return 'credited';
	}
	if ( left === 0 ) {
		return 'paid';
	}
	return row.remaining === row.gross ? 'open' : 'part';
}

function timeOf( days: number ): NonNullable< InvoiceRow[ 'time' ] > {
	if ( days < 0 ) {
		return 'overdue';
	}
	return days <= SOON_DAYS ? 'due_soon' : 'not_due';
}

/** An invoice as the panel's list shows it. */
export function shapeOf( row: ListedRow, today: string ): InvoiceRow {
	const facts = factsOf( row );
	const settlement = settlementOf( row );
	const days =
		facts.dueOn && ( settlement === 'open' || settlement === 'part' )
			? Math.round(
					( Date.parse( facts.dueOn ) - Date.parse( today ) ) / DAY
				)
			: null;
	return {
		id: row.id,
		erpId: row.erp_id,
		kind: facts.kind,
		state: facts.state,
		number: row.number,
		company:
			row.company_id === null
				? null
				: { id: row.company_id, name: row.company_name ?? '' },
		contractorName: row.contractor_name,
		issuedOn: row.issued_on,
		dueOn: facts.dueOn ?? null,
		currency: facts.currency,
		gross: row.gross,
		settled: row.settled,
		remaining: row.remaining,
		overpaid: row.overpaid,
		splitPayment: facts.splitPayment ?? false,
		ksef: facts.ksef ?? { state: 'outside' },
		updatedAt: row.updated_at,
		settlement,
		time: days === null ? null : timeOf( days ),
		days,
		findings: row.findings,
	};
}
