import { copyFile, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { freePort } from '../../../tests/harness/ports.ts';
import { eventually } from '../../../tests/harness/process.ts';
import { percentile } from '../../measure/cost.ts';
import { callWorkerAt } from '../../stage/datagram.ts';
import { openDoor, placeOrder } from '../../stage/place-order.ts';
import type { Stage } from '../../stage/stage.ts';
import type { Step } from '../step.ts';
import { goodsForOrders } from './goods-for-orders.ts';

const MOST_MS = 2;
/** Kept free for documents: nobody has it, and nobody says so. */
const NOBODY = '192.0.2.1';
const WARM_UP = 5;
/** Of orders that are placed, for each state of the worker; the other way waits a second for each. */
const SHARE = 5;

interface State {
	readonly name: string;
	readonly address: string;
	/** Of the datagram, and of the other way's request. */
	readonly ports: () => Promise< readonly [ number, number ] >;
	readonly enter: ( stage: Stage ) => Promise< void > | void;
	readonly leave: ( stage: Stage ) => Promise< void > | void;
}

const nothing = () => undefined;

const states = ( { worker }: Stage ): readonly State[] => [
	{
		name: 'up',
		address: '127.0.0.1',
		ports: async () => [ worker.datagramPort, worker.port ],
		enter: nothing,
		leave: nothing,
	},
	{
		name: 'down',
		address: '127.0.0.1',
		ports: async () => [ worker.datagramPort, worker.port ],
		enter: () => worker.stop(),
		leave: () => worker.start(),
	},
	{
		name: 'hung',
		address: '127.0.0.1',
		ports: async () => [ worker.datagramPort, worker.port ],
		enter: () => worker.hang(),
		leave: () => worker.goOn(),
	},
	{
		name: 'unroutable',
		address: NOBODY,
		ports: async () => [ await freePort(), worker.port ],
		enter: nothing,
		leave: nothing,
	},
];

/** What this product adds to placing an order, whatever has become of the worker, beside a request that nobody waits for. */
export const checkout: Step = {
	name: 'checkout',
	async run( stage, { sample }, book ) {
		const { shop, wapro } = stage;
		const [ index = '' ] = wapro.articles;
		await openDoor( stage );
		await copyFile(
			path.join( import.meta.dirname, '../../stage/php/checkout.php' ),
			path.join( shop.root, 'wp-content/mu-plugins/bench-checkout.php' )
		);
		await goodsForOrders( stage, [ index ], '100000' );
		const clock = path.join( shop.root, 'wp-content/bench-clock.log' );
		const count = Math.max( 20, Math.floor( sample / SHARE ) );
		let customer = 0;
		const place = async ( headers: Record< string, string > ) => {
			const began = performance.now();
			await placeOrder(
				stage,
				`kasa-${ customer++ }@example.test`,
				index,
				headers
			);
			return performance.now() - began;
		};
		for ( const state of states( stage ) ) {
			const [ datagramPort, port ] = await state.ports();
			await callWorkerAt( stage, state.address, datagramPort );
			await state.enter( stage );
			const whole = { product: [], plain: [], post: [] } as Record<
				string,
				number[]
			>;
			try {
				for ( let n = 0; n < WARM_UP; n++ ) {
					await place( {} );
				}
				await rm( clock, { force: true } );
				for ( let n = 0; n < count; n++ ) {
					whole.product?.push(
						await place( { 'x-bench-clock': 'product' } )
					);
					whole.plain?.push(
						await place( {
							'x-bench-clock': 'plain',
							'x-bench-plain': 'yes',
						} )
					);
					whole.post?.push(
						await place( {
							'x-bench-clock': 'post',
							'x-bench-plain': 'yes',
							'x-bench-post': `http://${ state.address }:${ port }/`,
						} )
					);
				}
			} finally {
				await state.leave( stage );
			}
			const added = await eventually( 'all clocks', async () => {
				const read = clocks( await readFile( clock, 'utf8' ) );
				return read( 'post' ).length === count && read;
			} );
			const own = milliseconds( added( 'product' ).map( awaited ) );
			const later = milliseconds(
				added( 'product' ).map( ( hooks ) => ( {
					after: hooks[ AFTER_THE_ANSWER ] ?? 0,
				} ) )
			);
			const theirs = milliseconds( added( 'post' ) );
			const p = ( of: readonly number[], share = 0.95 ) =>
				`${ percentile( of, share ).toFixed( 2 ) } ms`;
			book.target( {
				name: `added to placing an order, worker ${ state.name }, p95`,
				target: `≤ ${ MOST_MS } ms`,
				value: p( own ),
				met: percentile( own, 0.95 ) <= MOST_MS,
				note: `median ${ p( own, 0.5 ) }, ${ count } orders by turns, dearest hooks in ms: ${ dearest( added( 'product' ).map( awaited ) ) }; after the answer: median ${ p( later, 0.5 ) }; wp_remote_post( blocking=false ) to the same worker: median ${ p( theirs, 0.5 ) }, p95 ${ p( theirs ) }; whole requests, median: ${ p( whole.product ?? [], 0.5 ) } with this product, ${ p( whole.plain ?? [], 0.5 ) } without it, ${ p( whole.post ?? [], 0.5 ) } without it and with the request`,
			} );
		}
		await callWorkerAt( stage, '' );
	},
};

type Clocked = Readonly< Record< string, number > >;

/** As the clock names what nobody waits for. */
const AFTER_THE_ANSWER = 'after the answer';

const awaited = ( {
	[ AFTER_THE_ANSWER ]: later,
	...hooks
}: Clocked ): Clocked => hooks;

/** Nanoseconds by hook, of each order by who was clocked. */
const clocks =
	( log: string ) =>
	( who: string ): Clocked[] =>
		log
			.split( '\n' )
			.filter( ( line ) => line.startsWith( `${ who } ` ) )
			.map(
				( line ) =>
					JSON.parse( line.slice( who.length + 1 ) ) as Clocked
			);

const milliseconds = ( clocked: readonly Clocked[] ): number[] =>
	clocked.map(
		( hooks ) =>
			Object.values( hooks ).reduce( ( sum, one ) => sum + one, 0 ) / 1e6
	);

/** The hooks that cost most, with their medians. */
function dearest( clocked: readonly Clocked[] ): string {
	const names = new Set(
		clocked.flatMap( ( hooks ) => Object.keys( hooks ) )
	);
	return [ ...names ]
		.map( ( name ) => ( {
			name,
			median: percentile(
				clocked.map( ( hooks ) => ( hooks[ name ] ?? 0 ) / 1e6 ),
				0.5
			),
		} ) )
		.sort( ( a, b ) => b.median - a.median )
		.slice( 0, 5 )
		.map( ( { name, median } ) => `${ name } ${ median.toFixed( 2 ) }` )
		.join( ', ' );
}
