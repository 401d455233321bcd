import type { Invoice } from '../../contracts/generated/wapro-mag.ts';
import type { CompanyRow, InvoiceRow } from '../database/port.ts';
import { decimalText, millionths } from '../decimal.ts';
import { lineValue } from '../wapro/totals.ts';
import { polishDay } from '../wapro/clarion.ts';
import { polishAmount, polishQuantity } from './polish.ts';
import { sheet } from './sheet.ts';
import type { Column } from './sheet.ts';

const TITLES = {
	invoice: 'Faktura',
	correction: 'Faktura korygująca',
	advance: 'Faktura zaliczkowa',
	final: 'Faktura końcowa',
	proforma: 'Faktura pro forma',
	receipt: 'Paragon z NIP',
} as const;

const LINES: readonly Column[] = [
	{ title: 'Lp.', share: 0.05 },
	{ title: 'Nazwa', share: 0.43 },
	{ title: 'Ilość', share: 0.1, right: true },
	{ title: ' j.m.', share: 0.07 },
	{ title: 'Cena', share: 0.13, right: true },
	{ title: 'VAT', share: 0.07, right: true },
	{ title: 'Wartość', share: 0.15, right: true },
];

const SUMMARY: readonly Column[] = [
	{ title: 'Stawka VAT', share: 0.25 },
	{ title: 'Netto', share: 0.25, right: true },
	{ title: 'VAT', share: 0.25, right: true },
	{ title: 'Brutto', share: 0.25, right: true },
];

const KSEF = {
	outside: 'Dokument poza KSeF',
	pending: 'Oczekuje na numer KSeF',
	rejected: 'Odrzucona przez KSeF',
	accepted: 'Numer KSeF',
} as const;

export interface Printed {
	readonly invoice: Invoice;
	readonly row: InvoiceRow;
	readonly seller: CompanyRow;
	/** Number of the document that is corrected. */
	readonly corrects: string | undefined;
}

const rateName = ( code: string ): string =>
	/^[0-9]+$/.test( code ) ? `${ code }%` : code;

/** What is said beneath the totals. */
function remarks( { invoice, row, corrects }: Printed ): string[] {
	const { ksef, rate, rateDate, currency, grossPln } = invoice;
	return [
		...( corrects === undefined ? [] : [ `Koryguje: ${ corrects }` ] ),
		...( row.splitPayment ? [ 'Mechanizm podzielonej płatności' ] : [] ),
		...( rate === undefined
			? []
			: [
					`Kurs: 1 ${ currency } = ${ polishAmount( rate, 4 ) } PLN${
						rateDate === undefined
							? ''
							: ` z dnia ${ polishDay( rateDate ) }`
					}; brutto ${ polishAmount( grossPln ?? '0' ) } PLN`,
				] ),
		...( row.receiptNumber === ''
			? []
			: [ `Paragon fiskalny: ${ row.receiptNumber }` ] ),
		...( row.note === '' ? [] : [ `Uwagi: ${ row.note }` ] ),
		[ KSEF[ ksef?.state ?? 'outside' ], ksef?.number ]
			.filter( Boolean )
			.join( ': ' ),
		...( ksef?.url === undefined ? [] : [ `Weryfikacja: ${ ksef.url }` ] ),
	];
}

/** An invoice on paper. How far it is settled is not on it, so that a payment does not change the file. */
export async function invoicePdf( printed: Printed ): Promise< Buffer > {
	const { invoice, row, seller } = printed;
	const title = `${ TITLES[ row.kind ] } ${ row.number ?? '' }`.trim();
	const issued = invoice.issuedOn ?? '';
	const page = sheet( title, new Date( `${ issued }T12:00:00Z` ) );
	page.text( title, { bold: true, size: 15 } );
	if ( row.state === 'cancelled' ) {
		page.text( 'ANULOWANA', { bold: true, size: 12 } );
	}
	page.text(
		`Data wystawienia: ${ polishDay( issued ) }   Data sprzedaży: ${ polishDay( invoice.soldOn ?? issued ) }   Termin płatności: ${ polishDay( invoice.dueOn ?? issued ) }   Forma płatności: ${ row.paymentForm || '–' }`
	);
	page.gap();
	page.pair(
		[ 'Sprzedawca', seller.name, `NIP ${ seller.nip }` ],
		[
			'Nabywca',
			row.contractorName,
			...( row.nip === '' ? [] : [ `NIP ${ row.nip }` ] ),
			row.street,
			`${ row.postcode } ${ row.city }`.trim(),
		]
	);
	page.gap();
	await page.table(
		LINES,
		invoice.lines.map( ( line, n ) => [
			String( n + 1 ),
			line.name,
			polishQuantity( line.quantity ),
			` ${ line.unit }`,
			polishAmount(
				row.basis === 'net' ? line.netPrice : line.grossPrice
			),
			rateName( line.vatCode ),
			polishAmount( decimalText( lineValue( line, row.basis ), 2 ) ),
		] )
	);
	page.text(
		row.basis === 'net'
			? 'Ceny i wartości pozycji netto.'
			: 'Ceny i wartości pozycji brutto.'
	);
	page.gap();
	await page.table( SUMMARY, [
		...invoice.summary.map( ( { vatCode, net, vat, gross } ) => [
			rateName( vatCode ),
			...[ net, vat, gross ].map( ( amount ) => polishAmount( amount ) ),
		] ),
		[
			'Razem',
			...[ invoice.net, invoice.vat, invoice.gross ].map( ( amount ) =>
				polishAmount( amount ?? '0' )
			),
		],
	] );
	page.gap();
	page.text(
		`${ millionths( row.gross ) < 0n ? 'Do zwrotu' : 'Do zapłaty' }: ${ polishAmount( row.gross.replace( '-', '' ) ) } ${ row.currency }`,
		{ bold: true, size: 12 }
	);
	for ( const remark of remarks( printed ) ) {
		page.text( remark );
	}
	return page.end();
}
