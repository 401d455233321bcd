import type { PingResponse } from '../../contracts/generated/wapro-mag.ts';

/** Version of the contract that this worker speaks. */
const CONTRACT = 1;

/** What is wrong with the version of the contract that WAPRO speaks; null when it is ours. */
export function contractMismatch( { contract }: PingResponse ): string | null {
	return contract === CONTRACT
		? null
		: `WAPRO speaks contract ${ contract }, this worker ${ CONTRACT }: update the older of the two.`;
}
