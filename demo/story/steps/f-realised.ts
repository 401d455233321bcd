import * as desk from '../../../mag-gateway/desk-commands.ts';
import { eventually } from '../../../tests/harness/process.ts';
import { ordersInWapro } from '../readings.ts';
import { check, type Step } from '../step.ts';

const PARCEL = '520107010800000000000042';

export const realised: Step = {
	step: 'f',
	title: 'Produkcja, wysyłka z numerem paczki i zapłata: wszystko na zamówieniu, także dla kupującego',
	async play( stage ) {
		const { shop } = stage;
		const receipt = stage.receipts.at( -1 );
		check( receipt !== undefined, 'No order was placed before.' );
		const [ order ] = await ordersInWapro( stage, receipt.orderId );
		check( order !== undefined, 'WAPRO does not hold the order.' );
		await desk.production( stage.desk, order.erpId );
		await desk.ship( stage.desk, order.erpId, { number: PARCEL } );
		await desk.pay( stage.desk, order.erpId );
		const moved = await desk.orderOf( stage.desk, order.erpId );
		const words = [
			moved?.production?.name,
			moved?.transport?.name,
			moved?.payment?.name,
			PARCEL,
		].filter( ( word ): word is string => word !== undefined );
		check(
			words.length === 4,
			`WAPRO shows only: ${ words.join( ', ' ) }.`
		);
		const read = {
			'the buyer’s page': () => shop.buyersPage( receipt ),
			'the admin’s order': () => shop.adminsPage( receipt.orderId ),
		};
		for ( const [ place, page ] of Object.entries( read ) ) {
			await eventually(
				`${ place } to show ${ words.join( ', ' ) }`,
				async () => {
					const text = await page();
					const missing = words.filter(
						( word ) => ! text.includes( word )
					);
					if ( missing.length > 0 ) {
						throw new Error( `Missing: ${ missing.join( ', ' ) }` );
					}
					return true;
				},
				{ timeoutMs: 30_000, everyMs: 250 }
			);
		}
		return `${ order.number }: ${ words.join( ' · ' ) }`;
	},
};
