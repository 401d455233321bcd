import {
	polishAmount,
	polishQuantity,
} from '../../mag-gateway/documents/polish.ts';
import { originalOf } from '../../mag-gateway/wapro/correct-invoice.ts';
import { decimalText, millionths } from '../../mag-gateway/decimal.ts';
import {
	crc8,
	isKsefNumber,
	ksefNumber,
	ksefUrl,
} from '../../mag-gateway/wapro/ksef.ts';
import {
	orderShares,
	sharedOut,
} from '../../mag-gateway/wapro/order-shares.ts';
import {
	assertCurrency,
	bookable,
} from '../../mag-gateway/wapro/settlement.ts';
import { totalOf, totalsPerRate } from '../../mag-gateway/wapro/totals.ts';
import { randomOf } from '../harness/random.ts';

const RATES = new Map( [
	[ '23', millionths( '23' ) ],
	[ '8', millionths( '8' ) ],
	[ 'zw', 0n ],
] );

const line = (
	vatCode: string,
	netPrice: string,
	orderId: string | null = null,
	quantity = '1'
) => ( {
	vatCode,
	quantity,
	netPrice,
	grossPrice: netPrice,
	orderId,
} );

const shown = ( shares: ReadonlyMap< string, bigint > ) =>
	Object.fromEntries(
		[ ...shares ].map( ( [ key, value ] ) => [
			key,
			decimalText( value, 2 ),
		] )
	);

const codeOf = ( work: () => unknown ) => {
	try {
		work();
	} catch ( error ) {
		return Reflect.get( Object( error ), 'detail' )?.code;
	}
	return undefined;
};

describe( 'I1: totals of an invoice', () => {
	test( 'tax is taken on the sum of a rate, not on each line', () => {
		const totals = totalsPerRate(
			[
				line( '23', '0.99' ),
				line( '23', '8.19' ),
				line( '23', '10.15' ),
			],
			'net',
			RATES
		);
		const { net, gross } = totalOf( totals.values() );
		expect( decimalText( gross - net, 2 ) ).toBe( '4.45' );
	} );

	test( 'each rate stands alone, and "zw" carries no tax', () => {
		const totals = totalsPerRate(
			[ line( '23', '100' ), line( '8', '100' ), line( 'zw', '100' ) ],
			'net',
			RATES
		);
		expect(
			[ ...totals ].map( ( [ code, one ] ) => [
				code,
				decimalText( one.gross, 2 ),
			] )
		).toEqual( [
			[ '23', '123.00' ],
			[ '8', '108.00' ],
			[ 'zw', '100.00' ],
		] );
	} );
} );

describe( 'I1: an order’s share of an invoice', () => {
	test( 'comes from the links of its lines, rate by rate; the rest is other', () => {
		expect(
			shown(
				orderShares(
					[
						line( '23', '100', '7' ),
						line( '8', '50', '9' ),
						line( '23', '20' ),
					],
					'net',
					new Map( [
						[ '23', millionths( '147.60' ) ],
						[ '8', millionths( '54.00' ) ],
					] )
				)
			)
		).toEqual( { 7: '123.00', 9: '54.00', '': '24.60' } );
	} );

	test( 'a rate without lines is nobody’s', () => {
		expect(
			shown(
				orderShares(
					[],
					'net',
					new Map( [ [ '23', millionths( '9.99' ) ] ] )
				)
			)
		).toEqual( { '': '9.99' } );
	} );

	test( 'all shares together are the gross amount, to the grosz', () => {
		const { below } = randomOf( 7 );
		for ( let round = 0; round < 500; round++ ) {
			const lines = Array.from( { length: 1 + below( 12 ) }, () =>
				line(
					[ '23', '8', 'zw' ][ below( 3 ) ] ?? '23',
					decimalText( BigInt( below( 99_999 ) ) * 10_000n, 2 ),
					below( 4 ) === 0 ? null : String( below( 3 ) ),
					String( 1 + below( 9 ) )
				)
			);
			const basis = below( 2 ) === 0 ? 'net' : 'gross';
			const perRate = totalsPerRate( lines, basis, RATES );
			const shares = orderShares(
				lines,
				basis,
				new Map(
					[ ...perRate ].map( ( [ code, one ] ) => [
						code,
						one.gross,
					] )
				)
			);
			expect(
				[ ...shares.values() ].reduce( ( sum, one ) => sum + one, 0n )
			).toBe( totalOf( perRate.values() ).gross );
		}
	} );

	test( 'weights that cancel each other out lose nothing', () => {
		expect(
			shown(
				sharedOut(
					millionths( '0.01' ),
					new Map( [
						[ 'a', millionths( '5' ) ],
						[ 'b', millionths( '-5' ) ],
					] )
				)
			)
		).toEqual( { a: '5.01', b: '-5.00' } );
	} );
} );

