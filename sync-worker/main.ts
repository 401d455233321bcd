import packageFile from '../package.json' with { type: 'json' };
import { readArguments, usage } from './arguments.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import { soapErp } from './erp-soap/soap-erp.ts';
import { answerFiles } from './exporters/answer-files.ts';
import {
	callSeconds,
	production as productionCarrier,
} from './exporters/production.ts';
import { flowCatalogue } from './flows/catalogue.ts';
import { connectionChecks } from './flows/connection-checks.ts';
import { prometheusMetrics } from './http/metrics.ts';
import { httpServer } from './http/server.ts';
import { pinoLog } from './logging/pino-log.ts';
import { prettyStream } from './logging/pretty.ts';
import { systemClock as clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import type { Scheduler, Signal } from './ports/scheduler.ts';
import type { Telemetry } from './ports/telemetry.ts';
import { breaker } from './resilience/breaker.ts';
import { guarded } from './resilience/guarded.ts';
import { oneContract } from './resilience/one-contract.ts';
import { datagramSocket } from './scheduler/datagram-socket.ts';
import { httpBell } from './scheduler/http-bell.ts';
import { inProcessScheduler } from './scheduler/scheduler.ts';
import { checkLines, startScreen } from './start-screen.ts';
import { wooShop } from './woo-rest/woo-shop.ts';

const { version } = packageFile;

const exitCodes = {
	ok: 0,
	unexpected: 1,
	configuration: 2,
	checks: 3,
} as const;

const MOST_ANSWER_BYTES = 32 * 1024 * 1024;
/** Beside one that is kept for orders. */
const SHOP_CALLS_AT_ONCE = 2;
/** No single call may take a tenth of this. */
const HUNG_SECONDS = 15 * 60;
/** Under the ten seconds that service managers give before they kill. */
const STOP_WITHIN_MS = 8500;

/** Everything that talks to the outside, once per process. */
async function outside( config: Config ) {
	const wapro = await soapErp( {
		url: config.wapro.url,
		user: config.wapro.user,
		password: config.wapro.password,
		timeoutMs: config.wapro.timeoutSeconds * 1000,
		mostBytes: MOST_ANSWER_BYTES,
	} );
	const woo = wooShop( {
		url: config.shop.url,
		key: config.shop.key,
		secret: config.shop.secret,
		timeoutMs: config.shop.timeoutSeconds * 1000,
		mostBytes: MOST_ANSWER_BYTES,
	} );
	const bell = httpBell( { timeoutMs: 2000, shopUrl: config.shop.url } );
	const production = productionCarrier( config.production, clock );
	const answers = answerFiles( config.answersFolder );
	return {
		erp: wapro.erp,
		shop: woo.shop,
		production,
		answers,
		bell,
		checks: () =>
			connectionChecks( {
				erp: wapro.erp,
				shop: woo.shop,
				production,
				answers,
				bell,
				clock,
				shopUrl: config.shop.url,
			} ),
		close() {
			wapro.close();
			woo.close();
			bell.close();
		},
	};
}

async function check( config: Config ): Promise< number > {
	const sides = await outside( config );
	const checks = await sides.checks();
	sides.close();
	process.stdout.write( `${ checkLines( checks ) }\n` );
	return checks.every( ( { ok } ) => ok ) ? exitCodes.ok : exitCodes.checks;
}

async function run(
	config: Config,
	log: Log
): Promise< () => Promise< void > > {
	const startedAt = clock.now();
	const worker = config.worker.id;
	const metrics = prometheusMetrics( version );
	const sides = await outside( config );
	let scheduler: Scheduler | null = null;
	const telemetry: Telemetry = {
		...metrics.telemetry,
		called( ...call ) {
			scheduler?.progress();
			metrics.telemetry.called( ...call );
		},
	};
	const signal = ( cause: Signal ) => scheduler?.signal( cause );

	const wapro = oneContract( sides.erp );
	const waproBreaker = breaker( {
		system: 'wapro',
		clock,
		log,
		telemetry,
		probe: () => wapro.ping(),
		onLost: () => signal( 'wapro_lost' ),
		onBack: () => signal( 'wapro_back' ),
	} );
	const shopBreaker = breaker( {
		system: 'shop',
		clock,
		log,
		telemetry,
		probe: () => sides.shop.settings(),
		onLost: () => undefined,
		onBack: () => signal( 'shop_back' ),
	} );
	const makerBreaker = breaker( {
		system: 'production',
		clock,
		log,
		telemetry,
		probe: () => sides.production.reach(),
		onLost: () => undefined,
		onBack: () => signal( 'production_back' ),
	} );
	const erp = guarded( wapro, waproBreaker );
	const calls = ( atOnce: number ) =>
		guarded( sides.shop, shopBreaker, {
			atOnce,
			plain: [ 'skewSeconds' ],
		} );
	const shop = calls( SHOP_CALLS_AT_ONCE );
	const shopForOrders = calls( 1 );
	const production = guarded( sides.production, makerBreaker, {
		plain: [ 'checks' ],
	} );
	const flows = flowCatalogue( {
		erp,
		shop,
		shopForOrders,
		production,
		answers: sides.answers,
		bell: sides.bell,
		clock,
		log,
		telemetry,
		worker,
		version,
		startedAt,
		signal,
		wapro: waproBreaker,
		woo: shopBreaker,
		maker: makerBreaker,
		checks: sides.checks,
		waproPollSeconds: config.wapro.pollSeconds,
		waproCallSeconds: config.wapro.timeoutSeconds,
		productionCallSeconds: callSeconds( config.production ),
	} );
	const server = await httpServer( {
		host: config.worker.host,
		port: config.worker.port,
		version,
		metrics,
		alive: () => ( scheduler?.longestSilenceSeconds() ?? 0 ) < HUNG_SECONDS,
		reached: () => ( {
			wapro: waproBreaker.state(),
			shop: shopBreaker.state(),
		} ),
		notify: config.notify,
		onNotice: ( { objectType, key } ) => {
			log.debug(
				{ objectType, key },
				'WAPRO says that an object changed'
			);
			signal( 'notice' );
		},
	} );
	const datagrams =
		config.datagram === null
			? null
			: await datagramSocket( {
					...config.datagram,
					secret: config.shop.secret,
					clock,
					log,
					telemetry,
					onCall: () => signal( 'order' ),
				} );
	scheduler = inProcessScheduler( { flows, clock, log, telemetry } );
	signal( 'start' );
	log.info(
		{
			address: server.url,
			version,
			...( datagrams === null ? {} : { datagramPort: datagrams.port } ),
		},
		'ready'
	);
	sides.checks().then(
		( checks ) =>
			process.stderr.write(
				`${ startScreen( {
					config,
					version,
					address: server.url,
					checks,
				} ) }\n`
			),
		( error: unknown ) => log.error( { error }, 'first look failed' )
	);

	return async () => {
		log.info( {}, 'stopping: finishing what is in hand' );
		const ended = await scheduler.stop( STOP_WITHIN_MS );
		await datagrams?.close();
		await server.close();
		sides.close();
		log.info(
			{ ended },
			ended
				? 'stopped'
				: 'stopped with a call under way: it will be asked for after its lease'
		);
	};
}

async function main(): Promise< void > {
	const asked = readArguments( process.argv.slice( 2 ) );
	if ( asked.help ) {
		process.stdout.write( `${ usage }\n` );
		return;
	}
	const config = readConfig( process.env );
	if ( asked.check ) {
		process.exitCode = await check( config );
		return;
	}
	const log = pinoLog( {
		level: config.logLevel,
		worker: config.worker.id,
		...( asked.pretty ? { destination: await prettyStream() } : {} ),
	} );
	const stop = await run( config, log );
	let stopping = false;
	const end = () => {
		if ( stopping ) {
			return;
		}
		stopping = true;
		stop().then(
			() => process.exit( exitCodes.ok ),
			() => process.exit( exitCodes.unexpected )
		);
	};
	process.on( 'SIGTERM', end );
	process.on( 'SIGINT', end );
	process.on( 'unhandledRejection', ( error ) => {
		log.error( { error }, 'a defect: please report it' );
		process.exit( exitCodes.unexpected );
	} );
}

main().catch( ( error: unknown ) => {
	const known = error instanceof ConfigError;
	process.stderr.write(
		known
			? `The worker cannot start:\n${ error.complaints
					.map( ( complaint ) => `  ${ complaint }` )
					.join( '\n' ) }\n`
			: `The worker cannot start: ${
					error instanceof Error ? error.message : String( error )
				}\n`
	);
	process.exit(
		known && error.lasting ? exitCodes.configuration : exitCodes.unexpected
	);
} );
