import type { ItemResult } from '../../contracts/generated/shop-api.ts';
import type { Customer } from '../../contracts/generated/wapro-mag.ts';
import { customerItem } from '../domain/customers.ts';
import type { Rows } from '../ports/erp.ts';
import type { Shop } from '../ports/shop.ts';
import { refusal, request } from './article-figures.ts';
import type { ApplyOptions } from './articles.ts';

/** Brings contractors of WAPRO into the shop; one result per contractor. */
export async function bringContractors(
	shop: Shop,
	found: Rows< Customer >,
	how: ApplyOptions
): Promise< ItemResult[] > {
	const refused = found.bad.map( refusal );
	if ( found.rows.length === 0 ) {
		return refused;
	}
	const items = found.rows.map( ( row ) =>
		customerItem( row, found.asOf, how.messageIds?.get( row.erpId ) )
	);
	const applied = await shop.applyCustomers( request( items, how ) );
	return [ ...refused, ...applied.items ];
}
