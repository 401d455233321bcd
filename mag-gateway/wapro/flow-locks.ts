import type {
	AcquireFlowLock,
	AcquireFlowLockResponse,
	ReleaseFlowLock,
	ReleaseFlowLockResponse,
} from '../../contracts/generated/wapro-mag.ts';
import { assertShop } from './mag.ts';
import type { Mag } from './mag.ts';

export type LockAsked = Omit< AcquireFlowLock, 'shopId' >;
export type LockGiven = Omit< ReleaseFlowLock, 'shopId' >;

/** A lock of the same owner goes on; one that is over, or of nobody, begins anew. */
export function takeFlowLock(
	{ database, now }: Mag,
	{ flow, owner, seconds }: LockAsked
): Promise< AcquireFlowLockResponse > {
	return database.write( async ( { flowLocks } ) => {
		const moment = now();
		const at = moment.toISOString();
		const found = await flowLocks.find( flow );
		const held = found !== undefined && found.until > at ? found : null;
		if ( held !== null && held.owner !== owner ) {
			const { since, until } = held;
			return { granted: false, heldBy: held.owner, since, until };
		}
		const since = held?.since ?? at;
		const until = new Date(
			moment.getTime() + Number( seconds ) * 1000
		).toISOString();
		await flowLocks.put( { flow, owner, since, until } );
		return { granted: true, since, until };
	} );
}

export function giveFlowLock(
	{ database, now }: Mag,
	{ flow, owner }: LockGiven
): Promise< ReleaseFlowLockResponse > {
	return database.write( async ( { flowLocks } ) => {
		const found = await flowLocks.find( flow );
		const released =
			found !== undefined &&
			found.owner === owner &&
			found.until > now().toISOString();
		if ( released ) {
			await flowLocks.remove( flow );
		}
		return { released };
	} );
}

export async function acquireFlowLock(
	mag: Mag,
	{ shopId, ...asked }: AcquireFlowLock
): Promise< AcquireFlowLockResponse > {
	await mag.database.read( ( tables ) => assertShop( tables, shopId ) );
	return takeFlowLock( mag, asked );
}

export async function releaseFlowLock(
	mag: Mag,
	{ shopId, ...given }: ReleaseFlowLock
): Promise< ReleaseFlowLockResponse > {
	await mag.database.read( ( tables ) => assertShop( tables, shopId ) );
	return giveFlowLock( mag, given );
}
