import type { Stage } from '../stage/stage.ts';

export interface CsvOutcome {
	readonly created: number;
	readonly updated: number;
}

/** Lines a request: what WooCommerce's own screen asks for. */
const LINES = 30;

/** The file `bench.csv` in the shop's folder through WooCommerce's importer. Throws when a line is refused. */
export async function importCsv(
	{ meter }: Stage,
	update: boolean
): Promise< CsvOutcome > {
	const sum = { created: 0, updated: 0 };
	let position = 0;
	let percent = 0;
	while ( percent < 100 ) {
		const answer = await fetch(
			`${ meter.url }/bench-csv.php?position=${ position }&lines=${ LINES }&update=${ update ? 'yes' : 'no' }`
		);
		const text = await answer.text();
		if ( ! answer.ok ) {
			throw new Error(
				`CSV import: ${ answer.status } ${ text.slice( 0, 300 ) }`
			);
		}
		const part = JSON.parse( text ) as CsvOutcome & {
			failed: string[];
			position: number;
			percent: number;
		};
		if ( part.failed.length > 0 || part.position === position ) {
			throw new Error(
				`CSV import: ${ part.failed[ 0 ] ?? 'no progress' }`
			);
		}
		sum.created += part.created;
		sum.updated += part.updated;
		( { position, percent } = part );
	}
	return sum;
}
