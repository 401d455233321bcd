import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION = 5;

/** Longest block of an event loop. */
export interface LoopBlock {
	/** With waits for a processor that others use, too. */
	readonly wallMs: number;
	/** Only what the thread itself did. */
	readonly ownMs: number;
}

/** Watches the event loop of this process. */
export function watchLoop(): { read: () => LoopBlock; reset: () => void } {
	const delay = monitorEventLoopDelay( { resolution: RESOLUTION } );
	delay.enable();
	let own = 0;
	let at = performance.now();
	let spent = process.threadCpuUsage();
	const timer = setInterval( () => {
		const now = performance.now();
		const { user, system } = process.threadCpuUsage( spent );
		const late = now - at - RESOLUTION;
		own = Math.max( own, Math.min( late, ( user + system ) / 1000 ) );
		at = now;
		spent = process.threadCpuUsage();
	}, RESOLUTION );
	timer.unref();
	return {
		read: () => ( {
			wallMs: Math.max( 0, delay.max / 1e6 - RESOLUTION ),
			ownMs: own,
		} ),
		reset() {
			delay.reset();
			own = 0;
			at = performance.now();
			spent = process.threadCpuUsage();
		},
	};
}
