import { measured, PRODUCT, WC_REST } from '../measure/cost.ts';
import { spread } from '../measure/pick.ts';
import { WAYS } from '../measure/results.ts';
import { rowsBetween } from '../stage/database.ts';
import { synced, type Step } from './step.ts';

const TASK = 'ten drifted found and repaired';
const IN_WAPRO = 5;
const IN_SHOP = 5;

/** Five articles whose change nobody told, five products that somebody changed past every rule. */
export const drift: Step = {
	name: 'drift',
	async run( stage, _options, book ) {
		const { shop, wapro, rest } = stage;
		const products = await stage.products();
		const drifted = spread( synced( stage ), IN_WAPRO + IN_SHOP );
		const inWapro = drifted.filter( ( _, n ) => n % 2 === 0 );
		const ids = drifted
			.filter( ( _, n ) => n % 2 === 1 )
			.map( ( index ) => products.get( index ) ?? 0 );
		await wapro.change(
			new Map(
				inWapro.map( ( index, n ) => [
					index,
					{ gross: `${ 500 + n }.50` },
				] )
			),
			{ announced: false }
		);
		await shop.query( `
			UPDATE wp_postmeta SET meta_value = '1.11' WHERE meta_key IN ( '_price', '_regular_price' ) AND post_id IN ( ${ ids.join() } );
			UPDATE wp_wc_product_meta_lookup SET min_price = 1.11, max_price = 1.11 WHERE product_id IN ( ${ ids.join() } )` );

		const pass = await measured(
			stage,
			PRODUCT,
			( run ) => run.counts.updated,
			() => stage.run( 'reconcileGoods' )
		);
		const reread = pass.exchanges
			.filter( ( { name } ) => name.endsWith( '/compare' ) )
			.reduce( ( sum, { items } ) => sum + items, 0 );
		const lookups = rowsBetween( pass.before, pass.after, [
			'wc_product_meta_lookup',
		] );
		const wrong = await shop.query(
			`SELECT product_id FROM wp_wc_product_meta_lookup WHERE min_price = 1.11`
		);
		const byRest = await measured(
			stage,
			WC_REST,
			() => drifted.length,
			() =>
				rest.call( 'POST', 'products/batch', {
					update: drifted.map( ( index, n ) => ( {
						id: products.get( index ),
						regular_price: `${ 400 + n }.00`,
					} ) ),
				} )
		);
		const paging =
			book.find( 'unchanged re-sync', 'wc/v3, paging with _fields' )
				?.wholeSeconds ?? 0;
		book.measure( {
			task: TASK,
			way: WAYS.product,
			cost: pass.cost,
			wholeSeconds: pass.cost.seconds,
		} );
		book.measure( {
			task: TASK,
			way: 'wc/v3, paging with _fields, then a batch',
			cost: byRest.cost,
			wholeSeconds: paging + byRest.cost.seconds,
		} );
		book.target( {
			name: 'ten drifted: products written, found again afterwards',
			target: '10, 0',
			value: `${ lookups }, ${ wrong.length }`,
			met: lookups === drifted.length && wrong.length === 0,
			note: `counts of the run: ${ JSON.stringify( pass.answer.counts ) }`,
		} );
		book.target( {
			name: 'ten drifted: rows re-read',
			target: '≤ 1,000',
			value: String( reread ),
			met: reread <= 1000,
		} );
		await stage.run( 'reconcileGoods' );
	},
};
