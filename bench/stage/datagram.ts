import type { ExchangeSettings } from '../../contracts/generated/shop-api.ts';
import type { Stage } from './stage.ts';

/** Where the shop calls the worker beside the bell; an empty address: nowhere. */
export async function callWorkerAt(
	{ panel, worker }: Stage,
	address: string,
	port = worker.datagramPort
): Promise< void > {
	await panel( 'PUT settings/exchange', {
		...( await panel< ExchangeSettings >( 'GET settings/exchange', {} ) ),
		datagram: { address, port },
	} );
}
