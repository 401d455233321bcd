import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	statSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import AdmZip from 'adm-zip';
import { cacheFolder } from './places.ts';

/** Versions that the tests are written for. */
export const versions = { wordpress: '7.0.4', woocommerce: '11.0.1' } as const;

export interface Sources {
	readonly wordpress: string;
	readonly woocommerce: string;
}

export interface Origins {
	/** Serves `wordpress-<version>.zip` and its `.sha1`. */
	readonly wordpress: string;
	/** Serves `plugin/<zip>` and `plugin-checksums/woocommerce/<version>.json`. */
	readonly downloads: string;
}

const wordpressOrg: Origins = {
	wordpress: 'https://wordpress.org',
	downloads: 'https://downloads.wordpress.org',
};

const marks = {
	wordpress: 'wp-includes/version.php',
	woocommerce: 'woocommerce.php',
} as const;

/**
 * WordPress and WooCommerce that are already on this machine: the folders named by
 * WORDPRESS_DIR and WOOCOMMERCE_DIR, else those of the cache.
 */
export function localSources( cache = cacheFolder() ): Partial< Sources > {
	const found = ( kind: keyof Sources ): string | undefined => {
		const named = process.env[ `${ kind.toUpperCase() }_DIR` ];
		const folder = named || path.join( cache, kind );
		if ( existsSync( path.join( folder, marks[ kind ] ) ) ) {
			return path.resolve( folder );
		}
		if ( named ) {
			throw new Error(
				`${ kind.toUpperCase() }_DIR names ${ named }, but ${ marks[ kind ] } is not in it.`
			);
		}
		return undefined;
	};
	return {
		wordpress: found( 'wordpress' ),
		woocommerce: found( 'woocommerce' ),
	};
}

/** Local sources, the missing ones downloaded into the cache and checked. */
export async function obtainSources(
	origins: Origins = wordpressOrg,
	cache = cacheFolder()
): Promise< Sources > {
	const local = localSources( cache );
	return {
		wordpress:
			local.wordpress ?? ( await downloadWordPress( origins, cache ) ),
		woocommerce:
			local.woocommerce ??
			( await downloadWooCommerce( origins, cache ) ),
	};
}

async function downloadWordPress(
	origins: Origins,
	cache: string
): Promise< string > {
	const address = `${ origins.wordpress }/wordpress-${ versions.wordpress }.zip`;
	const expected = ( await download( `${ address }.sha1` ) )
		.toString()
		.trim();
	const archive = await download( address );
	const actual = createHash( 'sha1' ).update( archive ).digest( 'hex' );
	if ( actual !== expected ) {
		throw new Error(
			`${ address } does not match its published checksum: ${ actual } instead of ${ expected }.`
		);
	}
	return unpack( archive, 'wordpress', cache );
}

async function downloadWooCommerce(
	origins: Origins,
	cache: string
): Promise< string > {
	const { woocommerce: version } = versions;
	const checksums = `${ origins.downloads }/plugin-checksums/woocommerce/${ version }.json`;
	const sums = JSON.parse( ( await download( checksums ) ).toString() ) as {
		files: Record< string, { sha256: string | string[] } >;
	};
	const address = `${ origins.downloads }/plugin/woocommerce.${ version }.zip`;
	return unpack(
		await download( address ),
		'woocommerce',
		cache,
		( folder ) => {
			for ( const file of readdirSync( folder, {
				recursive: true,
				encoding: 'utf8',
			} ) ) {
				const published =
					sums.files[ file.split( path.sep ).join( '/' ) ];
				const isFolder = statSync(
					path.join( folder, file )
				).isDirectory();
				if ( ! published && ! isFolder ) {
					throw new Error(
						`${ file } of ${ address } is not among the published files.`
					);
				}
			}
			for ( const [ file, { sha256 } ] of Object.entries( sums.files ) ) {
				const actual = createHash( 'sha256' )
					.update( readFileSync( path.join( folder, file ) ) )
					.digest( 'hex' );
				if ( ! [ sha256 ].flat().includes( actual ) ) {
					throw new Error(
						`${ file } of ${ address } does not match its published checksum.`
					);
				}
			}
		}
	);
}

/** The folder appears under its name only when everything in it is right. */
function unpack(
	archive: Buffer,
	kind: keyof Sources,
	cache: string,
	check: ( folder: string ) => void = () => {}
): string {
	mkdirSync( cache, { recursive: true } );
	const target = path.join( cache, kind );
	const work = mkdtempSync( path.join( cache, `${ kind }-download-` ) );
	try {
		for ( const entry of new AdmZip( archive ).getEntries() ) {
			const file = path.resolve( work, entry.entryName );
			if ( ! file.startsWith( work + path.sep ) ) {
				throw new Error(
					`The archive of ${ kind } names a file outside itself: ${ entry.entryName }`
				);
			}
			if ( ! entry.isDirectory ) {
				mkdirSync( path.dirname( file ), { recursive: true } );
				writeFileSync( file, entry.getData() );
			}
		}
		const folder = path.join( work, kind );
		check( folder );
		if ( ! existsSync( target ) ) {
			renameSync( folder, target );
		}
		return target;
	} finally {
		rmSync( work, { recursive: true, force: true } );
	}
}

/** Fails plainly within seconds where there is no network. */
async function download( address: string ): Promise< Buffer > {
	const connecting = new AbortController();
	const timer = setTimeout(
		() => connecting.abort( new Error( 'no answer in 8 s' ) ),
		8_000
	);
	try {
		const answer = await fetch( address, { signal: connecting.signal } );
		clearTimeout( timer );
		if ( ! answer.ok ) {
			throw new Error( `it answered ${ answer.status }` );
		}
		return Buffer.from( await answer.arrayBuffer() );
	} catch ( error ) {
		const { message, cause } = error as Error;
		const why = cause instanceof Error ? cause.message : message;
		throw new Error( `${ address } cannot be downloaded: ${ why }.`, {
			cause: error,
		} );
	} finally {
		clearTimeout( timer );
	}
}
