import type { QuietWindow } from '../../contracts/generated/shop-api.ts';
import { silenceAt } from '../../sync-worker/domain/quiet-windows.ts';

const WARSAW = 'Europe/Warsaw';
const EVERY_DAY = [ 1, 2, 3, 4, 5, 6, 7 ];
const window = (
	from: string,
	to: string,
	days: number[] = EVERY_DAY
): QuietWindow => ( { days, from, to } );

const told = ( windows: QuietWindow[], at: string, zone = WARSAW ) => {
	const silence = silenceAt( windows, zone, Date.parse( at ) );
	return (
		silence && [
			new Date( silence.since ).toISOString(),
			new Date( silence.until ).toISOString(),
		]
	);
};

const NIGHT = window( '22:00', '06:00' );

test.each< [ string, string, string[] | null ] >( [
	[ 'a second before it', '2026-11-24T20:59:59Z', null ],
	[
		'its first moment',
		'2026-11-24T21:00:00Z',
		[ '2026-11-24T21:00:00.000Z', '2026-11-25T05:00:00.000Z' ],
	],
	[
		'after midnight',
		'2026-11-25T02:00:00.500Z',
		[ '2026-11-24T21:00:00.000Z', '2026-11-25T05:00:00.000Z' ],
	],
	[
		'its last second',
		'2026-11-25T04:59:59Z',
		[ '2026-11-24T21:00:00.000Z', '2026-11-25T05:00:00.000Z' ],
	],
	[ 'its end', '2026-11-25T05:00:00Z', null ],
	[
		'summer',
		'2026-07-01T01:00:00Z',
		[ '2026-06-30T20:00:00.000Z', '2026-07-01T04:00:00.000Z' ],
	],
] )( 'S6: a window over midnight, %s', ( _, at, expected ) => {
	expect( told( [ NIGHT ], at ) ).toEqual( expected );
} );

describe( 'S6: days of the week are those on which a window begins', () => {
	// 27 November 2026 is a Friday.
	const friday = [ window( '22:00', '06:00', [ 5 ] ) ];

	test.each( [
		[ 'Friday evening', '2026-11-27T22:00:00+01:00', true ],
		[ 'Saturday before six', '2026-11-28T05:00:00+01:00', true ],
		[ 'Friday before six', '2026-11-27T05:00:00+01:00', false ],
		[ 'Saturday evening', '2026-11-28T22:30:00+01:00', false ],
	] )( '%s', ( _, at, quiet ) => {
		expect( told( friday, at ) !== null ).toBe( quiet );
	} );

	test( 'the day is that of the shop’s zone', () => {
		const sunday = [ window( '00:00', '02:00', [ 7 ] ) ];
		expect( told( sunday, '2026-11-28T23:30:00Z' ) ).not.toBeNull();
		expect( told( sunday, '2026-11-28T23:30:00Z', 'UTC' ) ).toBeNull();
		expect( told( sunday, '2026-11-29T00:30:00Z', 'UTC' ) ).not.toBeNull();
	} );
} );

describe( 'S6: the night in which the clock goes forward (29 March 2026, 2:00 → 3:00)', () => {
	test( 'a window over it is an hour shorter', () => {
		expect( told( [ NIGHT ], '2026-03-29T00:30:00Z' ) ).toEqual( [
			'2026-03-28T21:00:00.000Z',
			'2026-03-29T04:00:00.000Z',
		] );
	} );

	test( 'a window that begins or ends in the missing hour begins or ends at the jump', () => {
		expect(
			told( [ window( '02:30', '05:00' ) ], '2026-03-29T01:00:00Z' )
		).toEqual( [ '2026-03-29T01:00:00.000Z', '2026-03-29T03:00:00.000Z' ] );
		expect(
			told( [ window( '01:00', '02:30' ) ], '2026-03-29T00:59:59Z' )
		).toEqual( [ '2026-03-29T00:00:00.000Z', '2026-03-29T01:00:00.000Z' ] );
	} );

	test( 'a window inside of the missing hour does not take place', () => {
		const missing = [ window( '02:10', '02:50' ) ];
		expect( told( missing, '2026-03-29T00:59:59Z' ) ).toBeNull();
		expect( told( missing, '2026-03-29T01:00:00Z' ) ).toBeNull();
		expect( told( missing, '2026-03-30T00:30:00Z' ) ).not.toBeNull();
	} );
} );

