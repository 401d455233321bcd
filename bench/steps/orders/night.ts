import { setTimeout } from 'node:timers/promises';
import { WordPressVisitor } from '../../../demo/story/wordpress-visitor.ts';
import { eventually } from '../../../tests/harness/process.ts';
import type { Stage } from '../../stage/stage.ts';
import type { Step } from '../step.ts';
import { goodsForOrders } from './goods-for-orders.ts';

/** Each buyer takes one part of what there is. */
const PARTS = 40;
const AT_NIGHT = 30;
/** More than is left. */
const AFTERWARDS = 20;
const LOOK_MS = 20;

/** WAPRO is away while buyers order; when it is back, the shop may not offer again what they took. */
export const night: Step = {
	name: 'night',
	async run( stage, _options, book ) {
		// The last one, which no other step buys.
		const index = stage.wapro.articles.at( -1 ) ?? '';
		await goodsForOrders( stage, [ index ], '80' );
		const product = ( await stage.products() ).get( index ) ?? 0;
		const had = await stockOf( stage, product );
		const part = Math.floor( had / PARTS );
		let sold = 0;
		const buy = async ( name: string ) => {
			try {
				await new WordPressVisitor( stage.shop.url ).checkOut(
					[ { productId: product, quantity: part } ],
					`${ name }@example.test`
				);
				sold += part;
			} catch ( error ) {
				// "Sold out" is what the second half of the buyers shall hear.
				if (
					! /cannot be bought|was not taken/.test( String( error ) )
				) {
					throw error;
				}
			}
		};

		stage.waproMeter.cut( true );
		for ( let n = 0; n < AT_NIGHT; n++ ) {
			await buy( `noc-${ n }` );
		}
		const atNight = sold;
		let over = false;
		const watch = tooMuch( stage, product, had - atNight, () => over );
		stage.waproMeter.cut( false );
		const passes = ( async () => {
			let count = 0;
			while ( ! over ) {
				await stage.run( 'checkStock' );
				await stage.run( 'refreshGoods', [ index ] );
				count++;
			}
			return count;
		} )();
		await eventually(
			'WAPRO to have the orders of the night',
			() => waiting( stage, index ).then( ( count ) => count === 0 ),
			{ timeoutMs: 5 * 60_000, everyMs: 250 }
		);
		over = true;
		const [ most, count ] = await Promise.all( [ watch, passes ] );
		for ( let n = 0; n < AFTERWARDS; n++ ) {
			await buy( `rano-${ n }` );
		}
		book.target( {
			name: 'after a night without WAPRO: offered although already ordered',
			target: '0',
			value: String( most ),
			met: most === 0,
			note: `${ had } on hand in all warehouses, ${ atNight } ordered in the night; the shop’s stock looked at every ${ LOOK_MS } ms while these orders went to WAPRO and ${ count } passes brought its stock`,
		} );
		book.target( {
			name: 'after a night without WAPRO: sold beyond what was on hand',
			target: '0',
			value: String( Math.max( 0, sold - had ) ),
			met: sold <= had && sold > had - part,
			note: `${ sold } of ${ had } sold; ${ AT_NIGHT + AFTERWARDS } buyers wanted ${ part } each`,
		} );
	},
};

/** By how much the shop offered more than was left, at worst. */
async function tooMuch(
	stage: Stage,
	product: number,
	left: number,
	isOver: () => boolean
): Promise< number > {
	let most = 0;
	while ( ! isOver() ) {
		most = Math.max( most, ( await stockOf( stage, product ) ) - left );
		await setTimeout( LOOK_MS );
	}
	return most;
}

async function stockOf( { shop }: Stage, product: number ): Promise< number > {
	const [ row ] = await shop.query(
		`SELECT meta_value AS stock FROM wp_postmeta WHERE post_id = ${ product } AND meta_key = '_stock'`
	);
	return Number( row?.stock );
}

/** Orders that WAPRO has not accepted. */
async function waiting( { shop }: Stage, index: string ): Promise< number > {
	const [ row ] = await shop.query(
		`SELECT COUNT( * ) AS count FROM wp_wapro_mag_messages m JOIN wp_woocommerce_order_items i ON i.order_id = m.object_key JOIN wp_woocommerce_order_itemmeta t ON t.order_item_id = i.order_item_id AND t.meta_key = '_product_id' JOIN wp_wapro_mag_links l ON l.shop_id = t.meta_value AND l.object_type = 'product' WHERE l.erp_key = '${ index }' AND m.destination = 'wapro' AND m.object_type = 'order' AND m.status <> 'accepted'`
	);
	return Number( row?.count );
}
