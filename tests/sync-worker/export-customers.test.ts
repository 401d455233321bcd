import type {
	Lease,
	Message,
	ProposalPayload,
} from '../../contracts/generated/shop-api.ts';
import { SyncError } from '../../sync-worker/errors.ts';
import { exportCustomers } from '../../sync-worker/flows/export-customers.ts';
import { exportProposals } from '../../sync-worker/flows/export-proposals.ts';
import { settingsSource } from '../../sync-worker/flows/shop-settings.ts';
import type { Erp } from '../../sync-worker/ports/erp.ts';
import { scriptedErp } from './support/fake-erp.ts';
import { lease, scriptedShop } from './support/fake-shop.ts';
import { noTelemetry, running, testClock, testLog } from './support/ports.ts';

const flows = { customer: exportCustomers, proposal: exportProposals };

function sides(
	type: keyof typeof flows,
	erp: Partial< Erp >,
	claims: Lease[][]
) {
	const script = scriptedShop( claims );
	const clock = testClock();
	const flow = flows[ type ]( {
		erp: scriptedErp( erp ),
		shop: script.shop,
		settings: settingsSource( script.shop, clock, 30 ),
		clock,
		log: testLog(),
		telemetry: noTelemetry,
		worker: 'w1',
		waproReachable: () => true,
		everySeconds: 30,
		callSeconds: 5,
	} );
	return { ...script, flow };
}

function message(
	objectType: 'customer' | 'proposal',
	content: Partial< Message >
): Message {
	return {
		id: 1,
		objectType,
		objectKey: '12',
		status: 'pending',
		attempt: 1,
		correlationId: 'c-1',
		capturedAt: '2026-11-22T11:59:00Z',
		...content,
	};
}

const lost = new SyncError( {
	kind: 'retryable',
	code: 'connection_lost',
	delivery: 'unclear',
	reason: 'The answer was lost.',
} );

const candidate = {
	erpId: '901',
	code: 'SIEC',
	name: 'Sieć sklepów',
	nip: '5260250274',
	flagged: true,
	blocked: false,
	reasons: [ 'nip' as const ],
};

describe( 'C5: whose contractor an account is', () => {
	const looking = ( other: Partial< Message > = {} ) => [
		[
			lease( 'a', [
				message( 'customer', {
					customer: {
						userId: 12,
						nip: '5260250274',
						email: 'anna@example.com',
					},
					...other,
				} ),
			] ),
		],
	];

	test( 'WAPRO is asked by all that the account says, and its candidates come back with their reasons', async () => {
		const asked: unknown[] = [];
		const made = sides(
			'customer',
			{
				findCustomers: async ( ...request ) => {
					asked.push( request );
					return [ { key: '12', candidates: [ candidate ] } ];
				},
			},
			looking()
		);

		await made.flow.run( running );

		expect( made.claims[ 0 ] ).toMatchObject( { objectType: 'customer' } );
		expect( asked ).toEqual( [
			[
				'sklep',
				[
					{
						key: '12',
						nip: '5260250274',
						email: 'anna@example.com',
					},
				],
			],
		] );
		expect( made.recorded ).toMatchObject( [
			{ outcome: 'accepted', sent: true, customers: [ candidate ] },
		] );
	} );

	test( 'nobody found is an answer, too', async () => {
		const made = sides(
			'customer',
			{ findCustomers: async () => [] },
			looking()
		);

		await made.flow.run( running );

		expect( made.recorded ).toMatchObject( [
			{ outcome: 'accepted', customers: [] },
		] );
	} );

	test( 'an account that says nothing is not asked about', async () => {
		const made = sides(
			'customer',
			{},
			looking( { customer: { userId: 12 } } )
		);

		await made.flow.run( running );

		expect( made.recorded ).toMatchObject( [
			{ outcome: 'accepted', customers: [] },
		] );
	} );

	test( 'after a lost answer it is asked again', async () => {
		let calls = 0;
		const findCustomers: Erp[ 'findCustomers' ] = async () => {
			calls += 1;
			if ( calls === 1 ) {
				throw lost;
			}
			return [ { key: '12', candidates: [ candidate ] } ];
		};
		const made = sides( 'customer', { findCustomers }, [
			...looking(),
			...looking( { status: 'unknown', attempt: 2 } ),
		] );

		await made.flow.run( running );

		expect( made.recorded ).toMatchObject( [
			{ outcome: 'unknown', code: 'connection_lost' },
			{ outcome: 'accepted', customers: [ { erpId: '901' } ] },
		] );
	} );
} );

