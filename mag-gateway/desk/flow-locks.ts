import { lockedFlowSchema } from '../../contracts/generated/wapro-mag.ts';
import type { LockedFlow } from '../../contracts/generated/wapro-mag.ts';
import { invalid } from '../errors.ts';
import { giveFlowLock, takeFlowLock } from '../wapro/flow-locks.ts';
import type { Mag } from '../wapro/mag.ts';

export type { LockedFlow } from '../../contracts/generated/wapro-mag.ts';
export const LOCKED_FLOWS = lockedFlowSchema.options;

/** Another integrator takes a flow for itself; who holds it instead is a refusal. */
export async function lockFlow(
	mag: Mag,
	flow: LockedFlow,
	owner: string,
	minutes: number
): Promise< { readonly since: string | undefined; readonly until: string } > {
	const { granted, heldBy, since, until } = await takeFlowLock( mag, {
		flow,
		owner,
		seconds: minutes * 60,
	} );
	if ( ! granted ) {
		throw invalid(
			'flow_held',
			'flow',
			`${ heldBy } has "${ flow }" since ${ since } until ${ until }.`
		);
	}
	return { since, until };
}

export async function unlockFlow(
	mag: Mag,
	flow: LockedFlow,
	owner: string
): Promise< void > {
	const { released } = await giveFlowLock( mag, { flow, owner } );
	if ( ! released ) {
		throw invalid(
			'flow_not_held',
			'flow',
			`${ owner } does not hold "${ flow }". "locks" shows who does.`
		);
	}
}

export const flowLocks = ( { database, now }: Mag ) =>
	database.read( ( tables ) => tables.flowLocks.held( now().toISOString() ) );
