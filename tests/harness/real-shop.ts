import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { freePort } from './ports.ts';
import { runProcess } from './process.ts';
import {
	copyDataDirectory,
	mariadb,
	startDatabase,
	type Database,
	type Row,
} from './real-shop/database.ts';
import {
	layOutRoot,
	pluginSlug,
	writeConfiguration,
} from './real-shop/files.ts';
import { createInstanceFolder } from './real-shop/instance-folder.ts';
import { phpScripts, repository } from './real-shop/places.ts';
import { restore, takeSnapshot } from './real-shop/snapshot.ts';
import { localSources, obtainSources } from './real-shop/sources.ts';
import {
	databaseName,
	password,
	step,
	template,
} from './real-shop/template.ts';
import { startWebServer } from './real-shop/web.ts';

export interface RealShopOptions {
	/** Default `pl_PL`. */
	readonly locale?: 'pl_PL' | 'en_US';
	/** Orders in tables of their own; default true. */
	readonly hpos?: boolean;
	/** Our plugin, linked from the repository and active; default true. */
	readonly plugin?: boolean;
	/** Commits reach the disk; default false. */
	readonly durable?: boolean;
	/** Of the database's buffer pool, in megabytes; default 128. */
	readonly databaseMemory?: number;
	/** Default: any free one. */
	readonly port?: number;
	/**
	 * The shop's home address when it is not the one it listens on: that of a proxy
	 * before it. API keys are signed for the home address.
	 */
	readonly publicUrl?: string;
}

export interface Login {
	readonly user: string;
	readonly password: string;
}

export interface Mail {
	readonly to: string | string[];
	readonly subject: string;
	readonly message: string;
}

export interface RealShop {
	/** The shop's home address. */
	readonly url: string;
	/** Where it listens: the same, unless it stands behind a proxy. */
	readonly origin: string;
	readonly admin: Login;
	/** A shop manager: may use the panel, is no administrator. */
	readonly manager: Login;
	readonly customer: Login;
	/** Key of a user with the worker's role; empty without the plugin. */
	readonly workerKey: { readonly key: string; readonly secret: string };
	/** WordPress's folder; `require root/wp-load.php` is enough to be inside the shop. */
	readonly root: string;
	readonly databaseSocket: string;
	readonly databaseName: string;
	readonly servedBy: 'nginx' | 'built-in';
	/** Runs PHP (without the opening tag) inside the shop and returns what it echoes. */
	php: ( code: string ) => Promise< string >;
	/** Runs SQL and returns the rows of the last statement. */
	query: ( sql: string ) => Promise< Row[] >;
	/** Mails that the shop would have sent, oldest first. */
	mails: () => Promise< Mail[] >;
	/** PHP's warnings and errors so far. */
	debugLog: () => Promise< string >;
	/** Database as it was at the last snapshot, or right after the start; order numbers go on. */
	reset: () => Promise< void >;
	/** Makes the present state the one that `reset` returns to. */
	snapshot: () => Promise< void >;
	/** `kill -9` of PHP, whatever it is at; afterwards it serves again. */
	killPhp: () => Promise< void >;
	close: () => Promise< void >;
}

export interface Availability {
	readonly available: boolean;
	/** One sentence; empty when available. */
	readonly reason: string;
}

/** Whether a real shop can start with what is on this machine now. */
export function realShopAvailability(): Availability {
	const missing: string[] = [];
	const { wordpress, woocommerce } = localSources();
	if ( ! wordpress || ! woocommerce ) {
		missing.push(
			'WordPress and WooCommerce (set WORDPRESS_DIR and WOOCOMMERCE_DIR, or let setup download them)'
		);
	}
	if ( ! mariadb() ) {
		missing.push( 'MariaDB' );
	}
	if ( ! phpWithDatabase() ) {
		missing.push( 'PHP with the extension mysqli' );
	}
	return {
		available: missing.length === 0,
		reason:
			missing.length === 0
				? ''
				: `A real shop needs ${ missing.join( ', ' ) }.`,
	};
}

