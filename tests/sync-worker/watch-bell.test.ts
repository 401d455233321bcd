import type { WorkerSettings } from '../../contracts/generated/shop-api.ts';
import { watchBell } from '../../sync-worker/flows/watch-bell.ts';
import { running, testClock } from './support/ports.ts';

function watched() {
	const clock = testClock();
	const heard: string[] = [];
	let rings = false;
	const flow = watchBell( {
		bell: { rung: async () => rings },
		clock,
		settings: {
			lastKnown: () =>
				( { bellUrl: 'https://shop.test/bell' } ) as WorkerSettings,
			forget: () => void heard.push( 'settings' ),
			current: () => Promise.reject( new Error( 'not asked here' ) ),
			refresh: () => Promise.reject( new Error( 'not asked here' ) ),
		},
		onRing: () => void heard.push( 'all' ),
		onOrder: () => void heard.push( 'orders' ),
		everySeconds: 1,
	} );
	return {
		async look( isRung: boolean ): Promise< string[] > {
			rings = isRung;
			await flow.run( running );
			clock.pass( 1000 );
			return heard.splice( 0 );
		},
	};
}

test( 'a ring after a quiet while wakes everything at once, with the settings asked anew', async () => {
	const { look } = watched();

	expect( await look( false ) ).toEqual( [] );
	expect( await look( true ) ).toEqual( [ 'settings', 'all' ] );
	expect( await look( false ) ).toEqual( [] );
} );

test( 'S1: a bell that rings every second wakes orders each time, all else every few seconds, and nothing is left out', async () => {
	const { look } = watched();
	const heard: string[][] = [];
	for ( let second = 0; second < 7; second++ ) {
		heard.push( await look( true ) );
	}
	const orders = [ 'orders' ];
	const all = [ 'settings', 'all' ];
	expect( heard ).toEqual( [
		all,
		orders,
		orders,
		all,
		orders,
		orders,
		all,
	] );

	// What rang last is still owed to the others.
	expect( await look( true ) ).toEqual( orders );
	expect( await look( false ) ).toEqual( [] );
	expect( await look( false ) ).toEqual( all );
	expect( await look( false ) ).toEqual( [] );
} );
