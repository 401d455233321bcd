import type { ContractorBalance } from '../../contracts/generated/wapro-mag.ts';
import type { Tables } from '../database/port.ts';
import { millionths, money } from '../decimal.ts';
import { signed } from './invoice-view.ts';

/** What each contractor owes of a shop's documents, and is owed, by currency. */
export async function balances(
	tables: Tables,
	shop: string,
	proforma: boolean,
	today: number
): Promise< ContractorBalance[] > {
	const open = Map.groupBy(
		await tables.invoices.unsettled( shop, proforma ),
		( { contractorId, currency } ) => `${ contractorId } ${ currency }`
	);
	return [ ...open ]
		.map( ( [ key, documents ] ) => {
			const [ contractorId = '', currency = '' ] = key.split( ' ' );
			let [ remaining, overdue, credit ] = [ 0n, 0n, 0n ];
			let count = 0;
			for ( const one of documents ) {
				const owed = millionths( signed( one.remaining, one ) );
				count += owed === 0n ? 0 : 1;
				if ( owed < 0n ) {
					credit -= owed;
				} else {
					remaining += owed;
					overdue += one.dueDay < today ? owed : 0n;
				}
			}
			return {
				contractorId,
				currency,
				count,
				remaining: money( remaining ),
				overdue: money( overdue ),
				credit: money( credit ),
			};
		} )
		.filter( ( { count } ) => count > 0 )
		.toSorted(
			( a, b ) =>
				Number( BigInt( a.contractorId ) - BigInt( b.contractorId ) ) ||
				a.currency.localeCompare( b.currency )
		);
}
