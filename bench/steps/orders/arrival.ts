import { eventually } from '../../../tests/harness/process.ts';
import { percentile } from '../../measure/cost.ts';
import type { Book } from '../../measure/results.ts';
import { callWorkerAt } from '../../stage/datagram.ts';
import { openDoor } from '../../stage/place-order.ts';
import { quietMails } from '../../stage/quiet-mails.ts';
import type { Stage } from '../../stage/stage.ts';
import { beating, webhookReceiver } from '../../stage/webhook.ts';
import type { Step } from '../step.ts';
import { goodsForOrders } from './goods-for-orders.ts';
import { paceOf, placing, waits, type Moments, type Pace } from './placing.ts';

const PATIENCE_MS = 10 * 60_000;
const LIMITS = { bell: 1500, datagram: 300, last: 1000 };
const LEAST_TIMES = 50;
const CALM_PER_SECOND = 1;
const CALM_ORDERS = 60;

interface Round {
	readonly way: string;
	readonly own: readonly number[];
	readonly theirs: readonly number[];
	/** How it went. */
	readonly how: string;
}

/** Orders at ten a second while the catalogue is synchronised: how long until WAPRO has each, and until a webhook is delivered. */
export const arrival: Step = {
	name: 'arrival',
	async run( stage, { sample }, book ) {
		const { wapro, waproMeter } = stage;
		await openDoor( stage );
		await quietMails( stage );
		await goodsForOrders( stage, wapro.articles, '100000' );
		const inWapro: Moments = new Map();
		const forget = waproMeter.onExchange(
			( { name, reference, ended } ) => {
				const id = Number( reference.split( '-' ).at( -2 ) );
				if ( name === 'PlaceOrder' && ! inWapro.has( id ) ) {
					inWapro.set( id, ended );
				}
			}
		);
		try {
			await callWorkerAt( stage, '127.0.0.1' );
			const calm = await placing(
				stage,
				'spokoj',
				Math.min( sample, CALM_ORDERS ),
				CALM_PER_SECOND
			);
			await arrived( calm, inWapro );
			book.note(
				`By the datagram where the machine has time – ${ CALM_PER_SECOND } order a second, no pass of the catalogue: ${ spread( waits( calm, inWapro ) ) }.`
			);
			const both = await whileSynced( stage, ( passes ) =>
				bothWays( stage, sample, inWapro, passes )
			);
			told( book, both );
		} finally {
			forget();
			await callWorkerAt( stage, '' );
		}
	},
};

const arrived = ( placed: Moments, inWapro: Moments ) =>
	eventually(
		'WAPRO to have every order',
		() => [ ...placed.keys() ].every( ( id ) => inWapro.has( id ) ),
		{ timeoutMs: PATIENCE_MS }
	);

interface Rounds {
	readonly pace: Pace;
	readonly rounds: readonly Round[];
}

/** The same orders by the bell and by the datagram, the webhook beside both. */
async function bothWays(
	stage: Stage,
	count: number,
	inWapro: Moments,
	passes: () => number
): Promise< Rounds > {
	const delivered: Moments = new Map();
	const receiver = await webhookReceiver( stage, ( id ) =>
		delivered.set( id, performance.now() )
	);
	const pace = await paceOf( stage );
	const rounds: Round[] = [];
	for ( const [ way, address ] of [
		[ 'bell', '' ],
		[ 'datagram', '127.0.0.1' ],
	] as const ) {
		await callWorkerAt( stage, address );
		const before = passes();
		const placed = await placing( stage, way, count, pace.perSecond );
		await arrived( placed, inWapro );
		await eventually(
			'every webhook to be delivered',
			() => [ ...placed.keys() ].every( ( id ) => delivered.has( id ) ),
			{ timeoutMs: PATIENCE_MS, everyMs: 250 }
		);
		rounds.push( {
			way,
			own: waits( placed, inWapro ),
			theirs: waits( placed, delivered ),
			how: `${ count } orders during ${ passes() - before } passes over ${ stage.wapro.articles.length } articles`,
		} );
	}
	receiver.close();
	return { pace, rounds };
}

/** Does the work while the catalogue is brought again and again and WP-Cron is called. */
async function whileSynced< Answer >(
	stage: Stage,
	work: ( passes: () => number ) => Promise< Answer >
): Promise< Answer > {
	let over = false;
	let passes = 0;
	const passing = async () => {
		while ( ! over ) {
			await stage.run( 'refreshGoods' );
			passes++;
		}
	};
	const [ answer ] = await Promise.all( [
		work( () => passes ).finally( () => {
			over = true;
		} ),
		passing(),
		beating( stage, () => over ),
	] );
	return answer;
}

function told( book: Book, { pace, rounds }: Rounds ): void {
	const { most, perSecond } = pace;
	const rate = `${ perSecond.toFixed( 1 ) } orders a second`;
	book.note(
		`The shop itself places at most ${ most.toFixed( 1 ) } orders a second on this machine while the catalogue is synchronised; ten were wanted, ${ rate } were placed.`
	);
	const wait = (
		{ way, own, how }: Round,
		share: number,
		limit: number
	): void =>
		book.target( {
			name: `order placed → WAPRO has it, ${ rate }, by the ${ way }, p${ share * 100 }`,
			target: `≤ ${ ( limit / 1000 ).toFixed( 1 ) } s`,
			value: seconds( own, share ),
			met: percentile( own, share ) <= limit,
			note: `${ spread( own ) }; ${ how }`,
		} );
	for ( const round of rounds ) {
		const { way, own, theirs } = round;
		if ( way === 'datagram' ) {
			wait( round, 0.95, LIMITS.datagram );
			wait( round, 0.99, LIMITS.last );
		} else {
			wait( round, 0.95, LIMITS.bell );
		}
		const times = percentile( theirs, 0.95 ) / percentile( own, 0.95 );
		book.target( {
			name: `WooCommerce’s own webhook : WAPRO has it by the ${ way }, p95`,
			target: `≥ ${ LEAST_TIMES }×`,
			value: `${ times.toFixed( 1 ) }×`,
			met: times >= LEAST_TIMES,
			note: `webhook of order.created, WP-Cron run once a minute: ${ spread( theirs ) }`,
		} );
	}
}

const seconds = ( of: readonly number[], share: number ): string =>
	`${ ( percentile( of, share ) / 1000 ).toFixed( 2 ) } s`;

const spread = ( of: readonly number[] ): string =>
	`p50 ${ seconds( of, 0.5 ) }, p95 ${ seconds( of, 0.95 ) }, p99 ${ seconds( of, 0.99 ) }`;
