import { firstImport } from '../steps/customers/import.ts';
import { orders } from '../steps/customers/orders.ts';
import { picker } from '../steps/customers/picker.ts';
import { resync } from '../steps/customers/resync.ts';
import { scope } from '../steps/customers/scope.ts';
import { budgets } from '../steps/limits.ts';
import type { Subject } from '../subject.ts';

/** A few articles for the orders. */
const ARTICLES = 200;

export const customers: Subject = {
	steps: [ firstImport, resync, picker, orders, scope ],
	seed: () => ARTICLES,
	limits: budgets,
	words: {
		file: 'benchmarks-customers.md',
		title: 'Benchmarks of customers',
		about: [
			'Written by `npm run bench -- customers`; do not edit by hand. Every figure of a section comes from one run on one machine: a real WordPress with WooCommerce on MariaDB with durable commits, the gateway, and the worker as it is shipped. All ways go through the same loopback proxy, one connection each. WooCommerce’s way does a sample (`--sample`) in the shop that then stands; this product does all of it: each contractor brings four delivery points and three people, one brings four hundred points. Read the ratios; the absolute figures belong to the machine, which other programs share.',
			'“This product is” compares whole tasks, WAPRO’s reading included; in brackets its write calls alone. Items are accounts. The ratio stands only where parity was shown: the same person, made by both ways, was equal in wc/v3’s JSON and in what the account keeps – else it is 0. SQL counts everything that the database was asked meanwhile, the worker’s polling included; `→` is the time for all, reckoned from the part that was read. “WooCommerce alone” is the same shop and the same data in the same minutes, with this product not loaded for the request.',
		],
		unit: 'contractors',
	},
	notes: 'notes-customers.md',
};
