import type {
	DocumentsClaimRequest,
	WantedDocument,
} from '../../contracts/generated/shop-api.ts';
import { SyncError } from '../../sync-worker/errors.ts';
import { fetchDocuments } from '../../sync-worker/flows/fetch-documents.ts';
import { settingsSource } from '../../sync-worker/flows/shop-settings.ts';
import { scriptedErp } from './support/fake-erp.ts';
import { scriptedShop, settings } from './support/fake-shop.ts';
import { running, testClock, testLog } from './support/ports.ts';

const wanted = ( id: number ): WantedDocument => ( {
	id,
	token: `token-${ id }`,
	kind: 'invoice',
	erpId: String( id ),
	hash: null,
} );

/** A shop that wants these files, claim by claim, and a WAPRO that answers none of them. */
function sides(
	claims: WantedDocument[][],
	failing: ( erpId: string ) => SyncError
) {
	const clock = testClock();
	const waiting = [ ...claims ];
	const asked: DocumentsClaimRequest[] = [];
	const { shop } = scriptedShop( [], {
		settings: async () => ( { ...settings, documents: true } ),
		claimDocuments: async ( request ) => {
			asked.push( request );
			return {
				now: '2026-11-22T12:00:00.000Z',
				paused: false,
				mostBytes: 1000,
				results: [],
				documents: waiting.shift() ?? [],
			};
		},
	} );
	let isReachable = true;
	const flow = fetchDocuments( {
		erp: scriptedErp( {
			async getDocumentFile( { erpId } ) {
				throw failing( erpId );
			},
		} ),
		shop,
		settings: settingsSource( shop, clock, 0 ),
		clock,
		log: testLog(),
		worker: 'w1',
		waproReachable: () => isReachable,
		callSeconds: 10,
		everySeconds: 30,
	} );
	return {
		clock,
		asked,
		lose() {
			isReachable = false;
		},
		pass: () => flow.run( running ),
	};
}

const away = ( delaySeconds?: number ) =>
	new SyncError( {
		kind: 'retryable',
		code: 'wapro_unreachable',
		delivery: 'unsent',
		reason: 'WAPRO does not answer.',
		...( delaySeconds === undefined ? {} : { delaySeconds } ),
	} );

test( 'I4: the next pass is due with the first file that is to be tried later, not after the interval', async () => {
	const { clock, pass, asked } = sides(
		[ [ wanted( 1 ), wanted( 2 ) ], [], [ wanted( 2 ) ] ],
		( erpId ) => away( erpId === '1' ? 20 : undefined )
	);
	expect( await pass() ).toEqual( { againInSeconds: 5 } );
	expect( asked.at( -1 )?.results ).toMatchObject( [
		{ id: 1, outcome: 'later', delaySeconds: 20 },
		{ id: 2, outcome: 'later', delaySeconds: 5 },
	] );

	clock.pass( 5000 );
	expect( await pass() ).toEqual( { againInSeconds: 5 } );
	clock.pass( 5000 );
	expect( await pass() ).toEqual( { againInSeconds: 10 } );
	clock.pass( 10_000 );
	expect( await pass() ).toEqual( {} );
} );

test( 'I4: what waits is not asked for again and again while WAPRO is away: its coming back wakes the flow', async () => {
	const { clock, pass, asked, lose } = sides( [ [ wanted( 1 ) ] ], () =>
		away()
	);
	await pass();
	lose();
	clock.pass( 5000 );
	expect( await pass() ).toEqual( {} );
	expect( asked ).toHaveLength( 2 );
} );
