import { setTimeout } from 'node:timers/promises';
import { WordPressVisitor } from '../../demo/story/wordpress-visitor.ts';
import { measured, percentile, PRODUCT } from '../measure/cost.ts';
import { spread } from '../measure/pick.ts';
import type { Stage } from '../stage/stage.ts';
import { newFigures } from './figures.ts';
import { heldBack, synced, type Step } from './step.ts';

const IDLE_VISITS = 100;
const MOST_CHANGED = 5000;
/** What a person does between two pages. */
const PAUSE_MS = 500;

interface Visits {
	readonly pages: number[];
	readonly checkouts: number[];
	readonly refused: string[];
}

/** What buyers feel while new articles are created and figures of many others change. */
export const load: Step = {
	name: 'load',
	async run( stage, _options, book ) {
		const { wapro } = stage;
		const idle = await visiting(
			stage,
			( { pages } ) => pages.length >= IDLE_VISITS
		);
		const indexes = spread( synced( stage ), MOST_CHANGED );
		await wapro.change( newFigures( indexes, 6 ), { announced: false } );
		await wapro.flag( heldBack( stage ) );
		let over = false;
		const pass = await measured(
			stage,
			PRODUCT,
			( [ run ] ) => run.done,
			async () =>
				Promise.all( [
					stage.run( 'reconcileGoods' ).finally( () => {
						over = true;
					} ),
					visiting( stage, () => over ),
				] )
		);
		const [ run, busy ] = pass.answer;
		const locked = pass.after.longestLockMs;
		const p95 = {
			idle: percentile( idle.pages, 0.95 ),
			busy: percentile( busy.pages, 0.95 ),
		};
		book.target( {
			name: 'shop pages during a full sync, p95 against idle',
			target: '≤ 2×',
			value: `${ ( p95.busy / p95.idle ).toFixed( 1 ) }×`,
			met: p95.busy <= 2 * p95.idle,
			note: `one visitor reading, one buying, each ${ PAUSE_MS } ms between two steps; ${ p95.idle.toFixed( 0 ) } ms idle (${ idle.pages.length } pages), ${ p95.busy.toFixed( 0 ) } ms while ${ run.counts.created } were created and ${ run.counts.updated } updates made (${ busy.pages.length } pages in ${ pass.cost.seconds.toFixed( 1 ) } s)`,
		} );
		book.target( {
			name: 'longest wait for a row lock, checkouts and everything else',
			target: '≤ 250 ms',
			value: `${ locked } ms`,
			met: locked <= 250,
			note: `since the database started, the ways of WooCommerce included; ${ busy.checkouts.length } checkouts meanwhile, p95 ${ percentile( busy.checkouts, 0.95 ).toFixed( 0 ) } ms (idle ${ percentile( idle.checkouts, 0.95 ).toFixed( 0 ) } ms)${
				busy.refused.length === 0
					? ''
					: `; refused: ${ busy.refused[ 0 ] }`
			}`,
		} );
	},
};

/** One visitor who reads and one who buys, until it is enough. */
async function visiting(
	stage: Stage,
	enough: ( visits: Visits ) => boolean
): Promise< Visits > {
	const { url } = stage.shop;
	const visits: Visits = { pages: [], checkouts: [], refused: [] };
	const products = await stage.shop.query(
		"SELECT p.ID AS id, p.post_name AS slug FROM wp_posts p JOIN wp_wc_product_meta_lookup l ON l.product_id = p.ID WHERE p.post_type = 'product' AND p.post_status = 'publish' AND l.stock_quantity > 20 AND p.post_name <> '' AND NOT EXISTS ( SELECT 1 FROM wp_postmeta m WHERE m.post_id = p.ID AND m.meta_key = '_wapro_mag_unit' AND m.meta_value LIKE '%converter%' ) LIMIT 200"
	);
	const at = ( n: number ) => products[ n % products.length ];
	const timed = async ( into: number[], work: () => Promise< unknown > ) => {
		const began = performance.now();
		await work();
		into.push( performance.now() - began );
		await setTimeout( PAUSE_MS );
	};
	const reading = async () => {
		for ( let n = 0; ! enough( visits ); n++ ) {
			const visitor = new WordPressVisitor( url );
			await timed( visits.pages, async () =>
				(
					await visitor.fetch(
						n % 3 === 0 ? '/shop/' : `/product/${ at( n )?.slug }/`
					)
				).text()
			);
		}
	};
	const buying = async () => {
		for ( let n = 0; ! enough( visits ); n++ ) {
			const visitor = new WordPressVisitor( url );
			await timed( visits.checkouts, () =>
				visitor.checkOut(
					[ { productId: Number( at( n * 7 )?.id ), quantity: 1 } ],
					`kupujacy-${ n }@example.test`
				)
			).catch( ( error: unknown ) =>
				visits.refused.push( String( error ) )
			);
		}
	};
	await Promise.all( [ reading(), buying() ] );
	return visits;
}
