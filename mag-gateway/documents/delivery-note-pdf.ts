import type { CompanyRow, OrderLineRow, OrderRow } from '../database/port.ts';
import { dateOfClarion, polishDay } from '../wapro/clarion.ts';
import { polishQuantity } from './polish.ts';
import { sheet } from './sheet.ts';
import type { Column } from './sheet.ts';

const LINES: readonly Column[] = [
	{ title: 'Lp.', share: 0.06 },
	{ title: 'Indeks', share: 0.24 },
	{ title: 'Nazwa', share: 0.45 },
	{ title: 'Wydano', share: 0.15, right: true },
	{ title: ' j.m.', share: 0.1 },
];

export interface PrintedNote {
	readonly order: OrderRow;
	readonly number: string;
	/** Lines of which something was issued. */
	readonly lines: readonly OrderLineRow[];
	readonly seller: CompanyRow;
}

/** All that was issued for an order, on paper. */
export async function deliveryNotePdf( {
	order,
	number,
	lines,
	seller,
}: PrintedNote ): Promise< Buffer > {
	const day = dateOfClarion( order.day );
	const title = `Wydanie zewnętrzne (WZ) do zamówienia ${ number }`;
	const page = sheet( title, new Date( `${ day }T12:00:00Z` ) );
	page.text( title, { bold: true, size: 15 } );
	page.text(
		`Zamówienie z dnia: ${ polishDay( day ) }   Magazyn: ${ order.warehouse }`
	);
	page.gap();
	page.pair(
		[ 'Wydający', seller.name, `NIP ${ seller.nip }` ],
		[
			'Odbiorca',
			order.contractorName,
			...( order.deliveryPlace === null ? [] : [ order.deliveryPlace ] ),
		]
	);
	page.gap();
	await page.table(
		LINES,
		lines.map( ( line, n ) => [
			String( n + 1 ),
			line.index,
			line.name,
			polishQuantity( line.realised ),
			` ${ line.unit }`,
		] )
	);
	return page.end();
}
