import { eventually } from '../../../tests/harness/process.ts';
import type { SeenRequest } from '../../../tests/harness/fault-proxy.ts';
import { HANDLE } from '../articles.ts';
import { messageDetail, messagesOf, ordersInWapro } from '../readings.ts';
import { check, type Step } from '../step.ts';

const EMAIL = 'ewa.lis@example.com';

export const killed: Step = {
	step: 'h',
	title: 'Usługa wymiany ginie między odpowiedzią WAPRO a zgłoszeniem jej: jedno zamówienie, komunikat przyjęty',
	async play( stage ) {
		const { shop, proxy, worker } = stage;
		check( proxy !== undefined, 'Nothing stands between worker and shop.' );
		const report = proxy.rule( reportsAnOrder, { kind: 'hang' }, 1 );
		const receipt = await shop.buy(
			[ { index: HANDLE.index, quantity: 1 } ],
			EMAIL
		);
		stage.receipts.push( receipt );
		const { orderId } = receipt;
		try {
			await Promise.race( [
				report.hit(),
				eventually(
					'the worker to report the order',
					() => report.hits > 0,
					{ timeoutMs: 60_000 }
				),
			] );
			check(
				( await ordersInWapro( stage, orderId ) ).length === 1,
				'WAPRO does not hold the order, though it answered.'
			);
			await worker.kill();
		} finally {
			report.remove();
		}
		const [ message ] = await messagesOf( shop, orderId );
		check(
			message?.status === 'sent',
			`The shop holds the message as ${ message?.status }, though nobody reported.`
		);

		await worker.start();
		const began = Date.now();
		await eventually(
			'the message to be accepted',
			async () =>
				( await messagesOf( shop, orderId ) )[ 0 ]?.status ===
				'accepted',
			{ timeoutMs: 150_000, everyMs: 250 }
		);
		const orders = await ordersInWapro( stage, orderId );
		check( orders.length === 1, `WAPRO holds ${ orders.length } orders.` );
		const { attempts } = await messageDetail( shop, message.id );
		const outcomes = attempts.map( ( { outcome } ) => outcome );
		check(
			outcomes.join() === 'lease_expired,accepted',
			`The attempts ended as ${ outcomes.join( ', ' ) }.`
		);
		return `zamówienie #${ orderId } raz w WAPRO (${ orders[ 0 ]?.number }), próby: ${ outcomes.join( ' → ' ) }, ${ Date.now() - began } ms po ponownym starcie`;
	},
};

/** The request by which the worker tells the shop what WAPRO made of an order. */
function reportsAnOrder( { method, path, body }: SeenRequest ): boolean {
	return (
		method === 'POST' &&
		/\/messages\/(claim|results)\b/.test( path ) &&
		body.includes( '"outcome":"accepted"' ) &&
		body.includes( '"orders":[{' )
	);
}
