import type { Bell } from '../ports/bell.ts';
import type { Clock } from '../ports/clock.ts';
import type { Flow } from '../ports/scheduler.ts';
import type { SettingsSource } from './shop-settings.ts';

interface Needs {
	readonly bell: Bell;
	readonly settings: SettingsSource;
	readonly clock: Clock;
	/** Anything may wait: after a ring, and not again within a few seconds. */
	readonly onRing: () => void;
	/** It rings again meanwhile: an order may wait. */
	readonly onOrder: () => void;
	readonly everySeconds: number;
}

const PATIENCE_SECONDS = 5;
/** A shop that sells rings every second: a dozen requests to it each time would stand between its buyers and their orders. */
const LEAST_BETWEEN_MS = 3000;

/** Looks at the shop's bell, a static file that costs the shop no PHP. Without it the flows poll. */
export function watchBell( needs: Needs ): Flow {
	const { bell, settings, clock, onRing, onOrder } = needs;
	let isOwed = false;
	let nextAt = -Infinity;
	return {
		name: 'watchBell',
		everySeconds: needs.everySeconds,
		wakesOn: [ 'shop_back' ],
		async run() {
			const known = settings.lastKnown();
			if ( known === null ) {
				return {};
			}
			let isRung = false;
			let isSilent = false;
			try {
				isRung = await bell.rung( known.bellUrl );
			} catch {
				isSilent = true;
			}
			isOwed ||= isRung;
			if ( isOwed && clock.elapsed() >= nextAt ) {
				isOwed = false;
				nextAt = clock.elapsed() + LEAST_BETWEEN_MS;
				settings.forget();
				onRing();
			} else if ( isRung ) {
				onOrder();
			}
			return isSilent ? { againInSeconds: PATIENCE_SECONDS } : {};
		},
	};
}
