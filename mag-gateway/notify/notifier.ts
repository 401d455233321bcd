import type { MagDatabase } from '../database/port.ts';
import type { NotifyChanged } from '../../contracts/generated/shop-notify.ts';

export interface NotifierOptions {
	readonly database: MagDatabase;
	readonly send: ( notice: NotifyChanged ) => Promise< void >;
	readonly onFailure: ( error: unknown ) => void;
	/** Milliseconds between two looks at the database. */
	readonly interval?: number;
}

/**
 * Watches the database for anybody's commits and tells the worker of the newest waiting change of each shop. One
 * notice stands for all that came since the last one, since it only wakes; nothing is ever sent twice at a time, and
 * what could not be sent is left to the worker's polling.
 *
 * @return Stops the watch and waits for what is under way.
 */
export function startNotifier( {
	database,
	send,
	onFailure,
	interval = 200,
}: NotifierOptions ): () => Promise< void > {
	let version = -1;
	let told = '0';
	let stopped = false;
	let reachable = true;
	let timer: NodeJS.Timeout | undefined;

	const tell = async () => {
		const newest = await database.read( ( { changes } ) =>
			changes.newest( told )
		);
		for ( const { shop, id, type, key, counter } of newest ) {
			told = BigInt( counter ) > BigInt( told ) ? counter : told;
			try {
				await send( {
					shopId: shop,
					messageId: id,
					objectType: type,
					key,
				} );
				reachable = true;
			} catch ( error ) {
				// Once per outage: the log is no place for a heartbeat.
				if ( reachable ) {
					onFailure( error );
				}
				reachable = false;
			}
		}
	};

	const look = async () => {
		try {
			const seen = await database.version();
			if ( seen !== version ) {
				version = seen;
				await tell();
			}
		} catch ( error ) {
			onFailure( error );
		}
		if ( ! stopped ) {
			timer = setTimeout( next, interval );
		}
	};
	let round: Promise< void > = Promise.resolve();
	const next = () => {
		round = look();
	};
	next();

	return async () => {
		stopped = true;
		clearTimeout( timer );
		await round;
		clearTimeout( timer );
	};
}
