import type {
	InvoiceRequestPayload,
	Result,
} from '../../contracts/generated/shop-api.ts';
import type { CreateInvoiceResponse } from '../../contracts/generated/wapro-mag.ts';
import { asSyncError } from '../errors.ts';
import type { Erp } from '../ports/erp.ts';
import type { Log } from '../ports/log.ts';
import type { Flow } from '../ports/scheduler.ts';
import { bringInvoices } from './bring-invoices.ts';
import { base, resultOfError, type Tried } from './message-results.ts';
import { oneByOne, type OneByOneNeeds } from './one-by-one.ts';

interface Needs extends OneByOneNeeds {
	readonly erp: Erp;
	readonly log: Log;
}

/**
 * Shop → WAPRO: the wish for the invoice of an order. WAPRO issues one per reference however often it is asked, so a lost
 * answer is asked for by asking again. What it issued is applied at once, so that its number stands on the order.
 */
export function orderInvoices( needs: Needs ): Flow {
	const { erp, shop, log } = needs;

	/** The shop fetches by itself what could not be brought: the answer names it. */
	async function bring( {
		asOf,
		invoices = [],
	}: CreateInvoiceResponse ): Promise< void > {
		try {
			await bringInvoices(
				shop,
				{ asOf, rows: invoices, bad: [] },
				{ cause: 'shop_event' }
			);
		} catch ( error ) {
			log.warn(
				{ error, invoices: invoices.map( ( { erpId } ) => erpId ) },
				'WAPRO issued an invoice that the shop could not be told of now; it will ask for it'
			);
		}
	}

	async function ask(
		shopId: string,
		{ reference }: InvoiceRequestPayload,
		tried: () => Tried
	): Promise< Result > {
		try {
			const answer = await erp.createInvoice( { shopId, reference } );
			const { asOf, outcome, known, invoices = [] } = answer;
			if ( outcome === 'refused' ) {
				return {
					...base( tried() ),
					outcome: 'rejected',
					sent: true,
					code: answer.code ?? 'invoice_refused',
					...( answer.reason === undefined
						? {}
						: { reason: answer.reason } ),
				};
			}
			await bring( answer );
			return {
				...base( tried() ),
				outcome: 'accepted',
				sent: true,
				asOf,
				invoice: {
					outcome,
					known,
					invoices: invoices.map( ( { erpId, number } ) => ( {
						erpId,
						...( number === undefined ? {} : { number } ),
					} ) ),
				},
			};
		} catch ( thrown ) {
			return resultOfError( tried(), asSyncError( thrown ) );
		}
	}

	return oneByOne( needs, {
		name: 'orderInvoices',
		objectType: 'order_invoice',
		send: ( { orderInvoice }, { shopId }, tried ) =>
			orderInvoice === undefined
				? null
				: ask( shopId, orderInvoice, tried ),
	} );
}
