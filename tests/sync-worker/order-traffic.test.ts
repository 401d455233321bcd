import { bulk } from '../../sync-worker/flows/bulk.ts';
import { orderTraffic } from '../../sync-worker/flows/order-traffic.ts';
import { running, testClock } from './support/ports.ts';

describe( 'passes and orders', () => {
	const sides = ( stop = running ) => {
		const clock = testClock();
		const traffic = orderTraffic( clock );
		const patient = bulk( { clock, stop, traffic } );
		/** How long a part of a pass takes, with the rest after it; milliseconds. */
		const part = async ( workMs: number ) => {
			const began = clock.elapsed();
			await patient.call( async () => clock.pass( workMs ) );
			return clock.elapsed() - began;
		};
		return { clock, traffic, part };
	};

	test( 'O1: a pass rests as long as it worked while orders are on their way, and never for long at a time', async () => {
		const { traffic, part } = sides();
		expect( await part( 900 ) ).toBe( 900 );

		traffic.moved();
		expect( await part( 900 ) ).toBe( 1800 );
		expect( await part( 4000 ) ).toBe( 6000 );
	} );

	test( 'O1: ten seconds after the last order it works without a rest again', async () => {
		const { clock, traffic, part } = sides();
		traffic.moved();
		clock.pass( 10_000 - 700 );
		expect( await part( 700 ) ).toBe( 1400 );
		expect( await part( 700 ) ).toBe( 700 );
	} );

	test( 'O1: a pass that has to stop does not rest', async () => {
		const stop = new AbortController();
		const { traffic, part } = sides( stop.signal );
		traffic.moved();
		stop.abort();
		expect( await part( 900 ) ).toBe( 900 );
	} );
} );
