import { createSoapService } from './contract/soap-service.ts';
import { operationsOf } from './contract/operations.ts';
import { openEmbedded } from './database/sqlite/database.ts';
import type { MagDatabase } from './database/port.ts';
import { seed } from './demo/seed.ts';
import type { SeedSize } from './demo/seed.ts';
import { createApp, SOAP_PATH } from './http/app.ts';
import type { Absence } from './http/app.ts';
import { startNotifier } from './notify/notifier.ts';
import { createNotifyClient } from './notify/shop-notify-client.ts';
import type { NotifyTarget } from './notify/shop-notify-client.ts';
import type { Mag } from './wapro/mag.ts';
import { forgetOldChanges } from './wapro/queue.ts';
import { enterShops } from './wapro/shops.ts';

export const VERSION = 'embedded demo 0.1.0';
const TIDY_EVERY = 6 * 3_600_000;

export interface GatewayOptions {
	/** SQLite file; made when it is missing. */
	readonly database: string;
	readonly user: string;
	readonly password: string;
	readonly host?: string | undefined;
	/** 0, or left out, takes a free one. */
	readonly port?: number | undefined;
	readonly publicUrl?: string | undefined;
	readonly notify?: NotifyTarget | undefined;
	/** Shop ids, each optionally with the column of its flag: `sklep`, `hurt=POLE3`. */
	readonly shops?: readonly string[] | undefined;
	/** Demo data for a database that is still empty. */
	readonly seed?: SeedSize | undefined;
	readonly logger?: { readonly level: string } | false;
	readonly now?: () => Date;
}

export interface Gateway {
	/** Without path: `http://127.0.0.1:8088`. */
	readonly url: string;
	/** Where the SOAP service answers. */
	readonly soapUrl: string;
	readonly port: number;
	readonly mag: Mag;
	close: () => Promise< void >;
}

export async function startGateway(
	options: GatewayOptions
): Promise< Gateway > {
	const database = openEmbedded( options.database );
	if ( options.seed !== undefined ) {
		await seed( database, options.seed );
	}
	const mag: Mag = { database, now: options.now ?? ( () => new Date() ) };
	await enterShops( database, options.shops ?? [ 'sklep' ] );
	await forgetOldChanges( mag );
	const tidy = setInterval( () => void forgetOldChanges( mag ), TIDY_EVERY );
	tidy.unref();

	const app = createApp( {
		service: await createSoapService(
			SOAP_PATH,
			operationsOf( mag, VERSION )
		),
		credentials: { user: options.user, password: options.password },
		absence: () => absenceOf( database ),
		publicUrl: options.publicUrl,
		version: VERSION,
		logger: options.logger ?? false,
	} );
	await app.listen( {
		host: options.host ?? '127.0.0.1',
		port: options.port ?? 0,
	} );
	const stopNotifier = options.notify
		? startNotifier( {
				database,
				send: await createNotifyClient( options.notify ),
				onFailure: ( error ) =>
					app.log.warn(
						{ reason: reasonOf( error ) },
						'the worker could not be told; it will find the change by polling'
					),
			} )
		: async () => undefined;

	const [ address ] = app
		.addresses()
		.filter( ( one ) => typeof one === 'object' );
	const port = address?.port ?? 0;
	const host =
		address?.family === 'IPv6'
			? `[${ address.address }]`
			: ( address?.address ?? '127.0.0.1' );
	const url = `http://${ host }:${ port }`;
	return {
		url,
		soapUrl: `${ url }${ SOAP_PATH }`,
		port,
		mag,
		close: async () => {
			clearInterval( tidy );
			await stopNotifier();
			await app.close();
			await database.close();
		},
	};
}

async function absenceOf( database: MagDatabase ): Promise< Absence > {
	const value = await database.read( ( { settings } ) =>
		settings.get( 'away' )
	);
	return value === 'refuse' || value === 'drop' ? value : '';
}

const reasonOf = ( error: unknown ): string =>
	error instanceof Error ? error.message : String( error );
