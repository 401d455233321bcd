import type {
	HistoryResponse,
	StatusSettings,
	StatusSettingsView,
} from '../../../contracts/generated/shop-api.ts';
import * as desk from '../../../mag-gateway/desk-commands.ts';
import { eventually } from '../../../tests/harness/process.ts';
import { HANDLE } from '../articles.ts';
import { messagesOf, ordersInWapro } from '../readings.ts';
import { check, type Stage, type Step } from '../step.ts';

const FIRST = '520107010800000000000051';
const SECOND = '0000123456789U';

const RULES: StatusSettings[ 'rules' ] = [
	{ axis: 'transport', code: 'part_shipped', status: 'wm-part-shipped' },
	{ axis: 'transport', code: 'shipped', status: 'completed' },
];

/** What the shop's status became by news of WAPRO, newest first. */
async function statusesOf( stage: Stage, orderId: number ) {
	const { items } = await stage.shop.panel< HistoryResponse >(
		'GET history',
		{
			objectType: 'order',
			objectId: orderId,
		}
	);
	return items
		.filter( ( { cause } ) => cause === 'wapro_event' )
		.flatMap( ( { changes } ) => changes )
		.filter( ( { field } ) => field === 'status' )
		.map( ( { after } ) => after );
}

async function shows(
	place: string,
	read: () => Promise< string >,
	words: readonly string[]
): Promise< void > {
	await eventually(
		`${ place } to show ${ words.join( ', ' ) }`,
		async () => {
			const text = await read();
			return words.every( ( word ) => text.includes( word ) );
		},
		{ timeoutMs: 30_000, everyMs: 250 }
	);
}

export const parted: Step = {
	step: 'q',
	title: 'Wysyłka w dwóch paczkach: po pierwszej „Częściowo wysłane” i ile zostało, zrealizowane dopiero po drugiej',
	async play( stage ) {
		const { shop } = stage;
		const { settings } = await shop.panel< StatusSettingsView >(
			'GET settings/statuses'
		);
		await shop.panel( 'PUT settings/statuses', {
			...settings,
			rules: RULES,
			offered: [ 'wm-part-shipped' ],
		} );
		const receipt = await shop.buy(
			[ { index: HANDLE.index, quantity: 3 } ],
			'dwie.paczki@example.com'
		);
		const order = await eventually(
			'WAPRO to register the order',
			async () =>
				( await ordersInWapro( stage, receipt.orderId ) ).find(
					( { state } ) => state === 'registered'
				),
			{ timeoutMs: 30_000 }
		);
		await desk.ship( stage.desk, order.erpId, { number: FIRST }, [
			`${ HANDLE.index }:1`,
		] );
		const places = {
			'the buyer’s page': () => shop.buyersPage( receipt ),
			'the admin’s order': () => shop.adminsPage( receipt.orderId ),
		};
		for ( const [ place, read ] of Object.entries( places ) ) {
			await shows( place, read, [ 'Częściowo wysłane', FIRST ] );
		}
		check(
			( await statusesOf( stage, receipt.orderId ) ).length === 1,
			'The shop’s status did not follow the first parcel alone.'
		);

		await desk.ship( stage.desk, order.erpId, {
			number: SECOND,
			carrier: 'DPD',
		} );
		for ( const [ place, read ] of Object.entries( places ) ) {
			await shows( place, read, [ 'Wysłane', FIRST, SECOND ] );
		}
		const [ last ] = await eventually(
			'the order to be completed',
			async () => {
				const statuses = await statusesOf( stage, receipt.orderId );
				return statuses.length === 2 ? statuses : undefined;
			},
			{ timeoutMs: 30_000 }
		);
		check(
			( await messagesOf( shop, receipt.orderId ) ).every(
				( { intent } ) => intent !== 'change' && intent !== 'cancel'
			),
			'What WAPRO told was told back to it.'
		);
		return `${ order.number }: 1 z 3 szt. w paczce ${ FIRST }, reszta w ${ SECOND }; w sklepie na końcu „${ last }”`;
	},
};
