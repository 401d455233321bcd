import { invalid } from '../errors.ts';
import { clarionDate, dateOfClarion } from './clarion.ts';

/** "2026-12-04" as a Clarion date. */
export function clarionDay( day: string, field: string ): number {
	const noon = new Date( `${ day }T12:00:00Z` );
	const clarion =
		/^\d{4}-\d{2}-\d{2}$/.test( day ) && ! Number.isNaN( noon.getTime() )
			? clarionDate( noon )
			: 0;
	if ( clarion < 1 || dateOfClarion( clarion ) !== day ) {
		throw invalid(
			'malformed',
			field,
			`"${ day }" is no day. Write it as 2026-12-31.`
		);
	}
	return clarion;
}
