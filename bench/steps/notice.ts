import * as desk from '../../mag-gateway/desk-commands.ts';
import { eventually } from '../../tests/harness/process.ts';
import { percentile } from '../measure/cost.ts';
import { spread } from '../measure/pick.ts';
import { synced, type Step } from './step.ts';

const CHANGES = 30;

/** A price changed on WAPRO's screen, until the shop has taken it. */
export const notice: Step = {
	name: 'notice',
	async run( stage, _options, book ) {
		const { meter, wapro } = stage;
		const waits: number[] = [];
		for ( const [ n, index ] of spread(
			synced( stage ),
			CHANGES
		).entries() ) {
			let taken = 0;
			const began = performance.now();
			const forget = meter.onExchange( ( { name, ended } ) => {
				if ( name.endsWith( 'apply/prices' ) ) {
					taken = ended;
				}
			} );
			await desk.price( wapro.desk, index, 'DET', `${ 600 + n }.10` );
			await eventually( 'the price to arrive', () => taken > 0, {
				everyMs: 5,
				timeoutMs: 60_000,
			} );
			forget();
			waits.push( taken - began );
		}
		const p95 = percentile( waits, 0.95 );
		book.target( {
			name: 'WAPRO change → shop with notice, p95',
			target: '≤ 2 s',
			value: `${ ( p95 / 1000 ).toFixed( 2 ) } s`,
			met: p95 <= 2000,
			note: `${ CHANGES } single changes, median ${ ( percentile( waits, 0.5 ) / 1000 ).toFixed( 2 ) } s`,
		} );
	},
};
