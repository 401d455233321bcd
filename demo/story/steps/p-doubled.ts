import { eventually } from '../../../tests/harness/process.ts';
import { messagesOf, ordersInWapro } from '../readings.ts';
import { check, type Step } from '../step.ts';
import { decide, heldOrders, heldTwin } from '../twin.ts';

export const doubled: Step = {
	step: 'p',
	title: 'To samo zamówienie wpisał już inny integrator: wstrzymane, porównane i powiązane, w WAPRO jest jedno',
	async play( stage ) {
		const { orderId, erpId } = await heldTwin(
			stage,
			'dwa.razy@example.com'
		);
		check(
			( await ordersInWapro( stage, orderId ) ).length === 0,
			'WAPRO got a new order although one may be the same.'
		);
		const held = ( await heldOrders( stage ) ).find(
			( one ) => one.orderId === orderId
		);
		const twin = held?.twins.find( ( one ) => one.erpId === erpId );
		check(
			twin?.source === 'BaseLinker' && twin.lineCount > 0,
			`The desk shows ${ JSON.stringify( twin ) }.`
		);
		await decide( stage, orderId, { action: 'link', erpIds: [ erpId ] } );
		await eventually(
			'the order to be linked',
			async () =>
				( await messagesOf( stage.shop, orderId ) ).every(
					( { status } ) => status === 'accepted'
				),
			{ timeoutMs: 30_000 }
		);
		const orders = await ordersInWapro( stage, orderId );
		check(
			orders.length === 1 && orders[ 0 ]?.erpId === erpId,
			`WAPRO holds ${ orders.length } orders of this one.`
		);
		return `zamówienie #${ orderId } czekało na decyzję obok ${ twin.number } z BaseLinkera i zostało z nim powiązane; nowego w WAPRO nie ma`;
	},
};
