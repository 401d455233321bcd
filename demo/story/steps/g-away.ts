import type { Overview } from '../../../contracts/generated/shop-api.ts';
import * as desk from '../../../mag-gateway/desk-commands.ts';
import { eventually } from '../../../tests/harness/process.ts';
import type { DemoShop } from '../../systems/shop.ts';
import { LOCK } from '../articles.ts';
import {
	availableInWapro,
	messagesOf,
	onSale,
	ordersInWapro,
} from '../readings.ts';
import { check, type Stage, type Step } from '../step.ts';

const QUANTITIES = [ 1, 2, 3 ];
const EMAIL = 'jan.kowalski@example.com';
const RECEIVED = 4;

export const away: Step = {
	step: 'g',
	title: 'WAPRO znika: trzy zamówienia czekają, po powrocie wchodzą po kolei, każde raz, a stan nie kłamie',
	async play( stage ) {
		const { shop } = stage;
		await desk.away( stage.desk, 'drop' );
		await eventually(
			'the panel to say that WAPRO is away',
			async () =>
				( await shop.panel< Overview >( 'GET overview' ) ).wapro
					.reachable === false,
			{ timeoutMs: 60_000, everyMs: 250 }
		);
		const start = ( await onSale( shop, LOCK.index ) ).stock ?? 0;
		const taken = QUANTITIES.reduce( ( total, one ) => total + one, 0 );
		const orderIds: number[] = [];
		for ( const quantity of QUANTITIES ) {
			const receipt = await shop.buy(
				[ { index: LOCK.index, quantity } ],
				EMAIL
			);
			stage.receipts.push( receipt );
			orderIds.push( receipt.orderId );
		}
		for ( const id of orderIds ) {
			const [ message ] = await messagesOf( shop, id );
			check(
				message?.status === 'pending' || message?.status === 'held',
				`Order #${ id } does not wait but is ${ message?.status }.`
			);
			check(
				( await ordersInWapro( stage, id ) ).length === 0,
				`WAPRO has order #${ id } already.`
			);
		}
		check(
			( await onSale( shop, LOCK.index ) ).stock === start - taken,
			'The shop’s stock does not show what the orders took.'
		);
		// A figure without the three orders is on its way when WAPRO comes back.
		await desk.receive( stage.desk, LOCK.index, 'M1', String( RECEIVED ) );

		const honest = start - taken + RECEIVED;
		const watch = watchStock( shop, honest );
		await desk.back( stage.desk );
		const began = Date.now();
		await eventually(
			'the three orders to be accepted',
			async () => {
				const messages = await Promise.all(
					orderIds.map( ( id ) => messagesOf( shop, id ) )
				);
				return messages
					.flat()
					.every( ( { status } ) => status === 'accepted' );
			},
			{ timeoutMs: 120_000, everyMs: 250 }
		);
		const ms = Date.now() - began;
		await eventually(
			`the shop to show ${ honest }`,
			async () => ( await onSale( shop, LOCK.index ) ).stock === honest,
			{ timeoutMs: 60_000, everyMs: 250 }
		);
		const readings = await watch.end();
		check(
			readings.tooMuch.length === 0,
			`The shop showed ${ readings.tooMuch.join( ', ' ) }, more than ${ honest }.`
		);
		check(
			( await availableInWapro( stage, LOCK.index ) ) === honest,
			'WAPRO and the shop disagree on the stock.'
		);
		const numbers = await numbersInOrder( stage, orderIds );
		return `${ numbers.join( ', ' ) } w kolejności złożenia, ${ ms } ms po powrocie; stan ${ start } → ${ start - taken } → ${ honest }, ${ readings.count } odczytów bez zawyżenia`;
	},
};

/** WAPRO's numbers; each order once and in the order of placing. */
async function numbersInOrder(
	stage: Stage,
	orderIds: readonly number[]
): Promise< string[] > {
	const found = await Promise.all(
		orderIds.map( ( id ) => ordersInWapro( stage, id ) )
	);
	found.forEach( ( orders, position ) =>
		check(
			orders.length === 1,
			`WAPRO holds order #${ orderIds[ position ] } ${ orders.length } times.`
		)
	);
	const orders = found.flat();
	const ids = orders.map( ( { erpId } ) => Number( erpId ) );
	check(
		ids.every(
			( id, position ) =>
				position === 0 || id > ( ids[ position - 1 ] ?? 0 )
		),
		`WAPRO took the orders as ${ ids.join( ', ' ) }.`
	);
	return orders.map( ( { number } ) => number ?? '' );
}

/** Reads the public stock over and over, and keeps what is above the honest figure. */
function watchStock( shop: DemoShop, most: number ) {
	const tooMuch: number[] = [];
	let count = 0;
	let running = true;
	const watching = ( async () => {
		while ( running ) {
			const { stock } = await onSale( shop, LOCK.index );
			count++;
			if ( stock !== null && stock > most ) {
				tooMuch.push( stock );
			}
		}
	} )();
	// Its failure is told by `end`.
	watching.catch( () => undefined );
	return {
		async end() {
			running = false;
			await watching;
			return { tooMuch, count };
		},
	};
}
