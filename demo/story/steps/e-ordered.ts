import * as desk from '../../../mag-gateway/desk-commands.ts';
import { eventually } from '../../../tests/harness/process.ts';
import { HANDLE, HINGE } from '../articles.ts';
import {
	availableInWapro,
	messagesOf,
	onSale,
	ordersInWapro,
} from '../readings.ts';
import { check, type Step } from '../step.ts';

const LINES = [
	{ index: HANDLE.index, quantity: 2 },
	{ index: HINGE.index, quantity: 3 },
];
const EMAIL = 'anna.nowak@example.com';

export const ordered: Step = {
	step: 'e',
	title: 'Zamówienie z dwiema pozycjami: zarejestrowane w WAPRO z numerem i rezerwacją',
	async play( stage ) {
		const { shop } = stage;
		const before = await Promise.all(
			LINES.map( ( { index } ) => availableInWapro( stage, index ) )
		);
		const began = Date.now();
		const receipt = await shop.buy( LINES, EMAIL );
		stage.receipts.push( receipt );
		const order = await eventually(
			'WAPRO to register the order',
			async () => ( await ordersInWapro( stage, receipt.orderId ) )[ 0 ],
			{ timeoutMs: 30_000 }
		);
		const ms = Date.now() - began;
		const all = await ordersInWapro( stage, receipt.orderId );
		check(
			all.length === 1,
			`WAPRO holds ${ all.length } orders of this one.`
		);
		check(
			order.state === 'registered' &&
				Boolean( order.number ) &&
				order.reserved === true,
			`WAPRO holds the order as ${ order.state }, reserved: ${ order.reserved }.`
		);
		for ( const { index, quantity } of LINES ) {
			const line = order.lines.find( ( one ) => one.index === index );
			check(
				Number( line?.ordered ) === quantity &&
					Number( line?.reserved ) === quantity,
				`${ index }: ordered ${ line?.ordered }, reserved ${ line?.reserved }.`
			);
		}
		const people = await desk.contractor( stage.desk, EMAIL );
		check(
			people.length === 1,
			`WAPRO made ${ people.length } contractors.`
		);
		await eventually(
			'the message to be accepted',
			async () =>
				( await messagesOf( shop, receipt.orderId ) ).every(
					( { status } ) => status === 'accepted'
				),
			{ timeoutMs: 30_000 }
		);
		for ( const [ position, { index, quantity } ] of LINES.entries() ) {
			const expected = ( before[ position ] ?? 0 ) - quantity;
			check(
				( await availableInWapro( stage, index ) ) === expected,
				`WAPRO’s availability of ${ index } is not ${ expected }.`
			);
			await eventually(
				`the shop to show ${ expected } of ${ index }`,
				async () => ( await onSale( shop, index ) ).stock === expected,
				{ timeoutMs: 30_000 }
			);
		}
		return `zamówienie #${ receipt.orderId } → ${ order.number } po ${ ms } ms, zarezerwowane, jeden kontrahent, stany zgodne`;
	},
};
