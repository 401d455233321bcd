import type { Client } from 'soap';
import * as desk from '../../mag-gateway/desk-commands.ts';
import type { Desk } from '../../mag-gateway/desk-commands.ts';
import { COMMANDS } from '../../mag-gateway/desk/catalogue.ts';
import { call, clientOf, faultOf, startTestGateway } from './gateway.ts';
import type { TestGateway } from './gateway.ts';

const NOON = Date.UTC( 2026, 10, 22, 12 );
const OURS = 'WooCommerce sklep (w1)';
let passed = 0;
let gateway: TestGateway;
let client: Client;
let user: Desk;

const now = () => new Date( NOON + passed * 1000 );
const moment = ( seconds: number ) =>
	new Date( NOON + seconds * 1000 ).toISOString();

beforeAll( async () => {
	gateway = await startTestGateway( { now, shops: [ 'sklep', 'hurt' ] } );
	client = await clientOf( gateway );
	user = desk.openDesk( gateway.file, now );
} );
afterAll( async () => {
	await user.close();
	await gateway.close();
} );
beforeEach( async () => {
	// Every lock of the case before is over.
	passed += 7200;
} );

const acquire = ( change: object = {} ) =>
	call( client, 'AcquireFlowLock', {
		shopId: 'sklep',
		flow: 'orders',
		owner: OURS,
		seconds: 60,
		...change,
	} );
const release = ( change: object = {} ) =>
	call( client, 'ReleaseFlowLock', {
		shopId: 'sklep',
		flow: 'orders',
		owner: OURS,
		...change,
	} );
const run = ( name: string, args: string[], options: object = {} ) =>
	COMMANDS[ name ]?.run( user, args, {
		drop: false,
		last: false,
		...options,
	} );

test( 'S6: a free flow is granted, the same owner renews it and keeps its beginning', async () => {
	const began = passed;
	expect( await acquire() ).toEqual( {
		granted: true,
		since: moment( began ),
		until: moment( began + 60 ),
	} );
	passed += 40;
	expect( await acquire() ).toEqual( {
		granted: true,
		since: moment( began ),
		until: moment( began + 100 ),
	} );
	expect( await release() ).toEqual( { released: true } );
	expect( await release() ).toEqual( { released: false } );
} );

test( 'S6: what another integrator holds is refused to every shop, with who, since and until when, until it ends by itself', async () => {
	const began = passed;
	await run( 'lock', [ 'orders' ], { owner: 'BaseLinker', minutes: '10' } );
	passed += 30;
	const refused = {
		granted: false,
		heldBy: 'BaseLinker',
		since: moment( began ),
		until: moment( began + 600 ),
	};
	expect( await acquire() ).toEqual( refused );
	expect( await acquire( { shopId: 'hurt', owner: 'hurt' } ) ).toEqual(
		refused
	);
	expect( await release() ).toEqual( { released: false } );
	expect( await acquire( { flow: 'goods' } ) ).toMatchObject( {
		granted: true,
	} );
	passed = began + 600;
	expect( await acquire() ).toMatchObject( {
		granted: true,
		since: moment( passed ),
	} );
} );

test( 'S6: the desk shows who holds what, gives its own back, and is refused what the shop holds', async () => {
	await acquire( { seconds: 300 } );
	await run( 'lock', [ 'changes' ], { owner: 'BaseLinker' } );
	expect( await run( 'locks', [] ) ).toMatchObject( [
		{ flow: 'changes', owner: 'BaseLinker' },
		{ flow: 'orders', owner: OURS },
	] );
	await expect( run( 'lock', [ 'orders' ] ) ).rejects.toMatchObject( {
		detail: { code: 'flow_held' },
	} );
	await expect( run( 'unlock', [ 'orders' ] ) ).rejects.toMatchObject( {
		detail: { code: 'flow_not_held' },
	} );
	await run( 'unlock', [ 'changes' ] );
	expect( await acquire( { flow: 'changes' } ) ).toMatchObject( {
		granted: true,
	} );
	await expect(
		run( 'lock', [ 'goods' ], { minutes: '61' } )
	).rejects.toMatchObject( { detail: { code: 'out_of_range' } } );
	await expect( run( 'lock', [ 'order' ] ) ).rejects.toMatchObject( {
		detail: { code: 'malformed' },
	} );
} );

test( 'S6: of two who ask at once one gets it', async () => {
	const answers = await Promise.all( [
		acquire( { owner: 'one' } ),
		acquire( { owner: 'other', shopId: 'hurt' } ),
	] );
	expect(
		answers.filter( ( { granted } ) => granted === true )
	).toHaveLength( 1 );
} );

test.each< [ string, object, string ] >( [
	[ 'an unknown shop', { shopId: 'obcy' }, 'shopId' ],
	[ 'an unknown flow', { flow: 'coffee' }, 'flow' ],
	[ 'no owner', { owner: '' }, 'owner' ],
	[ 'more than an hour', { seconds: 3601 }, 'seconds' ],
] )( 'S6: %s is refused', async ( _, change, field ) => {
	const fault = await faultOf( client, 'AcquireFlowLock', {
		shopId: 'sklep',
		flow: 'orders',
		owner: OURS,
		seconds: 60,
		...change,
	} );
	expect( fault.name ).toBe( 'Invalid' );
	expect( fault.detail.field ).toBe( field );
} );
