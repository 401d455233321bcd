import type {
	HistoryResponse,
	MessagesResponse,
	ProductionOrder,
	ProductionParameterRule,
	ProductionSecret,
	ProductionSettings,
	ReviewPublishResponse,
} from '../../../contracts/generated/shop-api.ts';
import * as desk from '../../../mag-gateway/desk-commands.ts';
import { eventually } from '../../../tests/harness/process.ts';
import { ordersInWapro, reviewDesk } from '../readings.ts';
import { check, type Stage, type Step } from '../step.ts';

/** It has a colour and a size among its attributes in WAPRO. */
const GRIP = { index: 'OKUC-POCHWYT-06', size: '1200', colour: 'inox' };

const rule = (
	change: Partial< ProductionParameterRule >
): ProductionParameterRule => ( {
	code: 'colour',
	name: 'Kolor',
	source: 'attribute',
	key: 'KOLOR',
	type: 'choice',
	unit: '',
	minimum: null,
	maximum: null,
	options: [ 'biały', 'czarny', GRIP.colour ],
	required: true,
	...change,
} );

const SETTINGS: ProductionSettings = {
	on: true,
	paused: false,
	format: 'json',
	lines: 'chosen',
	categories: [],
	withParameters: true,
	due: { rule: 'working_days', days: 10, field: '' },
	priorityField: '',
	progress: { source: 'application', statuses: [] },
	parameters: [
		rule( {} ),
		rule( {
			code: 'length',
			name: 'Długość',
			key: 'ROZMIAR',
			type: 'number',
			unit: 'mm',
			minimum: '300',
			maximum: '2400',
			options: [],
		} ),
	],
};

export const produced: Step = {
	step: 'o',
	title: 'Zamówienie do wykonania: w produkcji z parametrami, podpisane, raz; awaria po przyjęciu niczego nie podwaja, a postęp wraca do sklepu',
	async play( stage ) {
		const { shop, production } = stage;
		await desk.flag( stage.desk, [ GRIP.index ] );
		await approved( stage );
		await shop.panel( 'PUT settings/production', SETTINGS );

		production.meet( { kind: 'lost' } );
		const began = Date.now();
		const { orderId } = await shop.buy(
			[ { index: GRIP.index, quantity: 1 } ],
			'wymiar@example.com'
		);
		const order = await eventually(
			'production to take the order',
			async () => orderIn( stage, orderId ),
			{ timeoutMs: 60_000 }
		);
		const ms = Date.now() - began;
		await eventually(
			'the shop to hear of it',
			async () => {
				const { items } = await shop.panel< MessagesResponse >(
					'GET messages',
					{ destination: 'production' }
				);
				return items.length === 1 && items[ 0 ]?.status === 'accepted';
			},
			{ timeoutMs: 60_000 }
		);
		const [ line, ...more ] = order.lines;
		const told = Object.fromEntries(
			( line?.parameters ?? [] ).map( ( { code, value } ) => [
				code,
				value,
			] )
		);
		check(
			more.length === 0 && line?.index === GRIP.index,
			`Production was told of ${ JSON.stringify( order.lines ) }.`
		);
		check(
			told.colour === GRIP.colour && told.length === GRIP.size,
			`The parameters in production are ${ JSON.stringify( told ) }.`
		);
		check(
			production.forged() === 0 &&
				production.taken.length === 1 &&
				production.repeats.length > 0 &&
				production.contradictions.length === 0,
			`Production took ${ production.taken.length } documents, repeated ${ production.repeats.length }.`
		);
		await progressComesBack( stage, orderId, order );
		await eventually(
			'the same order in WAPRO',
			async () => ( await ordersInWapro( stage, orderId ) ).length === 1,
			{ timeoutMs: 60_000 }
		);
		return `zamówienie #${ orderId } w produkcji po ${ ms } ms: ${ line.name }, długość ${ told.length } mm, ${ told.colour }, termin ${ order.dueDate }; zgubiona odpowiedź powtórzona pod tym samym identyfikatorem; produkcja odesłała: wykonane 1 z 1`;
	},
};

/** The order is made: production says so, and the shop writes it down; more than was ordered it does not believe. */
async function progressComesBack(
	{ shop, production }: Stage,
	orderId: number,
	{ reference, lines }: ProductionOrder
): Promise< void > {
	const to = await shop.panel< ProductionSecret >(
		'POST settings/production/secret'
	);
	const lineId = lines[ 0 ]?.lineId ?? '';
	const made = ( quantity: string ) =>
		production.say( to, {
			event: 'progress',
			reference,
			status: 'ready',
			expectedDate: '2026-12-04',
			lines: [ { lineId, produced: quantity } ],
		} );
	const answers = [
		await production.say( to, { event: 'accepted', reference } ),
		await made( '5' ),
		await made( '1' ),
	];
	check(
		answers.join() === '200,422,200',
		`The shop answered production with ${ answers.join() }.`
	);
	const { items } = await shop.panel< HistoryResponse >( 'GET history', {
		objectType: 'order',
		objectId: String( orderId ),
	} );
	const figures = items
		.filter( ( { cause } ) => cause === 'production' )
		.flatMap( ( { changes } ) => changes )
		.find( ( { field } ) => field === 'produced' )?.after;
	check(
		figures === `${ GRIP.index }: 1/1`,
		`The order's history says of production: ${ figures }.`
	);
}

async function approved( { shop }: Stage ): Promise< void > {
	const id = await eventually(
		`${ GRIP.index } on the review desk`,
		async () =>
			( await reviewDesk( shop ) ).items.find(
				( { index } ) => index === GRIP.index
			)?.productId,
		{ timeoutMs: 60_000 }
	);
	await eventually(
		`${ GRIP.index } with all that publishing wants`,
		async () => {
			const { published } = await shop.panel< ReviewPublishResponse >(
				'POST review/publish',
				{ ids: [ id ], preview: false }
			);
			return published === 1;
		},
		{ timeoutMs: 60_000 }
	);
	await eventually(
		`${ GRIP.index } on sale`,
		async () =>
			Number( ( await shop.publicProduct( GRIP.index ) )?.stock ) > 0,
		{ timeoutMs: 60_000 }
	);
}

function orderIn(
	{ production }: Stage,
	orderId: number
): ProductionOrder | undefined {
	return [ ...production.orders.values() ].find(
		( { number } ) => number === String( orderId )
	);
}
