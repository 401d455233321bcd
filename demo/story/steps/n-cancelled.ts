import * as desk from '../../../mag-gateway/desk-commands.ts';
import { eventually } from '../../../tests/harness/process.ts';
import { HANDLE } from '../articles.ts';
import {
	availableInWapro,
	messagesOf,
	onSale,
	ordersInWapro,
} from '../readings.ts';
import { check, type Stage, type Step } from '../step.ts';

const EMAIL = 'piotr.rezygnuje@example.com';

/** Buys two handles and waits until WAPRO has registered the order. */
async function bought( stage: Stage ) {
	const receipt = await stage.shop.buy(
		[ { index: HANDLE.index, quantity: 2 } ],
		EMAIL
	);
	const order = await eventually(
		'WAPRO to register the order',
		async () =>
			( await ordersInWapro( stage, receipt.orderId ) ).find(
				( { state } ) => state === 'registered'
			),
		{ timeoutMs: 30_000 }
	);
	return { receipt, order };
}

export const cancelled: Step = {
	step: 'n',
	title: 'Anulowanie: przed realizacją znika z WAPRO z rezerwacją, po jej rozpoczęciu czeka na człowieka',
	async play( stage ) {
		const before = await availableInWapro( stage, HANDLE.index );
		const early = await bought( stage );
		await stage.shop.cancel( early.receipt );
		await eventually(
			'WAPRO to cancel the order',
			async () =>
				( await ordersInWapro( stage, early.receipt.orderId ) ).every(
					( { state } ) => state === 'cancelled'
				),
			{ timeoutMs: 30_000 }
		);
		await eventually(
			'the goods to be on sale again',
			async () =>
				( await availableInWapro( stage, HANDLE.index ) ) === before &&
				( await onSale( stage.shop, HANDLE.index ) ).stock === before,
			{ timeoutMs: 30_000 }
		);

		const late = await bought( stage );
		await desk.production( stage.desk, late.order.erpId );
		await stage.shop.cancel( late.receipt );
		const refused = await eventually(
			'the cancellation to wait for a person',
			async () =>
				( await messagesOf( stage.shop, late.receipt.orderId ) ).find(
					( { status } ) => status === 'rejected'
				),
			{ timeoutMs: 30_000 }
		);
		check(
			refused.intent === 'cancel' && refused.code === 'order_realised',
			`The message is ${ refused.intent }, refused with ${ refused.code }.`
		);
		check(
			refused.reason?.includes( late.order.number ?? '?' ) === true,
			`The reason does not name the order: ${ refused.reason }`
		);
		const [ kept ] = await ordersInWapro( stage, late.receipt.orderId );
		check(
			kept?.state === 'registered',
			`WAPRO holds the begun order as ${ kept?.state }.`
		);
		await stage.shop.panel( 'POST messages/actions', {
			action: 'skip',
			ids: [ refused.id ],
			reason: 'Produkcja trwa, klient odbierze',
			preview: false,
		} );
		return `${ early.order.number } anulowane i towar wrócił; ${ late.order.number } w produkcji zostało, powód w panelu`;
	},
};
