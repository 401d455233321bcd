import type {
	ProductionLine,
	ProductionParameterRule,
} from '../../../contracts/generated/shop-api.ts';
import { scaled } from '../decimal.ts';
import { Problem } from '../problem.ts';

export type Parameter = ProductionLine[ 'parameters' ][ number ];

const YES = [ '1', 'true', 'yes', 'on', 'tak' ];
const NO = [ '0', 'false', 'no', 'off', 'nie' ];
const LONGEST_TEXT = 500;

/** What stands in a line or its product, as the type that production expects; refuses with a Problem. */
export function readParameter(
	rule: ProductionParameterRule,
	raw: string,
	field: string,
	line: string
): Parameter {
	const { code, name, type, unit } = rule;
	switch ( type ) {
		case 'number':
			return {
				code,
				name,
				type,
				value: number( rule, raw, field, line ),
				...( unit === '' ? {} : { unit } ),
			};
		case 'choice':
			return {
				code,
				name,
				type,
				value: option( rule, raw, field, line ),
			};
		case 'boolean':
			return { code, name, type, value: yes( rule, raw, field, line ) };
		default:
			return { code, name, type, value: words( rule, raw, field, line ) };
	}
}

function number(
	rule: ProductionParameterRule,
	raw: string,
	field: string,
	line: string
): string {
	const { name, unit, minimum, maximum } = rule;
	let text = raw.replace( /\s+/g, '' );
	if ( unit && text.toLowerCase().endsWith( unit.toLowerCase() ) ) {
		text = text.slice( 0, -unit.length );
	}
	text = text.replace( ',', '.' );
	if ( ! /^-?\d{1,9}(\.\d{1,6})?$/.test( text ) ) {
		throw new Problem(
			'parameter_not_a_number',
			`„${ line }”: parametr „${ name }” musi być liczbą, a „${ raw }” nią nie jest.`,
			400,
			field
		);
	}
	if (
		( minimum !== null && scaled( text ) < scaled( minimum ) ) ||
		( maximum !== null && scaled( text ) > scaled( maximum ) )
	) {
		throw new Problem(
			'parameter_out_of_range',
			`„${ line }”: parametr „${ name }” wynosi ${ text }, dozwolone jest ${
				minimum ?? '…'
			}–${ maximum ?? '…' } ${ unit }.`,
			400,
			field
		);
	}
	return text.includes( '.' ) ? text.replace( /\.?0+$/, '' ) : text;
}

function option(
	{ name, options }: ProductionParameterRule,
	raw: string,
	field: string,
	line: string
): string {
	const wanted = raw.trim().toLowerCase();
	const found = options.find( ( one ) => one.toLowerCase() === wanted );
	if ( found === undefined ) {
		throw new Problem(
			'parameter_not_an_option',
			`„${ line }”: parametr „${ name }” nie ma opcji „${ raw.trim() }” (są: ${ options.join( ', ' ) }).`,
			400,
			field
		);
	}
	return found;
}

function words(
	{ name }: ProductionParameterRule,
	raw: string,
	field: string,
	line: string
): string {
	const text = raw.trim();
	if ( text.length > LONGEST_TEXT ) {
		throw new Problem(
			'parameter_too_long',
			`„${ line }”: parametr „${ name }” jest dłuższy niż ${ LONGEST_TEXT } znaków.`,
			400,
			field
		);
	}
	return text;
}

function yes(
	{ name }: ProductionParameterRule,
	raw: string,
	field: string,
	line: string
): boolean {
	const text = raw.trim().toLowerCase();
	if ( ! YES.includes( text ) && ! NO.includes( text ) ) {
		throw new Problem(
			'parameter_not_yes_or_no',
			`„${ line }”: parametr „${ name }” to tak albo nie, a „${ raw }” nie jest żadnym z nich.`,
			400,
			field
		);
	}
	return YES.includes( text );
}
