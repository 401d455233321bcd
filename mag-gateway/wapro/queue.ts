import { randomBytes } from 'node:crypto';
import type {
	AcknowledgeChanges,
	AcknowledgeChangesResponse,
	GetChangeQueue,
	GetChangeQueueResponse,
	ListChanges,
	ListChangesResponse,
} from '../../contracts/generated/wapro-mag.ts';
import { invalid } from '../errors.ts';
import { assertShop, atMost } from './mag.ts';
import type { Mag } from './mag.ts';

const MAX_HIDDEN_SECONDS = 3600;
const KEEP_ACCEPTED_DAYS = 14;

/** Hands out what waits, oldest first, and hides it for a time. */
export async function listChanges(
	{ database, now }: Mag,
	{ shopId, limit, visibilitySeconds }: ListChanges
): Promise< ListChangesResponse > {
	if ( visibilitySeconds < 1 || visibilitySeconds > MAX_HIDDEN_SECONDS ) {
		throw invalid(
			'out_of_range',
			'visibilitySeconds',
			`Between 1 and ${ MAX_HIDDEN_SECONDS } seconds.`
		);
	}
	const moment = now();
	const token = randomBytes( 16 ).toString( 'hex' );
	const idle = await database.read( async ( tables ) => {
		await assertShop( tables, shopId );
		return ! ( await tables.changes.waiting(
			shopId,
			moment.toISOString()
		) );
	} );
	if ( idle ) {
		return { token, changes: [], more: false };
	}
	return database.write( async ( tables ) => {
		const changes = await tables.changes.claim( {
			shop: shopId,
			limit,
			token,
			now: moment.toISOString(),
			hiddenUntil: new Date(
				moment.getTime() + visibilitySeconds * 1000
			).toISOString(),
		} );
		return {
			token,
			changes: changes.map( ( change ) => ( {
				messageId: change.id,
				objectType: change.type,
				key: change.key,
				counter: change.counter,
				changedAt: change.changedAt,
				attempt: change.attempts,
				cause: change.cause,
			} ) ),
			more: await tables.changes.waiting( shopId, moment.toISOString() ),
		};
	} );
}

/** Ends what was handed out; saying it twice does nothing more. */
export async function acknowledgeChanges(
	{ database, now }: Mag,
	{ shopId, token, results }: AcknowledgeChanges
): Promise< AcknowledgeChangesResponse > {
	atMost( results, 'results' );
	return database.write( async ( tables ) => {
		await assertShop( tables, shopId );
		let acknowledged = 0;
		for ( const { messageId, outcome, code, reason } of results ) {
			const known = await tables.changes.end( {
				shop: shopId,
				id: messageId,
				token,
				state: outcome,
				code: code ?? null,
				reason: reason ?? null,
				now: now().toISOString(),
			} );
			acknowledged += Number( known );
		}
		return { acknowledged, unknown: results.length - acknowledged };
	} );
}

export const getChangeQueue = (
	{ database }: Mag,
	{ shopId }: GetChangeQueue
): Promise< GetChangeQueueResponse > =>
	database.read( async ( tables ) => {
		await assertShop( tables, shopId );
		const states = await tables.changes.states( shopId );
		return {
			states: states.map( ( { state, count, oldestAt } ) => ( {
				state,
				count,
				oldestAt: oldestAt ?? undefined,
			} ) ),
		};
	} );

/** Removes accepted changes of long ago; what was rejected stays until somebody looked. */
export const forgetOldChanges = ( { database, now }: Mag ): Promise< number > =>
	database.write( ( tables ) =>
		tables.changes.forget(
			new Date(
				now().getTime() - KEEP_ACCEPTED_DAYS * 86_400_000
			).toISOString()
		)
	);
