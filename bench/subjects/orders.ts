import { arrival } from '../steps/orders/arrival.ts';
import { checkout } from '../steps/orders/checkout.ts';
import { claims } from '../steps/orders/claims.ts';
import { night } from '../steps/orders/night.ts';
import type { Subject } from '../subject.ts';

/** Synchronised again and again while orders come. */
const ARTICLES = 500;

export const orders: Subject = {
	steps: [ arrival, checkout, night, claims ],
	seed: () => ARTICLES,
	limits: () => [],
	words: {
		file: 'benchmarks-orders.md',
		title: 'Benchmarks of orders',
		about: [
			'Written by `npm run bench -- orders`; do not edit by hand. Every figure of a section comes from one run on one machine: a real WordPress with WooCommerce on MariaDB with durable commits, the gateway, and the worker as it is shipped. Read the ratios; the absolute figures belong to the machine, which other programs share.',
			'An order is placed when the request that placed it was answered; WAPRO has it when it has answered the worker. The webhook is WooCommerce’s own, delivered by its own queue, which the same shop’s WP-Cron runs once a minute.',
		],
		unit: 'orders waiting',
	},
	notes: 'notes-orders.md',
};