describe( 'I2: settlement', () => {
	const hundred = millionths( '100' );

	test.each( [ '0', '-5', '0.005' ] )(
		'%s is refused as an amount',
		( amount ) => {
			expect(
				codeOf( () => bookable( hundred, millionths( amount ), true ) )
			).toBe( 'amount_invalid' );
		}
	);

	test( 'above the remaining sum is refused, unless the payer meant it: then the rest is left over', () => {
		const amount = millionths( '120' );
		expect( codeOf( () => bookable( hundred, amount, false ) ) ).toBe(
			'settlement_above_remaining'
		);
		expect( bookable( hundred, amount, true ) ).toEqual( {
			settles: hundred,
			left: millionths( '20' ),
		} );
		expect( bookable( hundred, hundred, false ) ).toEqual( {
			settles: hundred,
			left: 0n,
		} );
	} );

	test( 'another currency is refused', () => {
		expect( codeOf( () => assertCurrency( 'EUR', 'PLN' ) ) ).toBe(
			'currency_differs'
		);
		expect(
			codeOf( () => assertCurrency( 'EUR', 'EUR' ) )
		).toBeUndefined();
	} );

	test( 'any sequence keeps remaining = gross − settled within nought and gross; what is beyond it is overpaid', () => {
		const { below } = randomOf( 11 );
		for ( let round = 0; round < 300; round++ ) {
			const gross = BigInt( 1 + below( 50_000 ) ) * 10_000n;
			let remaining = gross;
			let overpaid = 0n;
			let given = 0n;
			for ( let step = 0; step < 12; step++ ) {
				const amount = BigInt( below( 20_000 ) - 2_000 ) * 10_000n;
				const before = remaining;
				const mayExceed = below( 3 ) === 0;
				try {
					const booked = bookable( before, amount, mayExceed );
					remaining -= booked.settles;
					overpaid += booked.left;
					given += amount;
				} catch {
					expect(
						amount <= 0n || ( amount > before && ! mayExceed )
					).toBe( true );
				}
				expect( remaining >= 0n && remaining <= gross ).toBe( true );
				expect( gross - remaining + overpaid ).toBe( given );
				expect( overpaid > 0n && remaining > 0n ).toBe( false );
			}
		}
	} );
} );

describe( 'I1: corrections', () => {
	const correcting =
		( links: Readonly< Record< string, string > > ) =>
		async ( id: string ) =>
			links[ id ] ?? null;

	test( 'lead back to the original', async () => {
		await expect(
			originalOf( '3', correcting( { 3: '2', 2: '1' } ) )
		).resolves.toBe( '1' );
	} );

	test.each( [
		[ 'a document that corrects itself', { 3: '3' } ],
		[ 'two that correct each other', { 3: '2', 2: '3' } ],
		[ 'a circle further back', { 3: '2', 2: '1', 1: '2' } ],
	] )( '%s is refused as a cycle', async ( _, links ) => {
		await expect(
			originalOf( '3', correcting( links ) )
		).rejects.toMatchObject( {
			detail: { code: 'correction_cycle' },
		} );
	} );
} );

describe( 'I6: KSeF', () => {
	test( 'the ministry’s own example has the check sum that it says', () => {
		expect( crc8( '5265877635-20250826-0100001AF629' ) ).toBe( 'AF' );
		expect( isKsefNumber( '5265877635-20250826-0100001AF629-AF' ) ).toBe(
			true
		);
	} );

	test.each( [
		'5265877635-20250826-0100001AF629-AE',
		'5265877635-20250826-0100001af629-AF',
		'526587763-20250826-0100001AF629-AF',
		'',
	] )( '"%s" is no number of KSeF', ( number ) => {
		expect( isKsefNumber( number ) ).toBe( false );
	} );

	test( 'a made number passes its own rule, and the link names seller, day and file', () => {
		expect(
			isKsefNumber( ksefNumber( '5265877635', '2026-11-28', 'x' ) )
		).toBe( true );
		expect( ksefUrl( '5265877635', '2026-11-28', 'x' ) ).toMatch(
			/^https:\/\/qr\.ksef\.mf\.gov\.pl\/invoice\/5265877635\/28-11-2026\/[\w-]{43}$/
		);
	} );
} );

describe( 'I4: amounts as Polish documents write them', () => {
	test.each( [
		[ '1234567.5', '1\u00a0234\u00a0567,50' ],
		[ '-1234.0000', '-1\u00a0234,00' ],
		[ '0.005', '0,01' ],
	] )( '%s is %s', ( amount, text ) => {
		expect( polishAmount( amount ) ).toBe( text );
	} );

	test.each( [
		[ '2.000000', '2' ],
		[ '10.000000', '10' ],
		[ '0.250000', '0,25' ],
		[ '-1.000000', '-1' ],
	] )( 'a quantity of %s is %s', ( amount, text ) => {
		expect( polishQuantity( amount ) ).toBe( text );
	} );
} );
