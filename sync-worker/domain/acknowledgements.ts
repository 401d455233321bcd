import type { ItemResult } from '../../contracts/generated/shop-api.ts';
import type {
	Change,
	ChangeResult,
} from '../../contracts/generated/wapro-mag.ts';

const LONGEST_REASON = 500;

export interface Refusal {
	readonly code?: string;
	readonly reason?: string;
}

export function accepted( change: Change ): ChangeResult {
	return { messageId: change.messageId, outcome: 'accepted' };
}

export function rejected( change: Change, refusal: Refusal ): ChangeResult {
	return {
		messageId: change.messageId,
		outcome: 'rejected',
		code: refusal.code ?? 'wapro_invalid',
		reason: shorten( refusal.reason ?? 'The shop refused this change.' ),
	};
}

/** The shop's answer for one item, as WAPRO's queue hears it: only a refusal is a refusal. */
export function acknowledgement(
	change: Change,
	result: ItemResult
): ChangeResult {
	return result.outcome === 'rejected'
		? rejected( change, result )
		: accepted( change );
}

function shorten( reason: string ): string {
	const letters = [ ...reason ];
	return letters.length <= LONGEST_REASON
		? reason
		: `${ letters.slice( 0, LONGEST_REASON - 1 ).join( '' ) }…`;
}