const head = {
	reference: 'sklep-p-7',
	customerId: '901',
	asProposal: true,
};
const place = {
	street: 'Leśna 1',
	postcode: '60-001',
	city: 'Poznań',
	country: 'PL',
};

const proposals: [ keyof Erp, ProposalPayload, object, object, object ][] = [
	[
		'putAddress',
		{ ...head, kind: 'address', address: { company: 'Sieć', ...place } },
		{ ...head, address: { company: 'Sieć', ...place } },
		{ outcome: 'proposed' },
		{ outcome: 'proposed' },
	],
	[
		'putDeliveryPlace',
		{
			...head,
			kind: 'delivery_place',
			asProposal: false,
			deliveryPlace: { name: 'Sklep 41', ...place },
		},
		{ ...head, asProposal: false, name: 'Sklep 41', ...place },
		{ outcome: 'written', deliveryPlaceId: '77' },
		{ outcome: 'written', erpId: '77' },
	],
	[
		'putContact',
		{
			...head,
			kind: 'contact',
			contact: {
				contactId: '55',
				firstName: 'Anna',
				lastName: 'Nowak',
				email: 'anna@example.com',
				role: 'branch',
				deliveryPlaceIds: [ '77' ],
			},
		},
		{
			...head,
			contactId: '55',
			firstName: 'Anna',
			lastName: 'Nowak',
			email: 'anna@example.com',
			role: 'branch',
			deliveryPlaceIds: [ '77' ],
		},
		{ outcome: 'unchanged', contactId: '55' },
		{ outcome: 'unchanged', erpId: '55' },
	],
];

describe( 'C2: a change made in the shop', () => {
	test.each( proposals )(
		'%s carries it, and the answer comes back',
		async ( operation, proposal, request, answer, put ) => {
			const asked: unknown[] = [];
			const made = sides(
				'proposal',
				{
					[ operation ]: async ( sent: unknown ) => {
						asked.push( sent );
						return { asOf: '9', ...answer };
					},
				},
				[ [ lease( 'a', [ message( 'proposal', { proposal } ) ] ) ] ]
			);

			await made.flow.run( running );

			expect( asked ).toEqual( [ { shopId: 'sklep', ...request } ] );
			expect( made.recorded ).toMatchObject( [
				{ outcome: 'accepted', asOf: '9', put },
			] );
		}
	);

	test( 'is refused by WAPRO with its reason, and waits for nobody', async () => {
		const [ , proposal ] = proposals[ 1 ] ?? [];
		const made = sides(
			'proposal',
			{
				putDeliveryPlace: () =>
					Promise.reject(
						new SyncError( {
							kind: 'user',
							code: 'too_long',
							delivery: 'answered',
							field: 'city',
							reason: 'The town is too long.',
						} )
					),
			},
			[ [ lease( 'a', [ message( 'proposal', { proposal } ) ] ) ] ]
		);

		await made.flow.run( running );

		expect( made.recorded ).toMatchObject( [
			{ outcome: 'rejected', code: 'too_long', field: 'city' },
		] );
	} );

	test( 'after a lost answer is sent again under the same reference', async () => {
		const [ , proposal ] = proposals[ 0 ] ?? [];
		const references: string[] = [];
		const made = sides(
			'proposal',
			{
				putAddress: async ( { reference } ) => {
					references.push( reference );
					if ( references.length === 1 ) {
						throw lost;
					}
					return { asOf: '9', outcome: 'unchanged' };
				},
			},
			[
				[ lease( 'a', [ message( 'proposal', { proposal } ) ] ) ],
				[
					lease( 'a', [
						message( 'proposal', { proposal, status: 'unknown' } ),
					] ),
				],
			]
		);

		await made.flow.run( running );

		expect( references ).toEqual( [ 'sklep-p-7', 'sklep-p-7' ] );
		expect( made.recorded.map( ( { outcome } ) => outcome ) ).toEqual( [
			'unknown',
			'accepted',
		] );
	} );

	test( 'without its content is refused instead of sent', async () => {
		const made = sides( 'proposal', {}, [
			[
				lease( 'a', [
					message( 'proposal', {
						proposal: { ...head, kind: 'address' },
					} ),
				] ),
			],
		] );

		await made.flow.run( running );

		expect( made.recorded ).toMatchObject( [
			{ outcome: 'rejected', code: 'nothing_to_send', sent: false },
		] );
	} );
} );