describe( 'S6: the night in which the clock goes back (25 October 2026, 3:00 → 2:00)', () => {
	test( 'a window over it is an hour longer', () => {
		expect( told( [ NIGHT ], '2026-10-25T00:30:00Z' ) ).toEqual( [
			'2026-10-24T20:00:00.000Z',
			'2026-10-25T05:00:00.000Z',
		] );
	} );

	test( 'the hour that comes twice is quiet both times', () => {
		expect(
			told( [ window( '02:15', '02:45' ) ], '2026-10-25T01:10:00Z' )
		).toEqual( [ '2026-10-25T00:15:00.000Z', '2026-10-25T01:45:00.000Z' ] );
		expect(
			told( [ window( '01:00', '02:30' ) ], '2026-10-25T01:29:59Z' )
		).toEqual( [ '2026-10-24T23:00:00.000Z', '2026-10-25T01:30:00.000Z' ] );
		expect(
			told( [ window( '02:30', '04:00' ) ], '2026-10-25T00:30:00Z' )
		).toEqual( [ '2026-10-25T00:30:00.000Z', '2026-10-25T03:00:00.000Z' ] );
	} );
} );

test( 'S6: windows that touch or overlap are one silence', () => {
	const evening = window( '20:00', '00:00' );
	const night = window( '00:00', '04:00' );
	const overlapping = window( '03:00', '06:30' );
	expect(
		told( [ evening, night, overlapping ], '2026-11-24T22:00:00Z' )
	).toEqual( [ '2026-11-24T19:00:00.000Z', '2026-11-25T05:30:00.000Z' ] );
} );

test( 'S6: the same time twice is a whole day, a day of 23 or 25 hours too', () => {
	const sunday = [ window( '00:00', '00:00', [ 7 ] ) ];
	const hours = ( at: string ) => {
		const silence = silenceAt( sunday, WARSAW, Date.parse( at ) );
		return silence && ( silence.until - silence.since ) / 3_600_000;
	};
	expect( hours( '2026-11-22T12:00:00Z' ) ).toBe( 24 );
	expect( hours( '2026-03-29T12:00:00Z' ) ).toBe( 23 );
	expect( hours( '2026-10-25T12:00:00Z' ) ).toBe( 25 );
} );

test( 'S6: always quiet is a silence with an end that moves on', () => {
	const always = [ window( '00:00', '00:00' ) ];
	const now = Date.parse( '2026-11-24T12:00:00Z' );
	const silence = silenceAt( always, WARSAW, now );
	expect( silence?.until ).toBeGreaterThan( now + 86_400_000 );
} );

test( 'S6: zones other than whole hours, offsets without a name and an unknown zone', () => {
	const noon = [ window( '12:00', '13:00' ) ];
	const at = '2026-11-24T06:40:00Z';
	expect( told( noon, at, 'Asia/Kathmandu' ) ).toEqual( [
		'2026-11-24T06:15:00.000Z',
		'2026-11-24T07:15:00.000Z',
	] );
	expect( told( noon, at, '+05:45' ) ).toEqual( [
		'2026-11-24T06:15:00.000Z',
		'2026-11-24T07:15:00.000Z',
	] );
	expect( told( noon, '2026-11-24T12:30:00Z', 'Nowhere/At_All' ) ).toEqual( [
		'2026-11-24T12:00:00.000Z',
		'2026-11-24T13:00:00.000Z',
	] );
} );

test( 'S6: without a window nothing is ever quiet', () => {
	expect( told( [], '2026-11-24T02:00:00Z' ) ).toBeNull();
} );
