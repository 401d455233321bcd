import { firstImport } from '../steps/invoices/import.ts';
import { invoiceList } from '../steps/invoices/list.ts';
import type { Subject } from '../subject.ts';

/** A few articles for the orders. */
const ARTICLES = 200;

export const invoices: Subject = {
	steps: [ firstImport, invoiceList ],
	seed: () => ARTICLES,
	limits: () => [],
	words: {
		file: 'benchmarks-invoices.md',
		title: 'Benchmarks of invoices',
		about: [
			'Written by `npm run bench -- invoices`; do not edit by hand. Every figure of a section comes from one run on one machine: a real WordPress with WooCommerce on MariaDB with durable commits. Invoices go through the Shop API on one connection, as the worker sends them; WAPRO’s reading is not in it. Read the ratios; the absolute figures belong to the machine, which other programs share.',
			'Each invoice has two settlements; every other one is over two orders. A quarter of all are of one company, fifty of another.',
		],
		unit: 'invoices',
	},
	notes: 'notes-invoices.md',
};
