import { heading, line, total } from './report.ts';
import { isGood, type Outcome } from './suite.ts';
import type { Verdict } from './verdict.ts';

const VERDICT: Verdict = {
	placed: 24,
	inWapro: 23,
	inProduction: 23,
	lost: 0,
	doubled: 0,
	outOfOrder: 0,
	neverSent: 1,
	foundLater: 2,
	details: [],
};

const GOOD: Outcome = {
	scenario: 'kill',
	title: 'A worker is killed',
	seconds: 3,
	done: 'killed 20 times',
	verdict: VERDICT,
};

const SKIPPED: Outcome = {
	scenario: 'full-disk',
	title: 'A full disk',
	seconds: 0,
	done: '',
	skipped: 'Needs a shop with a disk of its own.',
};

const judged = ( ...outcomes: readonly Outcome[] ) =>
	isGood( { shop: 'embedded', seed: 1, outcomes } );

describe( 'verdict on a suite of faults', () => {
	test( 'O1: all placed orders arrived, however late, and one scenario says why it was not played', () => {
		expect( judged( GOOD, SKIPPED ) ).toBe( true );
	} );

	test.each( [
		[ 'an order was lost', { lost: 1 } ],
		[ 'an order came twice', { doubled: 1 } ],
		[ 'orders overtook each other', { outOfOrder: 1 } ],
		[ 'nothing was placed', { placed: 0 } ],
	] )( 'O1: it is no good one when %s', ( _, change ) => {
		const bad = { ...GOOD, verdict: { ...VERDICT, ...change } };
		expect( judged( GOOD, bad ) ).toBe( false );
		expect( judged( bad, GOOD ) ).toBe( false );
	} );

	test( 'O1: a scenario that broke off, or that nobody judged, is no good one', () => {
		const { verdict: _verdict, ...unjudged } = GOOD;
		expect( judged( { ...GOOD, failed: 'timed out' } ) ).toBe( false );
		expect( judged( unjudged ) ).toBe( false );
	} );

	test( 'O1: what is printed ends with all scenarios together, under the same headings', () => {
		const report = {
			shop: 'embedded',
			seed: 1,
			outcomes: [
				GOOD,
				SKIPPED,
				{ ...GOOD, verdict: { ...VERDICT, lost: 2 } },
			],
		} as const;
		const [ , columns = '' ] = heading( { ...report, orders: 24 } ).split(
			'\n'
		);
		const printed = total( report );

		expect( printed.trim().split( /\s+/ ) ).toEqual( [
			'total',
			'48',
			'2',
			'46',
			'46',
			'2',
			'0',
			'0',
		] );
		expect( printed ).toHaveLength( columns.length );
		expect( line( GOOD ).startsWith( 'kill' ) ).toBe( true );
		expect(
			line( GOOD ).slice( 0, columns.length ).trim().split( /\s+/ )
		).toEqual( [ 'kill', '24', '1', '23', '23', '0', '0', '0' ] );
	} );
} );
