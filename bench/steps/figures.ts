import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { eventually } from '../../tests/harness/process.ts';
import * as desk from '../../mag-gateway/desk-commands.ts';
import { CSV, measured, PRODUCT, WC_REST } from '../measure/cost.ts';
import { listenToProducts, noise, noiseBetween } from '../measure/noise.ts';
import { differences, shown, verdict } from '../measure/parity.ts';
import { inParts, spread } from '../measure/pick.ts';
import { perWriteSecond, times, WAYS, type Book } from '../measure/results.ts';
import type { Figures } from '../stage/wapro.ts';
import type { Stage } from '../stage/stage.ts';
import { importCsv } from './csv.ts';
import { synced, type Step } from './step.ts';

const TASK = 'stock + price';
/** Articles changed at once: with both figures each, ten thousand writes. */
const MOST = 5000;
const COMPARED = 20;

interface PricedProduct {
	readonly id: number;
	readonly regular_price: string;
	readonly sale_price: string;
	readonly stock_quantity: number | null;
}

/** New figures for articles; another `round`, other figures. Every tenth runs out of stock. */
export function newFigures(
	indexes: readonly string[],
	round: number
): Map< string, Figures > {
	return new Map(
		indexes.map( ( index, n ) => {
			const grosze = 30_000 + ( ( n * 7919 + round * 104_729 ) % 39_500 );
			return [
				index,
				{
					onHand: `${ ( n + round ) % 10 === 0 ? 0 : 1 + ( ( n + round * 13 ) % 60 ) }.000000`,
					gross: ( grosze / 100 ).toFixed( 2 ),
				},
			];
		} )
	);
}

/** The queue of changes is empty again. */
export const allDelivered = ( { wapro }: Stage ) =>
	eventually(
		'WAPRO’s changes to reach the shop',
		async () =>
			( await desk.queue( wapro.desk, 1 ) ).states.every(
				( { state, count } ) =>
					! [ 'pending', 'sent' ].includes( state ) || count === 0
			),
		{ timeoutMs: 20 * 60_000, everyMs: 100 }
	);

export const figures: Step = {
	name: 'figures',
	async run( stage, options, book ) {
		const { wapro, worker, rest } = stage;
		const indexes = spread( synced( stage ), MOST );
		await listenToProducts( stage );

		// Word of each change, waiting when the worker starts: how a revaluation in WAPRO reaches the shop.
		await worker.stop();
		await wapro.change( newFigures( indexes, 1 ), { announced: true } );
		const noiseBefore = await noise( stage );
		await worker.start();
		const told = await measured(
			stage,
			PRODUCT,
			() => indexes.length,
			() => allDelivered( stage )
		);
		const made = noiseBetween( noiseBefore, await noise( stage ) );
		book.target( {
			name: `self-noise of ${ 2 * indexes.length } writes: outbox rows, webhook deliveries, background actions`,
			target: '0, 0, ≤ 10',
			value: `${ made.outbox }, ${ made.deliveries }, ${ made.actions }`,
			met:
				made.outbox === 0 &&
				made.deliveries === 0 &&
				made.actions <= 10,
		} );

		// No word at all: the full pass finds every one of them.
		await wapro.change( newFigures( indexes, 2 ), { announced: false } );
		const passed = await measured(
			stage,
			PRODUCT,
			() => indexes.length,
			() => stage.run( 'reconcileGoods' )
		);

		const products = await stage.products();
		const ids = spread( indexes, options.sample ).flatMap(
			( index ) => products.get( index ) ?? []
		);
		const unequal = await sameAsRest( stage, spread( ids, COMPARED ) );
		const restNoise = await noise( stage );
		const change = ( round: number, fields?: string ) =>
			measured(
				stage,
				WC_REST,
				() => ids.length,
				async () => {
					const items = [ ...newFigures( ids.map( String ), round ) ];
					for ( const part of inParts( items, 100 ) ) {
						await rest.call( 'POST', 'products/batch', {
							update: part.map(
								( [ id, { onHand, gross } ] ) => ( {
									id: Number( id ),
									regular_price: gross,
									stock_quantity: Number( onHand ),
									...( fields === undefined
										? {}
										: { _fields: fields } ),
								} )
							),
						} );
					}
				}
			);
		const batch = await change( 3 );
		const echoed = noiseBetween( restNoise, await noise( stage ) );
		const fields = await change( 4, 'id' );
		const csv = await byCsv( stage, options.csvSample, indexes );

		const differing = unequal === undefined ? {} : { unequal };
		book.measure( {
			task: TASK,
			way: WAYS.product,
			cost: passed.cost,
			...differing,
		} );
		book.measure( {
			task: `${ TASK }, change by change`,
			way: WAYS.product,
			cost: told.cost,
			...differing,
		} );
		book.measure( { task: TASK, way: WAYS.batch, cost: batch.cost } );
		book.measure( { task: TASK, way: WAYS.fields, cost: fields.cost } );
		book.measure( { task: TASK, way: WAYS.csv, cost: csv.cost } );
		book.note(
			`Echo of ${ ids.length } products changed by wc/v3: ${ echoed.deliveries } webhook deliveries, ${ echoed.actions } background actions.`
		);
		ratios( book );
		// What wc/v3 and the importer wrote goes back to WAPRO's figures.
		await stage.run( 'reconcileGoods' );
	},
};

function ratios( book: Book ): void {
	const product = book.find( TASK, WAYS.product );
	for ( const [ way, least ] of [
		[ WAYS.batch, 40 ],
		[ WAYS.fields, 20 ],
	] as const ) {
		const other = book.find( TASK, way );
		const value = times( product, other, perWriteSecond );
		book.target( {
			name: `stock + price, this product : ${ way }`,
			target: `≥ ${ least }×`,
			value: `${ value.toFixed( 1 ) }×`,
			met: value >= least,
			note: `write calls against write calls; with everything read from WAPRO ${ times( product, other ).toFixed( 1 ) }×`,
		} );
	}
}

/** The same product written back and forth by wc/v3 must look as this product left it. */
async function sameAsRest(
	stage: Stage,
	ids: readonly number[]
): Promise< string | undefined > {
	const found = [];
	for ( const id of ids ) {
		const ours = await shown( stage, id );
		const { regular_price, sale_price, stock_quantity } =
			ours.json as unknown as PricedProduct;
		const put = ( change: object ) =>
			stage.rest.call( 'PUT', `products/${ id }`, change );
		await put( {
			regular_price: '9999.99',
			sale_price: '',
			stock_quantity: stock_quantity === 0 ? 5 : 0,
		} );
		await put( { regular_price, sale_price, stock_quantity } );
		found.push( differences( ours, await shown( stage, id ) ) );
	}
	return verdict( found );
}

async function byCsv(
	stage: Stage,
	lines: number,
	indexes: readonly string[]
) {
	const rows = [ ...newFigures( spread( indexes, lines ), 5 ) ];
	await writeFile(
		path.join( stage.shop.root, 'bench.csv' ),
		[
			'sku,regular_price,stock_quantity',
			...rows.map(
				( [ index, { onHand, gross } ] ) =>
					`${ index },${ gross },${ Number( onHand ) }`
			),
		].join( '\n' )
	);
	return measured(
		stage,
		CSV,
		( { updated } ) => updated,
		() => importCsv( stage, true )
	);
}
