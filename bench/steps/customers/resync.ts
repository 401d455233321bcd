import { measured, PRODUCT, WC_REST } from '../../measure/cost.ts';
import { spread } from '../../measure/pick.ts';
import { WAYS } from '../../measure/results.ts';
import { rowsBetween } from '../../stage/database.ts';
import type { Step } from '../step.ts';

const TASK = 'unchanged re-sync';
/** Pages of wc/v3 that are read at most; the others take as long. */
const MOST_PAGES = 10;
const PAGE = 100;

/** The row of the pass itself, and what every request of the worker is noted in. */
const OF_THE_PASS = [
	'wapro_mag_runs',
	'wapro_mag_streams',
	'woocommerce_api_keys',
	'options',
];

/** The nightly pass over contractors of which none has changed. */
export const resync: Step = {
	name: 'unchanged',
	async run( stage, _options, book ) {
		const pass = await measured(
			stage,
			PRODUCT,
			( run ) => run.done,
			() => stage.run( 'refreshCustomers' )
		);
		const [ { count = 0 } = {} ] = await stage.shop.query(
			'SELECT COUNT( * ) AS count FROM wp_wapro_mag_company_users'
		);
		const all = Number( count );
		const pages = Array.from(
			{ length: Math.ceil( all / PAGE ) },
			( _, n ) => n + 1
		);
		const paging = await measured(
			stage,
			WC_REST,
			( read ) => read,
			async () => {
				let read = 0;
				for ( const page of spread( pages, MOST_PAGES ) ) {
					read += (
						await stage.rest.call< unknown[] >(
							'GET',
							`customers?per_page=${ PAGE }&page=${ page }&_fields=id,email,first_name,last_name,billing`
						)
					).length;
				}
				return read;
			}
		);
		book.measure( {
			task: TASK,
			way: WAYS.product,
			cost: { ...pass.cost, items: all },
			wholeSeconds: pass.cost.seconds,
		} );
		book.measure( {
			task: TASK,
			way: 'wc/v3, paging with _fields',
			cost: paging.cost,
			wholeSeconds:
				( paging.cost.seconds * all ) /
				Math.max( paging.cost.items, 1 ),
		} );
		const tables = Object.keys( pass.after.rows ).filter(
			( name ) => ! OF_THE_PASS.includes( name )
		);
		const written = rowsBetween( pass.before, pass.after, tables );
		const touched = tables.filter(
			( name ) => rowsBetween( pass.before, pass.after, [ name ] ) > 0
		);
		book.target( {
			name: 'unchanged re-sync, rows written in the shop',
			target: '0',
			value: String( written ),
			met: written === 0,
			note: `${ pass.answer.done } contractors compared, rows of the pass itself and of the worker’s key left out: ${ JSON.stringify( pass.answer.counts ) }${ touched.length > 0 ? `; written: ${ touched.join( ', ' ) }` : '' }`,
		} );
	},
};
