import type {
	ExchangeSettings,
	FlowRule,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { Problem } from '../problem.ts';
import { requestRun } from '../runs/runs.ts';
import { assertFlowRules, flowRules } from './flow-rules.ts';
import { assertDatagram } from './datagram.ts';
import { endHour } from './nightly-hour.ts';
import { readOption, writeOption } from './options.ts';

const DEFAULTS: ExchangeSettings = {
	twins: {
		on: true,
		days: 14,
		numbers: [
			{ key: '_baselinker_order_id', name: 'BaseLinker', prefix: '' },
			{
				key: '_allegro_order_id',
				name: 'Allegro, Wapro Aukcje',
				prefix: '',
			},
			{
				key: '_wpla_amazon_order_id',
				name: 'Amazon (WP-Lister)',
				prefix: '',
			},
			{ key: '_ebay_order_id', name: 'eBay (WP-Lister)', prefix: '' },
		],
		customerNumber: true,
		likely: true,
	},
	born: { on: true, days: 90 },
	flows: [],
	nightlyAt: '02:30',
	datagram: { address: '', port: 8088 },
};

export function exchangeSettings( shop: ShopContext ): ExchangeSettings {
	const stored = { ...DEFAULTS, ...readOption( shop, 'exchange', DEFAULTS ) };
	return { ...stored, flows: flowRules( stored.flows ) };
}

/** Rules that ask something of the worker. */
export const setFlowRules = ( shop: ShopContext ): FlowRule[] =>
	exchangeSettings( shop ).flows.filter(
		( { lock, quiet, everySeconds } ) =>
			lock || quiet.length > 0 || everySeconds !== undefined
	);

export function saveExchangeSettings(
	shop: ShopContext,
	wanted: ExchangeSettings,
	actor: string
): ExchangeSettings {
	assertFlowRules( wanted.flows );
	assertDatagram( wanted.datagram );
	if ( wanted.nightlyAt === '' ) {
		throw new Problem(
			'time_missing',
			'Podaj godzinę nocnej kontroli zgodności, np. 02:30.',
			400,
			'nightlyAt'
		);
	}
	const { born: before, nightlyAt } = exchangeSettings( shop );
	if ( wanted.nightlyAt !== nightlyAt ) {
		endHour( shop, nightlyAt );
	}
	writeOption( shop, 'exchange', wanted );
	const { on, days } = wanted.born;
	if ( on && ( ! before.on || days > before.days ) ) {
		requestRun( shop, 'reconcileOrders', 'settings', actor );
	}
	shop.ringBell();
	return exchangeSettings( shop );
}
