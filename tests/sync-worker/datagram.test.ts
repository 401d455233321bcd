import { readFileSync } from 'node:fs';
import dgram from 'node:dgram';
import path from 'node:path';
import { datagramText } from '../../demo/shop/datagram.ts';
import {
	datagramSocket,
	type DatagramSocket,
} from '../../sync-worker/scheduler/datagram-socket.ts';
import { datagramJudge } from '../../sync-worker/scheduler/datagram-text.ts';
import { eventually } from '../harness/process.ts';
import { noTelemetry, testClock, testLog } from './support/ports.ts';

/** One datagram as the plugin writes it, byte for byte. */
const sample = JSON.parse(
	readFileSync( path.resolve( 'tests/fixtures/datagram.json' ), 'utf8' )
) as { secret: string; milliseconds: number; nonce: string; text: string };
const { secret, milliseconds: start } = sample;

let made = 0;
const nonce = () => ( ++made ).toString( 16 ).padStart( 32, '0' );
const call = ( moment = start, key = secret ) =>
	Buffer.from( datagramText( key, moment, nonce() ) );

describe( 'the judge of datagrams', () => {
	const clock = testClock( start );
	const judge = datagramJudge( secret, clock );
	beforeEach( () => clock.pass( 1000 ) );

	test( 'S1: the plugin’s own datagram is taken, and only once', () => {
		const content = Buffer.from( sample.text );
		expect( judge( content ) ).toBe( 'taken' );
		expect( judge( content ) ).toBe( 'repeated' );
	} );

	test( 'S1: the two shops write the same bytes', () => {
		expect( datagramText( secret, start, sample.nonce ) ).toBe(
			sample.text
		);
	} );

	test.each( [
		[ 'another key', () => call( clock.now(), `${ secret }x` ) ],
		[ 'one altered digit', () => altered( call( clock.now() ) ) ],
		[ 'nothing', () => Buffer.alloc( 0 ) ],
		[ 'random bytes', () => Buffer.alloc( 128, 0xff ) ],
		[
			'something behind it',
			() => Buffer.concat( [ call( clock.now() ), Buffer.from( '\n' ) ] ),
		],
		[ 'the largest packet there is', () => Buffer.alloc( 65_507, 0x61 ) ],
	] )( 'S1: %s is refused', ( _name, content ) => {
		expect( judge( content() ) ).toBe( 'refused' );
	} );

	test( 'S1: one that is more than a minute off is stale, before and after', () => {
		expect( judge( call( clock.now() - 60_001 ) ) ).toBe( 'stale' );
		expect( judge( call( clock.now() + 60_001 ) ) ).toBe( 'stale' );
		expect( judge( call( clock.now() - 60_000 ) ) ).toBe( 'taken' );
		expect( judge( call( clock.now() + 60_000 ) ) ).toBe( 'taken' );
	} );

	test( 'S1: a kept datagram never counts again, also when its nonce is forgotten', () => {
		const kept = call( clock.now() + 60_000 );
		expect( judge( kept ) ).toBe( 'taken' );
		clock.pass( 119_000 );
		expect( judge( call( clock.now() ) ) ).toBe( 'taken' );
		expect( judge( kept ) ).toBe( 'repeated' );
		clock.pass( 2000 );
		expect( judge( kept ) ).toBe( 'stale' );
	} );

	test( 'S1: a flood is left unread until its second is over', () => {
		const flood = Array.from( { length: 101 }, () =>
			judge( call( clock.now(), 'forged' ) )
		);
		expect( flood.filter( ( one ) => one === 'refused' ) ).toHaveLength(
			100
		);
		expect( judge( call( clock.now() ) ) ).toBe( 'too_many' );
		clock.pass( 1000 );
		expect( judge( call( clock.now() ) ) ).toBe( 'taken' );
	} );
} );

describe( 'the port', () => {
	const clock = testClock( start );
	const log = testLog();
	const outcomes: string[] = [];
	let calls = 0;
	let socket: DatagramSocket;
	const needs = ( port: number, host = '127.0.0.1' ) => ( {
		host,
		port,
		secret,
		clock,
		log,
		telemetry: {
			...noTelemetry,
			datagram: ( outcome: string ) => void outcomes.push( outcome ),
		},
		onCall: () => void ( calls += 1 ),
	} );
	beforeAll( async () => {
		socket = await datagramSocket( needs( 0 ) );
	} );
	afterAll( () => socket.close() );

	test( 'S1: forged, stale and oversized packets of a real socket call nobody, a good one does', async () => {
		const sender = dgram.createSocket( 'udp4' );
		for ( const content of [
			call( start, 'forged' ),
			call( start - 3_600_000 ),
			call( start - 3_600_000 ),
			Buffer.alloc( 20_000, 0x61 ),
			call(),
		] ) {
			sender.send( content, socket.port, '127.0.0.1' );
		}
		await eventually( 'all to be judged', () => outcomes.length === 5 );
		await new Promise< void >( ( resolve ) =>
			sender.close( () => resolve() )
		);
		expect( outcomes.toSorted() ).toEqual( [
			'refused',
			'refused',
			'stale',
			'stale',
			'taken',
		] );
		expect( calls ).toBe( 1 );
		expect(
			log.lines.filter( ( { level } ) => level === 'warn' )
		).toMatchObject( [ { fields: { code: 'datagram_stale' } } ] );
	} );

	test( 'a port that is taken, and an address of another machine, are named', async () => {
		await expect(
			datagramSocket( needs( socket.port ) )
		).rejects.toMatchObject( {
			complaints: [ expect.stringContaining( 'DATAGRAM_PORT' ) ],
		} );
		await expect(
			datagramSocket( needs( 0, '192.0.2.1' ) )
		).rejects.toMatchObject( {
			complaints: [ expect.stringContaining( 'DATAGRAM_HOST' ) ],
		} );
	} );
} );

function altered( content: Buffer ): Buffer {
	const last = content.length - 1;
	content[ last ] = content[ last ] === 0x30 ? 0x31 : 0x30;
	return content;
}
