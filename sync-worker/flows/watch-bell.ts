import type { Bell } from '../ports/bell.ts';
import type { Flow } from '../ports/scheduler.ts';
import type { SettingsSource } from './shop-settings.ts';

interface Needs {
	readonly bell: Bell;
	readonly settings: SettingsSource;
	readonly onRing: () => void;
	readonly everySeconds: number;
}

const PATIENCE_SECONDS = 5;

/** Looks at the shop's bell, a static file that costs the shop no PHP. Without it the flows poll. */
export function watchBell( needs: Needs ): Flow {
	const { bell, settings, onRing } = needs;
	return {
		name: 'watchBell',
		everySeconds: needs.everySeconds,
		wakesOn: [ 'shop_back' ],
		async run() {
			const known = settings.lastKnown();
			if ( known === null ) {
				return {};
			}
			try {
				if ( await bell.rung( known.bellUrl ) ) {
					settings.forget();
					onRing();
				}
				return {};
			} catch {
				return { againInSeconds: PATIENCE_SECONDS };
			}
		},
	};
}
