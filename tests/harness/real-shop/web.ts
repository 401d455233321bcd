import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { eventually, startProcess, type RunningProcess } from '../process.ts';
import { findProgram, phpScripts } from './places.ts';

export interface WebServer {
	/** What serves: a note for logs. */
	readonly kind: 'nginx' | 'built-in';
	readonly processes: readonly RunningProcess[];
	/** `kill -9` of everything that runs PHP, in the middle of whatever it does; then it serves again. */
	killPhp: () => Promise< void >;
	stop: () => Promise< void >;
}

interface WebOptions {
	readonly root: string;
	readonly port: number;
	/** Folder for configuration, sockets and logs. */
	readonly work: string;
	readonly environment?: Readonly< Record< string, string > >;
}

const phpSettings = {
	'opcache.enable': '1',
	'opcache.validate_timestamps': '1',
	// Else changed PHP is served from the cache for seconds.
	'opcache.revalidate_freq': '0',
	'opcache.max_accelerated_files': '20000',
	'opcache.memory_consumption': '192',
	memory_limit: '256M',
	upload_max_filesize: '32M',
	post_max_size: '32M',
	display_errors: '0',
	log_errors: '1',
};

/** php-fpm behind nginx where both are at hand, else PHP's own server. */
export async function startWebServer(
	options: WebOptions
): Promise< WebServer > {
	const nginx = findProgram( 'nginx' );
	const fpm = findFpm();
	const server =
		nginx && fpm
			? startNginx( options, nginx, fpm )
			: startBuiltIn( options );
	await answers( options.port );
	return server;
}

const answers = ( port: number ) =>
	eventually(
		`an answer on port ${ port }`,
		async () =>
			(
				await fetch(
					`http://127.0.0.1:${ port }/wp-includes/images/blank.gif`
				)
			).ok,
		{ timeoutMs: 15_000 }
	);

const socketOf = ( work: string ) => path.join( work, 'fpm.sock' );

/** That it takes requests php-fpm says in its own log only. */
const listens = ( { isRunning, name }: RunningProcess, socket: string ) =>
	eventually( `${ name } at ${ socket }`, async () => {
		if ( ! isRunning() ) {
			throw new Error( `${ name } ended` );
		}
		const connection = connect( socket );
		try {
			await once( connection, 'connect' );
			return true;
		} finally {
			connection.destroy();
		}
	} );

async function killed( php: RunningProcess ): Promise< void > {
	php.kill( 'SIGKILL' );
	await php.ended;
}

function findFpm(): string | undefined {
	const minors = [ '8.5', '8.4', '8.3', '8.2' ];
	return findProgram(
		...minors.map( ( minor ) => `php-fpm${ minor }` ),
		'php-fpm'
	);
}

function startNginx(
	options: WebOptions,
	nginx: string,
	fpm: string
): WebServer {
	const { work } = options;
	mkdirSync( work, { recursive: true } );
	const asRoot = process.getuid?.() === 0;
	writeFileSync(
		path.join( work, 'fpm.conf' ),
		fpmConfiguration( options, asRoot )
	);
	writeFileSync(
		path.join( work, 'nginx.conf' ),
		nginxConfiguration( options, asRoot )
	);
	const startPhp = () =>
		startProcess( {
			name: 'php-fpm',
			command: fpm,
			args: [
				'-F',
				...( asRoot ? [ '-R' ] : [] ),
				'-y',
				path.join( work, 'fpm.conf' ),
			],
			env: options.environment,
			logFile: path.join( work, 'php-fpm.log' ),
		} );
	let php = startPhp();
	const web = startProcess( {
		name: 'nginx',
		command: nginx,
		args: [
			'-e',
			path.join( work, 'nginx.log' ),
			'-p',
			work,
			'-c',
			path.join( work, 'nginx.conf' ),
		],
		logFile: path.join( work, 'nginx.log' ),
	} );
	return {
		kind: 'nginx',
		get processes() {
			return [ web, php ];
		},
		async killPhp() {
			await killed( php );
			// Children may hold it for a moment: the new one would take them for another master, and end.
			rmSync( socketOf( work ), { force: true } );
			php = startPhp();
			await listens( php, socketOf( work ) );
		},
		stop: async () => {
			await Promise.all( [ web.stop( 3_000 ), php.stop( 3_000 ) ] );
		},
	};
}

