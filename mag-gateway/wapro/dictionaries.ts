import type {
	GetDictionariesResponse,
	PingResponse,
} from '../../contracts/generated/wapro-mag.ts';
import type { Tables } from '../database/port.ts';
import { mainWarehouse } from './mag.ts';
import type { Mag } from './mag.ts';

const CONTRACT = 1;
const CAPABILITIES = [
	'changes',
	'notify',
	'reservation',
	'buffer',
	'shop_states',
	'digests',
	'movements',
	'goods_in',
	'photos',
	'invoices',
	'invoice_files',
];

async function warehousesOf( tables: Tables ) {
	const main = await mainWarehouse( tables );
	const warehouses = await tables.dictionaries.warehouses();
	return warehouses.map( ( { id, symbol, name } ) => ( {
		symbol,
		name,
		main: id === main.id,
	} ) );
}

export const ping = (
	{ database, now }: Mag,
	version: string
): Promise< PingResponse > =>
	database.read( async ( tables ) => ( {
		version,
		contract: CONTRACT,
		company: ( await tables.dictionaries.company() ).name,
		erpTime: now().toISOString(),
		capabilities: CAPABILITIES,
		warehouses: await warehousesOf( tables ),
	} ) );

export const getDictionaries = ( {
	database,
}: Mag ): Promise< GetDictionariesResponse > =>
	database.read( async ( tables ) => {
		const asOf = await tables.changes.counter();
		const { dictionaries } = tables;
		const priceLists = await dictionaries.priceLists();
		const vatRates = await dictionaries.vatRates();
		return {
			asOf,
			warehouses: await warehousesOf( tables ),
			priceLists: priceLists.map(
				( { code, name, basis, currency } ) => ( {
					code,
					name,
					basis,
					currency,
				} )
			),
			vatRates: vatRates.map( ( { code, name, rate } ) => ( {
				code,
				name,
				rate: rate ?? undefined,
			} ) ),
			units: await dictionaries.units(),
			paymentForms: await dictionaries.paymentForms(),
			orderStatuses: await dictionaries.orderStatuses(),
			categories: await dictionaries.categories(),
		};
	} );
