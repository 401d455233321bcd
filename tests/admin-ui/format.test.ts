import {
	formatAge,
	formatDay,
	formatDuration,
	formatMoment,
	formatMoney,
	formatQuantity,
	formatSince,
	formatTime,
	formatWait,
	shopDay,
} from '../../admin-ui/utils/format.ts';
import { plain, polishBoot } from './helpers/open-panel.tsx';

const moment = '2026-11-22T13:32:00.123Z';
const now = Date.parse( '2026-11-22T13:35:10Z' );

beforeEach( () => {
	window.waproMagPanel = polishBoot;
} );

describe( 'formats', () => {
	test( 'H2: money, dates and quantities read the Polish way', () => {
		expect( plain( formatMoney( '1234.50' ) ) ).toBe( '1 234,50 zł' );
		expect( plain( formatMoney( '49.9', 'EUR' ) ) ).toBe( '49,90 €' );
		expect( formatMoment( moment ) ).toBe( '22.11.2026, 14:32' );
		expect( formatTime( moment ) ).toBe( '14:32' );
		expect( formatDay( '2026-12-03' ) ).toBe( '03.12.2026' );
		expect( formatDay( 'jutro' ) ).toBe( 'jutro' );
		expect( plain( formatQuantity( '1234.500000', 'm2' ) ) ).toBe(
			'1 234,5 m2'
		);
	} );

	test( 'money keeps every digit of a long decimal', () => {
		expect( plain( formatMoney( '900719925474.99' ) ) ).toBe(
			'900 719 925 474,99 zł'
		);
	} );

	test( 'ages and waits use the largest unit that fits', () => {
		expect( plain( formatAge( moment, now ) ) ).toBe( '3 min temu' );
		expect( plain( formatAge( '2026-11-22T13:37:15Z', now ) ) ).toBe(
			'za 2 min'
		);
		expect( formatAge( '2026-11-20T13:32:00Z', now ) ).toBe(
			'20.11.2026, 14:32'
		);
		expect( plain( formatWait( moment, now ) ) ).toBe( '3 min' );
		expect( plain( formatWait( '2026-11-20T13:00:00Z', now ) ) ).toBe(
			'2 dni'
		);
		expect( plain( formatDuration( 240 ) ) ).toBe( '0,24 s' );
	} );

	test( 'since names the day only when it is not today', () => {
		expect( formatSince( moment, now ) ).toBe( '14:32' );
		expect( formatSince( '2026-11-21T13:32:00Z', now ) ).toBe(
			'21.11.2026, 14:32'
		);
	} );

	test( 'a zone given as an offset works in every browser', () => {
		window.waproMagPanel = { ...polishBoot, timezone: '-03:30' };
		expect( formatMoment( moment ) ).toBe( '22.11.2026, 10:02' );
	} );

	test( 'today is the shop’s own day, not that of Greenwich', () => {
		const evening = Date.UTC( 2026, 10, 30, 23, 30 );
		expect( shopDay( evening ) ).toBe( '2026-12-01' );
		window.waproMagPanel = { ...polishBoot, timezone: '-03:30' };
		expect( shopDay( evening ) ).toBe( '2026-11-30' );
	} );

	test( 'an unknown locale falls back instead of failing', () => {
		window.waproMagPanel = { ...polishBoot, locale: 'not a locale' };
		expect( formatTime( moment ) ).toMatch( /2:32|14:32/ );
	} );
} );
