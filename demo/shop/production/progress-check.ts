import type {
	ProductionProgress,
	ProductionProgressLine,
	ProductionSettings,
	ProductionStatus,
} from '../../../contracts/generated/shop-api.ts';
import { scaled } from '../decimal.ts';
import { Problem } from '../problem.ts';
import type { ToldLine, ToldLines } from './told-lines.ts';

type Words = ProductionSettings[ 'progress' ];

const STAGES: Readonly< Record< ProductionStatus[ 'stage' ], string > > = {
	planned: 'zaplanowane',
	in_production: 'w produkcji',
	held: 'wstrzymane',
	ready: 'wykonane',
};

/** What people read for a word of production; undefined: nobody knows it. */
export function nameOfStatus(
	{ statuses }: Words,
	code: string
): string | undefined {
	return (
		statuses.find( ( one ) => one.code === code )?.name ??
		( Object.hasOwn( STAGES, code )
			? STAGES[ code as ProductionStatus[ 'stage' ] ]
			: undefined )
	);
}

/** Refuses by name what cannot be true of the order that production was told of. */
export function checkProgress(
	document: ProductionProgress,
	told: ToldLines,
	sequence: number,
	words: Words
): void {
	checkHead( document, sequence );
	checkStatus( words, document.status, 'status' );
	checkDay( document.expectedDate, 'expectedDate' );
	checkDay( document.at.slice( 0, 10 ), 'at' );
	const seen = new Set< string >();
	( document.lines ?? [] ).forEach( ( line, position ) => {
		const field = `lines[${ position }]`;
		if ( seen.has( line.lineId ) ) {
			throw refusal(
				'line_twice',
				`Pozycja ${ line.lineId } występuje w dokumencie dwa razy.`,
				`${ field }.lineId`
			);
		}
		seen.add( line.lineId );
		const known = told[ line.lineId ];
		if ( known === undefined ) {
			throw refusal(
				'line_unknown',
				`Produkcja nigdy nie dostała pozycji ${ line.lineId } zamówienia ${ document.reference }.`,
				`${ field }.lineId`
			);
		}
		checkLine( line, known, field, words );
	} );
}

function checkHead( document: ProductionProgress, sequence: number ): void {
	if (
		document.event === 'refused' &&
		( document.reason ?? '' ).trim() === ''
	) {
		throw refusal( 'reason_missing', 'Odmowa wymaga powodu.', 'reason' );
	}
	if ( document.event === 'progress' && document.status === undefined ) {
		throw refusal( 'status_missing', 'Postęp wymaga statusu.', 'status' );
	}
	if ( ( document.orderSequence ?? 0 ) > sequence ) {
		throw refusal(
			'order_sequence_unknown',
			`Sklep nie wysłał dokumentu ${ document.orderSequence } tego zamówienia; ostatni to ${ sequence }.`,
			'orderSequence'
		);
	}
}

function checkLine(
	line: ProductionProgressLine,
	told: ToldLine,
	field: string,
	words: Words
): void {
	checkStatus( words, line.status, `${ field }.status` );
	checkDay( line.expectedDate, `${ field }.expectedDate` );
	if ( scaled( line.produced ?? '0' ) > scaled( told.quantity ) ) {
		throw refusal(
			'produced_too_much',
			`„${ told.name }”: wykonano ${ line.produced }, a zamówiono ${ told.quantity }.`,
			`${ field }.produced`
		);
	}
}

function checkStatus(
	words: Words,
	code: string | undefined,
	field: string
): void {
	if ( code !== undefined && nameOfStatus( words, code ) === undefined ) {
		const known = [
			...Object.keys( STAGES ),
			...words.statuses.map( ( one ) => one.code ),
		];
		throw refusal(
			'status_unknown',
			`Sklep nie zna statusu „${ code }” (zna: ${ known.join( ', ' ) }).`,
			field
		);
	}
}

function checkDay( day: string | undefined, field: string ): void {
	if (
		day !== undefined &&
		new Date( `${ day }T00:00:00Z` ).toISOString().slice( 0, 10 ) !== day
	) {
		throw refusal( 'date_invalid', `Nie ma dnia ${ day }.`, field );
	}
}

const refusal = ( code: string, sentence: string, field: string ) =>
	new Problem( code, sentence, 422, field );
