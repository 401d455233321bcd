import { budgets, creationLimits } from '../steps/limits.ts';
import { create } from '../steps/create.ts';
import { drift } from '../steps/drift.ts';
import { figures } from '../steps/figures.ts';
import { lists } from '../steps/lists.ts';
import { load } from '../steps/load.ts';
import { notice } from '../steps/notice.ts';
import { unchanged } from '../steps/unchanged.ts';
import type { Subject } from '../subject.ts';

export const catalogue: Subject = {
	steps: [ lists, create, figures, unchanged, drift, notice, load ],
	seed: ( { size } ) => size,
	limits: ( results ) => [
		...creationLimits( results ),
		...budgets( results ),
	],
	words: {
		file: 'benchmarks.md',
		title: 'Benchmarks of the catalogue',
		about: [
			'Written by `npm run bench -- catalogue`; do not edit by hand. Every figure of a section comes from one run on one machine: a real WordPress with WooCommerce on MariaDB with durable commits, the gateway, and the worker as it is shipped. All ways go through the same loopback proxy, one connection each. WooCommerce’s ways do samples (`--sample`, `--csv-sample`) in the catalogue that then stands; this product does all of it. Read the ratios; the absolute figures belong to the machine, which other programs share.',
			'“This product is” compares whole tasks, WAPRO’s reading included; in brackets its write calls alone. A ratio stands only where parity was shown: the same product, written by both ways, was equal in wc/v3’s JSON, the lookup row and the terms – else it is 0. SQL counts everything that the database was asked meanwhile, the worker’s polling included; `→` is the time for the whole catalogue, reckoned from the part that was read.',
		],
		unit: 'articles',
	},
	notes: 'notes.md',
};
