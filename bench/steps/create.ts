import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CSV, measured, PRODUCT, WC_REST } from '../measure/cost.ts';
import { differences, shown, verdict } from '../measure/parity.ts';
import { inParts, spread } from '../measure/pick.ts';
import { WAYS } from '../measure/results.ts';
import type { Exchange } from '../stage/meter.ts';
import { seedProducts } from '../stage/seed.ts';
import type { Stage } from '../stage/stage.ts';
import { publishAll } from '../stage/publish.ts';
import { importCsv } from './csv.ts';
import { synced, type Step } from './step.ts';

const TASK = 'create';
/** Products compared with their twins. */
const COMPARED = 5;
/** Products made first, of which the seeded ones are copies. */
const MODELS = 500;

/** What a line of the CSV file says of a product and the product then shows as it is. */
const CARRIED_BY_CSV = [
	'name',
	'description',
	'short_description',
	'regular_price',
	'stock_quantity',
	'weight',
	'tax_class',
] as const;

interface Product {
	readonly [ field: string ]: unknown;
	readonly id: number;
	readonly sku: string;
}

/** What wc/v3 is told of a product so that it becomes like the one that this product made. */
function payload( like: Product, sku: string ) {
	const kept = [
		'name',
		'type',
		'status',
		'description',
		'short_description',
		'regular_price',
		'tax_status',
		'tax_class',
		'manage_stock',
		'stock_quantity',
		'weight',
		'dimensions',
		'attributes',
	];
	const idsOf = ( field: string ) =>
		( like[ field ] as { id: number }[] ).map( ( { id } ) => ( { id } ) );
	return {
		...Object.fromEntries( kept.map( ( name ) => [ name, like[ name ] ] ) ),
		sku,
		global_unique_id: barCode( sku ),
		categories: idsOf( 'categories' ),
		brands: idsOf( 'brands' ),
	};
}

/** Digits only, as WooCommerce asks, and unique. */
const barCode = ( sku: string ): string =>
	[ ...sku ].map( ( letter ) => letter.charCodeAt( 0 ) % 10 ).join( '' );

/** The whole catalogue through the product; samples of the same through the others, in the catalogue that then stands. */
export const create: Step = {
	name: TASK,
	async run( stage, options, book ) {
		const { rest, shop, wapro } = stage;
		const all = synced( stage );
		const seeded = await seed( stage, all, options.made );
		const indexes = all.slice( seeded );
		await wapro.flag( indexes );
		const made = await measured(
			stage,
			PRODUCT,
			( run ) => run.counts.created,
			// A full refresh would bring the seeded ones, too; the full pass brings what is missing.
			() => stage.run( seeded > 0 ? 'reconcileGoods' : 'refreshGoods' )
		);
		const known = await stage.products();
		const products = indexes.flatMap( ( index ) => {
			const id = known.get( index );
			return id === undefined ? [] : [ [ index, id ] as const ];
		} );
		if ( made.answer.counts.created === 0 ) {
			throw new Error( `no product was made: ${ made.answer.reason }` );
		}
		const likes = await Promise.all(
			spread( products, 20 ).map( ( [ , id ] ) =>
				rest.call< Product >( 'GET', `products/${ id }?context=edit` )
			)
		);
		const like = ( n: number ) => likes[ n % likes.length ] as Product;

		const batch = await measured(
			stage,
			WC_REST,
			( ids ) => ids.length,
			() => createByRest( 'A', '' )
		);
		const twins = batch.answer.slice( 0, COMPARED );
		const found = [];
		for ( const [ n, id ] of twins.entries() ) {
			found.push(
				differences(
					await shown( stage, like( n ).id ),
					await shown( stage, id ),
					// The unit that this product shows behind the price.
					[ 'price_html' ]
				)
			);
		}
		const unequal = verdict( found );
		const fields = await measured(
			stage,
			WC_REST,
			( ids ) => ids.length,
			() => createByRest( 'B', '?_fields=create,update,id,sku' )
		);
		await writeFile(
			path.join( shop.root, 'bench.csv' ),
			csvOf(
				Array.from( { length: options.csvSample }, ( _, n ) =>
					payload( like( n ), `CSV-${ n }` )
				)
			)
		);
		const csv = await measured(
			stage,
			CSV,
			( { created } ) => created,
			() => importCsv( stage, false )
		);
		const csvUnequal = verdict(
			await Promise.all(
				Array.from( { length: COMPARED }, async ( _, n ) => {
					const [ line ] = await rest.call< Product[] >(
						'GET',
						`products?sku=CSV-${ n }&context=edit`
					);
					return CARRIED_BY_CSV.filter(
						( field ) =>
							JSON.stringify( line?.[ field ] ) !==
							JSON.stringify( like( n )[ field ] )
					);
				} )
			)
		);
		const differing = unequal === undefined ? {} : { unequal };
		book.measure( {
			task: TASK,
			way: WAYS.product,
			cost: made.cost,
			...differing,
		} );
		book.measure( { task: TASK, way: WAYS.batch, cost: batch.cost } );
		book.measure( { task: TASK, way: WAYS.fields, cost: fields.cost } );
		book.measure( {
			task: TASK,
			way: WAYS.csv,
			cost: csv.cost,
			...( csvUnequal === undefined ? {} : { unequal: csvUnequal } ),
		} );
		book.note(
			`A line of the CSV file carries ${ CARRIED_BY_CSV.join( ', ' ) } and a category; ${ COMPARED } products of it were compared in these. Dimensions, attributes, brand and the state of review it does not carry.`
		);
		book.note( lastPart( made.exchanges ) );
		if ( seeded > 0 ) {
			book.note(
				`${ indexes.length } articles were brought by this product into a shop that had ${ seeded } already: ${ MODELS } of these made by this product, the others put there by SQL as copies of them. The full pass found nothing to do on them. Every other task is about all of them.`
			);
		}
		if ( made.answer.counts.created !== indexes.length ) {
			book.note(
				`Of ${ indexes.length } articles ${ made.answer.counts.created } became products: ${ JSON.stringify( made.answer.counts ) } ${ made.answer.reason ?? '' }`
			);
		}
		await publishAll( stage );

		async function createByRest( prefix: string, query: string ) {
			const ids: number[] = [];
			const items = Array.from( { length: options.sample }, ( _, n ) =>
				payload( like( n ), `${ prefix }-${ n }` )
			);
			for ( const part of inParts( items, 100 ) ) {
				const { create: answers } = await rest.call< {
					create: { id: number; error?: unknown }[];
				} >( 'POST', `products/batch${ query }`, { create: part } );
				const failed = answers.find( ( { error } ) => error );
				if ( failed ) {
					throw new Error( JSON.stringify( failed ) );
				}
				ids.push( ...answers.map( ( { id } ) => id ) );
			}
			return ids;
		}
	},
};