function startBuiltIn( {
	root,
	port,
	work,
	environment,
}: WebOptions ): WebServer {
	const start = () =>
		startProcess( {
			name: 'php -S',
			command: 'php',
			args: [
				...Object.entries( phpSettings ).flatMap(
					( [ name, value ] ) => [ '-d', `${ name }=${ value }` ]
				),
				'-S',
				`127.0.0.1:${ port }`,
				'-t',
				root,
				path.join( phpScripts, 'router.php' ),
			],
			env: { ...environment, PHP_CLI_SERVER_WORKERS: '4' },
			logFile: path.join( work, 'php.log' ),
		} );
	let server = start();
	return {
		kind: 'built-in',
		get processes() {
			return [ server ];
		},
		async killPhp() {
			await killed( server );
			server = start();
			await answers( port );
		},
		stop: async () => {
			await server.stop( 3_000 );
		},
	};
}

function fpmConfiguration( { work }: WebOptions, asRoot: boolean ): string {
	return [
		'[global]',
		`error_log = ${ work }/php-fpm.log`,
		'daemonize = no',
		'[shop]',
		...( asRoot ? [ 'user = root', 'group = root' ] : [] ),
		`listen = ${ socketOf( work ) }`,
		'pm = static',
		'pm.max_children = 4',
		'clear_env = no',
		'catch_workers_output = yes',
		...Object.entries( phpSettings ).map(
			( [ name, value ] ) => `php_admin_value[${ name }] = ${ value }`
		),
		'',
	].join( '\n' );
}

function nginxConfiguration(
	{ root, port, work }: WebOptions,
	asRoot: boolean
): string {
	const parameters = {
		SCRIPT_FILENAME: '$document_root$fastcgi_script_name',
		SCRIPT_NAME: '$fastcgi_script_name',
		DOCUMENT_ROOT: '$document_root',
		REQUEST_URI: '$request_uri',
		QUERY_STRING: '$query_string',
		REQUEST_METHOD: '$request_method',
		CONTENT_TYPE: '$content_type',
		CONTENT_LENGTH: '$content_length',
		SERVER_PROTOCOL: '$server_protocol',
		SERVER_SOFTWARE: 'nginx',
		GATEWAY_INTERFACE: 'CGI/1.1',
		REMOTE_ADDR: '$remote_addr',
		REMOTE_PORT: '$remote_port',
		SERVER_ADDR: '$server_addr',
		SERVER_PORT: '$server_port',
		SERVER_NAME: '$host',
		// With the port: WordPress compares it with its own address.
		HTTP_HOST: '$http_host',
	};
	return `
${ asRoot ? 'user root;' : '' }
worker_processes 1;
daemon off;
pid ${ work }/nginx.pid;
events { worker_connections 256; }
http {
	access_log off;
	client_max_body_size 32m;
	client_body_temp_path ${ work }/body;
	fastcgi_temp_path ${ work }/fastcgi;
	proxy_temp_path ${ work }/proxy;
	uwsgi_temp_path ${ work }/uwsgi;
	scgi_temp_path ${ work }/scgi;
	fastcgi_buffers 16 64k;
	fastcgi_buffer_size 64k;
	types {
		text/html html; text/css css; text/javascript js mjs; application/json json map;
		image/svg+xml svg; image/png png; image/jpeg jpg jpeg; image/gif gif; image/webp webp;
		font/woff woff; font/woff2 woff2; text/plain txt; text/xml xml xsl;
	}
	default_type application/octet-stream;
	server {
		listen 127.0.0.1:${ port };
		root ${ root };
		index index.php;
		location / { try_files $uri $uri/ /index.php?$args; }
		location ~* \\.(css|js|svg|png|jpe?g|gif|webp|woff2?)$ {
			expires 1h;
			try_files $uri /index.php?$args;
		}
		location ~ \\.php$ {
			try_files $uri =404;
${ Object.entries( parameters )
	.map( ( [ name, value ] ) => `			fastcgi_param ${ name } ${ value };` )
	.join( '\n' ) }
			fastcgi_read_timeout 120s;
			fastcgi_pass unix:${ socketOf( work ) };
		}
	}
}
`;
}