const phpWithDatabase = () =>
	spawnSync( 'php', [
		'-r',
		'exit( extension_loaded( "mysqli" ) ? 0 : 1 );',
	] ).status === 0;

/** Starts a WordPress with WooCommerce and our plugin on MariaDB, all of its own. */
export async function startRealShop(
	options: RealShopOptions = {}
): Promise< RealShop > {
	const { locale = 'pl_PL', hpos = true, plugin = true } = options;
	const sources = await obtainSources();
	const templateFolder = await template( sources );
	const folder = createInstanceFolder();
	const root = path.join( folder.path, 'root' );
	const mails = path.join( folder.path, 'mails' );
	const debugLog = path.join( folder.path, 'debug.log' );
	const dataDirectory = path.join( folder.path, 'database' );
	const port = options.port ?? ( await freePort() );
	const origin = `http://127.0.0.1:${ port }`;
	const url = options.publicUrl ?? origin;
	const closers: ( () => Promise< unknown > )[] = [];

	const close = async () => {
		for ( const closer of closers.splice( 0 ).reverse() ) {
			await closer();
		}
		folder.remove();
	};
	const prepareDatabase = async (): Promise< Database > => {
		await copyDataDirectory(
			path.join( templateFolder, 'database' ),
			dataDirectory
		);
		const started = await startDatabase( {
			dataDirectory,
			socket: folder.socket,
			logFile: path.join( folder.path, 'database.log' ),
			durable: options.durable,
			memoryMegabytes: options.databaseMemory,
		} );
		closers.push( () => started.stop() );
		return started;
	};
	const prepareRoot = async () => {
		await layOutRoot(
			root,
			sources,
			plugin ? path.join( repository, 'plugin' ) : undefined
		);
		await writeConfiguration( root, {
			url,
			socket: folder.socket,
			database: databaseName,
			mails,
			debugLog,
		} );
	};

	try {
		const [ database ] = await Promise.all( [
			prepareDatabase(),
			prepareRoot(),
		] );
		const [ web, key ] = await Promise.all( [
			startWebServer( {
				root,
				port,
				work: path.join( folder.path, 'web' ),
			} ).then( ( server ) => {
				closers.push( () => server.stop() );
				return server;
			} ),
			step(
				'start-instance',
				root,
				locale,
				hpos ? 'yes' : 'no',
				plugin ? `${ pluginSlug }/${ pluginSlug }.php` : ''
			),
		] );
		const note = () =>
			folder.note(
				[ database.process, ...web.processes ].map( ( { pid } ) => pid )
			);
		note();
		await takeSnapshot( database );
		return {
			url,
			origin,
			admin: { user: 'admin', password },
			manager: { user: 'kierownik', password },
			customer: { user: 'klient', password },
			workerKey: { key: '', secret: '', ...JSON.parse( key ) },
			root,
			databaseSocket: folder.socket,
			databaseName,
			servedBy: web.kind,
			php: ( code ) =>
				runProcess( {
					name: 'php in the shop',
					command: 'php',
					args: [
						'-d',
						'display_errors=stderr',
						'-d',
						'memory_limit=512M',
						path.join( phpScripts, 'evaluate.php' ),
						root,
					],
					input: code,
				} ),
			query: ( sql ) => database.query( sql, databaseName ),
			mails: () => readMails( mails ),
			debugLog: () => readFile( debugLog, 'utf8' ).catch( () => '' ),
			reset: () => restore( database ),
			snapshot: () => takeSnapshot( database ),
			async killPhp() {
				await web.killPhp();
				note();
			},
			close,
		};
	} catch ( error ) {
		await close();
		throw error;
	}
}

async function readMails( folder: string ): Promise< Mail[] > {
	const files = ( await readdir( folder ) ).sort();
	return Promise.all(
		files.map( async ( file ) =>
			JSON.parse( await readFile( path.join( folder, file ), 'utf8' ) )
		)
	);
}