/** Puts all but the last articles into the shop by SQL. Answers with how many. */
async function seed(
	stage: Stage,
	all: readonly string[],
	made: number
): Promise< number > {
	const count = all.length - made;
	if ( count <= MODELS ) {
		return 0;
	}
	await stage.wapro.flag( all.slice( 0, MODELS ) );
	await stage.run( 'refreshGoods' );
	await seedProducts( stage, all.slice( MODELS, count ), [
		...( await stage.products() ).values(),
	] );
	const { counts, reason } = await stage.run( 'reconcileGoods' );
	if ( counts.created + counts.updated + counts.rejected > 0 || reason ) {
		throw new Error(
			`what was put into the shop is not what this product leaves: ${ JSON.stringify( counts ) } ${ reason ?? '' }`
		);
	}
	return count;
}

/** Whether the rate falls while the catalogue grows. */
function lastPart( exchanges: readonly Exchange[] ): string {
	const goods = exchanges.filter( ( { name } ) =>
		name.endsWith( 'apply/goods' )
	);
	const rate = ( part: typeof goods ) => {
		const [ first ] = part;
		const last = part.at( -1 );
		return first === undefined || last === undefined
			? 0
			: part.reduce( ( sum, { items } ) => sum + items, 0 ) /
					( ( last.ended - first.began ) / 1000 );
	};
	const tenth = Math.max( 2, Math.ceil( goods.length / 10 ) );
	const early = goods.slice( tenth, 2 * tenth );
	const late = goods.slice( -tenth );
	return `Create, this product: ${ rate( early ).toFixed( 0 ) } articles a second in the second tenth of the calls, ${ rate( late ).toFixed( 0 ) } in the last; chunks of up to ${ Math.max( ...goods.map( ( { items } ) => items ) ) }.`;
}

function csvOf( rows: readonly ReturnType< typeof payload >[] ): string {
	const columns = [
		'sku',
		'published',
		...CARRIED_BY_CSV,
		'global_unique_id',
		'category_ids',
	];
	const cell = ( value: unknown ) =>
		`"${ String( value ?? '' ).replaceAll( '"', '""' ) }"`;
	return [
		columns.join( ',' ),
		...rows.map( ( row ) => {
			const values: Record< string, unknown > = {
				...row,
				published: '-1',
				category_ids: 'Okucia',
			};
			return columns
				.map( ( name ) => cell( values[ name ] ) )
				.join( ',' );
		} ),
	].join( '\n' );
}
