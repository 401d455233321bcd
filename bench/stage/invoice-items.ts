import type { InvoiceItem } from '../../contracts/generated/shop-api.ts';

const FIRST_ID = 1_000_000;
const DAY_MS = 86_400_000;
const LAST_DAY = Date.UTC( 2026, 10, 1 );
/** Spread over so many days, and due two weeks later. */
const DAYS = 700;

/** Whose an invoice is. */
export interface InvoiceOf {
	readonly contractorId: string;
	/** ERP orders that it bills; what is of none stands beside them. */
	readonly erpOrders: readonly string[];
}

const day = ( moment: number ): string =>
	new Date( moment ).toISOString().slice( 0, 10 );

const money = ( hundredths: number ): string =>
	( hundredths / 100 ).toFixed( 2 );

/** The n-th invoice: two settlements, every third one settled whole. */
export function invoiceItem(
	n: number,
	{ contractorId, erpOrders }: InvoiceOf
): InvoiceItem {
	const issued = LAST_DAY - ( n % DAYS ) * DAY_MS;
	const net = 10_000 + ( n % 977 ) * 100;
	const vat = Math.round( net * 0.23 );
	const gross = net + vat;
	const first = Math.floor( gross / 3 );
	const second = n % 3 === 0 ? gross - first : Math.floor( gross / 4 );
	const half = Math.floor( gross / 2 );
	const shares = erpOrders.length === 2 ? [ half, gross - half ] : [ gross ];
	return {
		erpId: String( FIRST_ID + n ),
		asOf: '1000',
		deleted: false,
		hash: n.toString( 16 ).padStart( 16, '0' ),
		kind: 'invoice',
		state: 'issued',
		number: `FV ${ n + 1 }/2026`,
		contractorId,
		payerId: contractorId,
		contractorName: `Firma ${ contractorId }`,
		issuedOn: day( issued ),
		soldOn: day( issued ),
		dueOn: day( issued + 14 * DAY_MS ),
		paymentForm: 'przelew',
		currency: 'PLN',
		basis: 'net',
		net: money( net ),
		vat: money( vat ),
		gross: money( gross ),
		settled: money( first + second ),
		remaining: money( gross - first - second ),
		summary: [
			{
				vatCode: '23',
				net: money( net ),
				vat: money( vat ),
				gross: money( gross ),
			},
		],
		orders: shares.map( ( share, at ) => ( {
			...( erpOrders[ at ] === undefined
				? {}
				: {
						erpId: erpOrders[ at ],
						number: `ZO ${ erpOrders[ at ] }`,
					} ),
			gross: money( share ),
		} ) ),
		settlements: [ first, second ].map( ( amount, at ) => ( {
			settlementId: String( 2 * n + at + 1 ),
			kind: 'payment',
			settledOn: day( issued + ( at + 1 ) * DAY_MS ),
			amount: money( amount ),
			document: `WB ${ 2 * n + at + 1 }`,
		} ) ),
		ksef: { state: 'outside' },
	};
}
