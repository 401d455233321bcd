import type { ArticleChanges } from '../database/port.ts';
import { invalid } from '../errors.ts';
import { millionths } from '../decimal.ts';

/** Characters that WAPRO's columns hold. */
const LIMITS = {
	name: 100,
	shortName: 40,
	description: 1000,
	tradeIndex: 20,
	ean: 20,
	vatCode: 3,
	producer: 100,
} as const;

const FREE_FIELD = 100;

const FIGURES = [ 'weight', 'width', 'height', 'depth' ] as const;

function checkLength( field: string, text: string, limit: number ): void {
	const length = [ ...text ].length;
	if ( length > limit ) {
		throw invalid(
			'too_long',
			field,
			`WAPRO Mag keeps at most ${ limit } characters here; ${ length } were given. Shorten the text.`
		);
	}
}

function checkFigure( field: string, figure: string ): void {
	let value = -1n;
	try {
		value = millionths( figure );
	} catch {
		// Refused below.
	}
	if ( value < 0n || figure.length > 17 ) {
		throw invalid(
			'malformed',
			field,
			`"${ figure }" is no figure. Write a number such as 12.5, not below nought.`
		);
	}
}

/** What the columns could not hold is refused by name, before anything is written. */
export function checkChanges( changes: ArticleChanges ): void {
	for ( const [ field, limit ] of Object.entries( LIMITS ) ) {
		const text = changes[ field as keyof typeof LIMITS ];
		if ( text !== undefined ) {
			checkLength( field, text, limit );
		}
	}
	for ( const field of [ 'name', 'vatCode' ] as const ) {
		if ( changes[ field ]?.trim() === '' ) {
			throw invalid(
				'missing',
				field,
				'An article cannot be without it. Give a text.'
			);
		}
	}
	for ( const field of FIGURES ) {
		const figure = changes[ field ];
		if ( figure !== undefined && figure !== null ) {
			checkFigure( field, figure );
		}
	}
	for ( const [ number, text ] of Object.entries(
		changes.freeFields ?? {}
	) ) {
		checkLength( `POLE${ number }`, text, FREE_FIELD );
	}
}
