import { notFound } from '../errors.ts';
import { announceOrder } from './announce.ts';
import { clarionDate, clarionTime } from './clarion.ts';
import { contractorBy } from './contractor-moves.ts';
import { millionths, money, quantity } from '../decimal.ts';
import { mainWarehouse } from './mag.ts';
import type { Mag } from './mag.ts';
import { registerOrder } from './register-order.ts';
import { orderTotals } from './totals.ts';
import { bothSides, rateOf } from './vat.ts';

export interface ForeignLine {
	readonly index: string;
	readonly quantity: string;
	/** Unit price; without one, the article's own price list. */
	readonly gross?: string | undefined;
}

export interface ForeignOrder {
	/** Name of the integrator's system, such as BaseLinker; empty for an order that a user typed in. */
	readonly source: string;
	readonly internetId: string;
	readonly customerNumber: string;
	/** Id or code. */
	readonly contractor: string;
	/** Id of the contact who ordered, and of the delivery place. */
	readonly contact?: string | undefined;
	readonly place?: string | undefined;
	readonly lines: readonly ForeignLine[];
}

/** What another integrator, or a user of WAPRO, enters: an order of no shop, in the main warehouse. Gives its id. */
export const enterForeignOrder = (
	{ database, now }: Mag,
	order: ForeignOrder
): Promise< string > =>
	database.write( async ( tables ) => {
		const moment = now();
		const contractor = await contractorBy( tables, order.contractor );
		const warehouse = await mainWarehouse( tables );
		const rates = new Map(
			( await tables.dictionaries.vatRates() ).map( ( vat ) => [
				vat.code,
				rateOf( vat ),
			] )
		);
		const id = await tables.orders.add( {
			contractorId: contractor.id,
			contractorName: contractor.fullName,
			contactId: await ofContractor(
				tables.contacts,
				order.contact,
				contractor.id,
				'contact'
			),
			deliveryPlaceId: await ofContractor(
				tables.deliveryPlaces,
				order.place,
				contractor.id,
				'place'
			),
			warehouseId: warehouse.id,
			customerNumber: order.customerNumber,
			internetId: order.internetId,
			source: order.source,
			day: clarionDate( moment ),
			time: clarionTime( moment ),
			currency: 'PLN',
			basis: 'gross',
			autoReserve: true,
			paymentForm: '',
			paymentDays: 0,
			rate: null,
			rateDay: null,
			documentWish: 'receipt',
			orderedBy: '',
			note: '',
			extra: '',
		} );
		const priced = [];
		for ( const line of order.lines ) {
			const article = (
				await tables.articles.rows( [ line.index ] )
			).find( ( row ) => row.warehouseId === warehouse.id );
			if ( ! article ) {
				throw notFound(
					'article_unknown',
					'index',
					`WAPRO Mag has no article "${ line.index }" in the warehouse ${ warehouse.symbol }.`
				);
			}
			const listed =
				article.priceListId === null
					? undefined
					: (
							await tables.prices.rows( article.priceListId, [
								article.index,
							] )
						).find( ( row ) => row.articleId === article.id );
			const price = bothSides(
				line.gross ?? listed?.gross ?? '0',
				'gross',
				rates.get( article.vatCode ) ?? 0n
			);
			const written = {
				quantity: quantity( millionths( line.quantity ) ),
				vatCode: article.vatCode,
				netPrice: price.net,
				grossPrice: price.gross,
			};
			await tables.orders.addLine( id, {
				...written,
				shopLineId: '',
				articleId: article.id,
				unit: article.unit,
				markup: '0.0000',
				priceMarker: line.gross === undefined ? 'k' : 'm',
				note: '',
				parameters: [],
			} );
			priced.push( written );
		}
		const { net, gross } = orderTotals( priced, 'gross', rates );
		await tables.orders.setTotals( id, money( net ), money( gross ) );
		const [ written ] = await tables.orders.byIds( [ id ] );
		if ( written ) {
			await registerOrder( tables, written, moment );
			await announceOrder( tables, written, 'entered', moment );
		}
		return id;
	} );

async function ofContractor(
	store: {
		readonly find: (
			id: string
		) => Promise< { readonly contractorId: string } | undefined >;
	},
	id: string | undefined,
	contractorId: string,
	field: 'contact' | 'place'
): Promise< string | null > {
	if ( id === undefined ) {
		return null;
	}
	if ( ( await store.find( id ) )?.contractorId !== contractorId ) {
		throw notFound(
			`${ field }_unknown`,
			field,
			`The contractor has no ${ field } "${ id }".`
		);
	}
	return id;
}
