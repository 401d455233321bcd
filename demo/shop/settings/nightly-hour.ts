import type { ShopContext } from '../context.ts';
import { TIME_ZONE } from '../time-zone.ts';
import { readOption, writeOption } from './options.ts';

const BEFORE = 'nightly_before';

/** As the clock on the wall shows a moment: later ones sort later as text. */
export const onTheWall = ( moment: string ): string =>
	new Date( moment ).toLocaleString( 'sv-SE', { timeZone: TIME_ZONE } );

/**
 * When the nightly passes were last due, on the wall. A new hour counts from the moment it was set: setting it starts none
 * in the middle of the day, and none that was missed before is lost.
 */
export function lastDue( shop: ShopContext, nightlyAt: string ): string {
	const now = onTheWall( shop.now() );
	const today = now.slice( 0, 10 );
	const dueOn = ( day: string ) => `${ day } ${ nightlyAt }:00`;
	const due = dueOn( dueOn( today ) <= now ? today : dayBefore( today ) );
	const before = readOption< { since: string; due: string } | null >(
		shop,
		BEFORE,
		null
	);
	return before === null || due > before.since ? due : before.due;
}

/** Another hour takes the place of this one. */
export function endHour( shop: ShopContext, nightlyAt: string ): void {
	writeOption( shop, BEFORE, {
		since: onTheWall( shop.now() ),
		due: lastDue( shop, nightlyAt ),
	} );
}

const dayBefore = ( day: string ): string =>
	new Date( Date.parse( day ) - 86_400_000 ).toISOString().slice( 0, 10 );
