import type { InvoiceVatRow, Tables } from '../database/port.ts';
import { millionths, money, multiply, round } from '../decimal.ts';
import type { Millionths } from '../decimal.ts';
import { add } from './order-shares.ts';
import type { Rates, Totals } from './totals.ts';
import { rateOf } from './vat.ts';

export const ratesOf = async ( tables: Tables ): Promise< Rates > =>
	new Map(
		( await tables.dictionaries.vatRates() ).map( ( vat ) => [
			vat.code,
			rateOf( vat ),
		] )
	);

/** One less another, per VAT code; a code that neither has anything of is left out. */
export function lessPerRate(
	from: ReadonlyMap< string, Totals >,
	taken: ReadonlyMap< string, Totals >
): Map< string, Totals > {
	const none = { net: 0n, gross: 0n };
	return new Map(
		[ ...new Set( [ ...from.keys(), ...taken.keys() ] ) ].flatMap(
			( code ) => {
				const own = from.get( code ) ?? none;
				const less = taken.get( code ) ?? none;
				const rest = {
					net: own.net - less.net,
					gross: own.gross - less.gross,
				};
				return rest.net === 0n && rest.gross === 0n
					? []
					: [ [ code, rest ] as const ];
			}
		)
	);
}

/** A document's summary as it is kept, with its amounts in złoty. */
export const summaryRows = (
	perRate: ReadonlyMap< string, Totals >,
	rate: string | null
): InvoiceVatRow[] => {
	const inPln = ( amount: Millionths ) =>
		rate === null
			? amount
			: round( multiply( amount, millionths( rate ) ), 2 );
	return [ ...perRate ].map( ( [ vatCode, { net, gross } ] ) => ( {
		vatCode,
		net: money( net ),
		vat: money( gross - net ),
		netPln: money( inPln( net ) ),
		vatPln: money( inPln( gross - net ) ),
	} ) );
};

/** Per VAT code, what these summaries come to together. */
export function totalsOfRows(
	rows: readonly Pick< InvoiceVatRow, 'vatCode' | 'net' | 'vat' >[]
): Map< string, Totals > {
	const net = new Map< string, Millionths >();
	const gross = new Map< string, Millionths >();
	for ( const row of rows ) {
		add( net, row.vatCode, millionths( row.net ) );
		add(
			gross,
			row.vatCode,
			millionths( row.net ) + millionths( row.vat )
		);
	}
	return new Map(
		[ ...net ].map( ( [ code, value ] ) => [
			code,
			{ net: value, gross: gross.get( code ) ?? 0n },
		] )
	);
}

export const sumPln = ( rows: readonly InvoiceVatRow[] ) => {
	let net = 0n;
	let vat = 0n;
	for ( const row of rows ) {
		net += millionths( row.netPln );
		vat += millionths( row.vatPln );
	}
	return { net, gross: net + vat };
};
