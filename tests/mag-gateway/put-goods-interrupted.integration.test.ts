import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BasicAuthSecurity, createClientAsync } from 'soap';
import * as desk from '../../mag-gateway/desk-commands.ts';
import { startProcess } from '../harness/process.ts';
import type { RunningProcess } from '../harness/process.ts';
import { PASSWORD, USER } from './gateway.ts';
import { product } from './product.ts';
import { randomOf } from '../harness/random.ts';

/*
 * The gateway as a process that is killed while it writes, at random points, and started again on the same file.
 */

const root = path.resolve( __dirname, '../..' );
const folder = mkdtempSync( path.join( tmpdir(), 'mag-' ) );
const file = path.join( folder, 'mag.sqlite' );
const shopId = 'sklep';
const INDEXES = Array.from( { length: 40 }, ( _, n ) => `WLASNY-${ n + 10 }` );

afterAll( () => rmSync( folder, { recursive: true } ) );

async function started(): Promise< {
	readonly process: RunningProcess;
	readonly put: ( index: string ) => Promise< string >;
} > {
	const process = startProcess( {
		name: 'mag-gateway',
		command: path.join( root, 'node_modules/.bin/node' ),
		args: [ '--disable-proto=delete', 'mag-gateway/main.ts' ],
		cwd: root,
		env: {
			MAG_DATABASE: file,
			MAG_PORT: '0',
			MAG_USER: USER,
			MAG_PASSWORD: PASSWORD,
			MAG_SEED: 'small',
		},
	} );
	const [ , url ] = await process.waitFor( /listening (http:\S+)/ );
	const client = await createClientAsync( `${ url }/wapro-mag?wsdl`, {
		disableCache: true,
		attributesKey: '$attributes',
	} );
	client.setSecurity( new BasicAuthSecurity( USER, PASSWORD ) );
	return {
		process,
		put: async ( index ) => {
			const [ answer ] = await client.PutGoodsAsync( {
				shopId,
				paired: false,
				goods: product( index ),
			} );
			return answer.outcome;
		},
	};
}

test.each( [ 3, 14 ] )(
	'G8: killed in the middle and asked again, each product is one article (seed %i)',
	async ( seed ) => {
		for ( const end of [ '', '-wal', '-shm' ] ) {
			rmSync( file + end, { force: true } );
		}
		const random = randomOf( seed );
		const { process, put } = await started();
		const killAfter = 5 + random.below( 20 );
		let answered = 0;
		const outcomes = await Promise.allSettled(
			INDEXES.map( async ( index ) => {
				const outcome = await put( index );
				if ( ++answered === killAfter ) {
					process.kill();
				}
				return outcome;
			} )
		);
		const lost = outcomes.filter( ( { status } ) => status === 'rejected' );
		expect( lost.length ).toBeGreaterThan( 0 );
		await process.stop();

		const again = await started();
		const second: string[] = [];
		for ( const index of INDEXES ) {
			second.push( await again.put( index ) );
		}
		await again.process.stop();
		expect( second.length ).toBe( INDEXES.length );
		outcomes.forEach( ( outcome, n ) => {
			if ( outcome.status === 'fulfilled' ) {
				expect( second[ n ] ).toBe( 'unchanged' );
			}
		} );

		const user = desk.openDesk( file );
		try {
			const made = ( await desk.goods( user, 'WLASNY', 500 ) ).map(
				( { index } ) => index
			);
			expect(
				made.filter( ( index ) => index.startsWith( 'WLASNY-' ) )
			).toEqual( INDEXES );
			for ( const index of INDEXES ) {
				const { prices, article } = await desk.show( user, index );
				expect( prices ).toHaveLength( 1 );
				expect( article.flaggedFor ).toEqual( [ shopId ] );
			}
			const { changes } = await desk.queue( user, 500 );
			expect( changes ).toHaveLength( INDEXES.length * 3 );
		} finally {
			await user.close();
		}
	},
	60_000
);
