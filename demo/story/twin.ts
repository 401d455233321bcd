import type {
	HeldOrder,
	TwinActionRequest,
	TwinsResponse,
} from '../../contracts/generated/shop-api.ts';
import * as desk from '../../mag-gateway/desk-commands.ts';
import { eventually } from '../../tests/harness/process.ts';
import type { Systems } from '../systems/systems.ts';
import { HINGE } from './articles.ts';
import { ordersInWapro } from './readings.ts';

/*
 * Another integrator enters in WAPRO what a buyer of the shop orders at the same moment.
 */

const LINES = [ { index: HINGE.index, quantity: 2 } ];

/** An order that is held: the buyer's next one, which BaseLinker wrote to WAPRO first. */
export async function heldTwin(
	systems: Systems,
	email: string
): Promise< { readonly orderId: number; readonly erpId: string } > {
	const { shop } = systems;
	const known = await shop.buy( LINES, email );
	const first = await eventually(
		'WAPRO to register the buyer’s first order',
		async () =>
			(
				await ordersInWapro(
					{ ...systems, receipts: [] },
					known.orderId
				)
			)[ 0 ],
		{ timeoutMs: 30_000 }
	);
	const erpId = await desk.foreignOrder(
		systems.desk,
		first.contractorId ?? '',
		first.lines.map(
			( { index, ordered, grossPrice } ) =>
				`${ index }:${ ordered }:${ grossPrice }`
		),
		{ internetId: '91827364' }
	);
	const { orderId } = await shop.buy( LINES, email );
	await eventually(
		'the order to be held',
		async () =>
			( await heldOrders( systems ) ).some(
				( held ) => held.orderId === orderId
			),
		{ timeoutMs: 30_000 }
	);
	return { orderId, erpId };
}

export async function heldOrders( { shop }: Systems ): Promise< HeldOrder[] > {
	const { items } = await shop.panel< TwinsResponse >( 'GET pairing/orders', {
		perPage: 100,
	} );
	return items;
}

export const decide = (
	{ shop }: Systems,
	orderId: number,
	decision: TwinActionRequest
) => shop.panel< HeldOrder >( 'POST pairing/orders/{id}', decision, orderId );
