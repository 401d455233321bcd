import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import AdmZip from 'adm-zip';
import { obtainSources, versions, type Origins } from './sources.ts';

const digest = ( algorithm: string, data: Buffer | string ) =>
	createHash( algorithm ).update( data ).digest( 'hex' );

function archive( files: Record< string, string > ): Buffer {
	const zip = new AdmZip();
	for ( const [ name, text ] of Object.entries( files ) ) {
		zip.addFile( name, Buffer.from( text ) );
	}
	return zip.toBuffer();
}

/** A stand-in for wordpress.org with two tiny products. */
function standIn() {
	const wordpress = archive( {
		'wordpress/wp-includes/version.php': '<?php // 7',
	} );
	const plugin = '<?php // WooCommerce';
	return new Map< string, Buffer | string >( [
		[ `/wordpress-${ versions.wordpress }.zip`, wordpress ],
		[
			`/wordpress-${ versions.wordpress }.zip.sha1`,
			digest( 'sha1', wordpress ),
		],
		[
			`/plugin/woocommerce.${ versions.woocommerce }.zip`,
			archive( { 'woocommerce/woocommerce.php': plugin } ),
		],
		[
			`/plugin-checksums/woocommerce/${ versions.woocommerce }.json`,
			JSON.stringify( {
				files: {
					'woocommerce.php': { sha256: digest( 'sha256', plugin ) },
				},
			} ),
		],
	] );
}

describe( 'sources of the real shop', () => {
	const { WORDPRESS_DIR, WOOCOMMERCE_DIR } = process.env;
	let server: Server;
	let cache: string;
	let origins: Origins;
	let answers: Map< string, Buffer | string >;

	beforeEach( async () => {
		delete process.env.WORDPRESS_DIR;
		delete process.env.WOOCOMMERCE_DIR;
		answers = standIn();
		cache = mkdtempSync( path.join( tmpdir(), 'wapro-mag-sources-' ) );
		server = createServer( ( request, response ) => {
			const answer = answers.get( request.url ?? '' );
			response
				.writeHead( answer === undefined ? 404 : 200 )
				.end( answer );
		} );
		await new Promise< void >( ( resolve ) =>
			server.listen( 0, '127.0.0.1', resolve )
		);
		const url = `http://127.0.0.1:${ ( server.address() as AddressInfo ).port }`;
		origins = { wordpress: url, downloads: url };
	} );

	afterEach( async () => {
		Object.assign(
			process.env,
			WORDPRESS_DIR && { WORDPRESS_DIR },
			WOOCOMMERCE_DIR && { WOOCOMMERCE_DIR }
		);
		server.closeAllConnections();
		await new Promise( ( resolve ) => server.close( resolve ) );
		rmSync( cache, { recursive: true, force: true } );
	} );

	test( 'are downloaded, checked and kept in the cache', async () => {
		const first = await obtainSources( origins, cache );
		expect(
			readFileSync(
				path.join( first.woocommerce, 'woocommerce.php' ),
				'utf8'
			)
		).toContain( 'WooCommerce' );
		expect(
			existsSync(
				path.join( first.wordpress, 'wp-includes/version.php' )
			)
		).toBe( true );
		answers.clear();
		expect( await obtainSources( origins, cache ) ).toEqual( first );
	} );

	test( 'a WordPress that does not match its checksum leaves nothing behind', async () => {
		answers.set(
			`/wordpress-${ versions.wordpress }.zip.sha1`,
			'0'.repeat( 40 )
		);
		await expect( obtainSources( origins, cache ) ).rejects.toThrow(
			'does not match its published checksum'
		);
		expect( readdirSync( cache ) ).toEqual( [] );
	} );

	test( 'a changed file of WooCommerce is refused by name', async () => {
		answers.set(
			`/plugin/woocommerce.${ versions.woocommerce }.zip`,
			archive( { 'woocommerce/woocommerce.php': '<?php evil();' } )
		);
		await expect( obtainSources( origins, cache ) ).rejects.toThrow(
			'woocommerce.php of'
		);
		expect( readdirSync( cache ) ).toEqual( [ 'wordpress' ] );
	} );

	test( 'a file that was not published is refused too', async () => {
		answers.set(
			`/plugin/woocommerce.${ versions.woocommerce }.zip`,
			archive( {
				'woocommerce/woocommerce.php': '<?php // WooCommerce',
				'woocommerce/extra.php': '<?php evil();',
			} )
		);
		await expect( obtainSources( origins, cache ) ).rejects.toThrow(
			'extra.php'
		);
	} );

	test( 'what cannot be had fails plainly, with the address', async () => {
		answers.clear();
		await expect( obtainSources( origins, cache ) ).rejects.toThrow(
			`wordpress-${ versions.wordpress }.zip.sha1 cannot be downloaded: it answered 404.`
		);
	} );
} );
