import { isWork, measured, msOf, PRODUCT, WC_REST } from '../measure/cost.ts';
import { inParts, spread } from '../measure/pick.ts';
import { WAYS } from '../measure/results.ts';
import { PRODUCT_TABLES, rowsBetween } from '../stage/database.ts';
import type { Step } from './step.ts';

const TASK = 'unchanged re-sync';
/** Pages of wc/v3 that are read at most; the others take as long. */
const MOST_PAGES = 30;
const PAGE = 100;

export const unchanged: Step = {
	name: 'unchanged',
	async run( stage, options, book ) {
		const { rest } = stage;
		const pass = await measured(
			stage,
			PRODUCT,
			( run ) => run.done,
			() => stage.run( 'reconcileGoods' )
		);
		const products = await stage.products();
		const all = products.size;
		const written = rowsBetween( pass.before, pass.after, PRODUCT_TABLES );

		const pages = Math.ceil( all / PAGE );
		const read = ( fields: string ) =>
			measured(
				stage,
				WC_REST,
				( seen ) => seen,
				async () => {
					let seen = 0;
					const numbers = Array.from(
						{ length: pages },
						( _, n ) => n + 1
					);
					for ( const page of spread( numbers, MOST_PAGES ) ) {
						const items = await rest.call< unknown[] >(
							'GET',
							`products?per_page=${ PAGE }&page=${ page }${ fields }`
						);
						seen += items.length;
					}
					return seen;
				}
			);
		const fields = await read(
			'&_fields=id,sku,regular_price,sale_price,stock_quantity'
		);
		const full = await read( '' );
		const ids = spread( [ ...products.values() ], options.sample );
		const batch = await measured(
			stage,
			WC_REST,
			() => ids.length,
			async () => {
				for ( const part of inParts( ids, 100 ) ) {
					// What stands there is written again.
					await rest.call( 'POST', 'products/batch', {
						update: part.map( ( id ) => ( { id } ) ),
					} );
				}
			}
		);
		const whole = ( { cost }: typeof fields ) => ( {
			wholeSeconds: ( cost.seconds * all ) / Math.max( cost.items, 1 ),
		} );
		book.measure( {
			task: TASK,
			way: WAYS.product,
			cost: { ...pass.cost, items: all },
			wholeSeconds: pass.cost.seconds,
		} );
		book.measure( {
			task: TASK,
			way: 'wc/v3, paging',
			cost: full.cost,
			...whole( full ),
		} );
		book.measure( {
			task: TASK,
			way: 'wc/v3, paging with _fields',
			cost: fields.cost,
			...whole( fields ),
		} );
		book.measure( {
			task: TASK,
			way: WAYS.batch,
			cost: batch.cost,
			wholeSeconds: ( batch.cost.seconds * all ) / ids.length,
		} );
		book.target( {
			name: 'unchanged catalogue, rows of products written',
			target: '0',
			value: String( written ),
			met: written === 0,
		} );
		const spent = ( name: RegExp ) =>
			[ ...pass.exchanges, ...pass.waproExchanges ]
				.filter( ( one ) => isWork( one ) && name.test( one.name ) )
				.reduce( ( sum, one ) => sum + msOf( one ), 0 );
		const kilobytes = ( pass.cost.bytes + pass.cost.waproBytes ) / 1024;
		book.target( {
			name: 'unchanged catalogue, on the wire (WAPRO and shop)',
			target: '≤ 100 KB',
			value: `${ kilobytes.toFixed( 0 ) } KB`,
			met: kilobytes <= 100,
			note: `${ pass.cost.waproRequests } requests to WAPRO, ${ pass.cost.requests } to the shop: ${ pass.exchanges.map( ( { name } ) => name.split( '/' ).at( -1 ) ).join( ', ' ) }`,
		} );
		const ratio =
			whole( fields ).wholeSeconds / Math.max( pass.cost.seconds, 0.001 );
		book.target( {
			name: 'unchanged catalogue, time against paging wc/v3 with _fields',
			target: '≤ 1/500',
			value: `1/${ ratio.toFixed( 0 ) }`,
			met: ratio >= 500,
			note: `${ ( spent( /^(?!.*live-check)/ ) / 1000 ).toFixed( 2 ) } s to compare both sides, ${ ( spent( /live-check$/ ) / 1000 ).toFixed( 2 ) } s to look at what every product shows, ${ pass.cost.seconds.toFixed( 2 ) } s in all, against ${ whole( fields ).wholeSeconds.toFixed( 0 ) } s`,
		} );
	},
};
