import { z } from 'zod';

/*
 * How the simple types of the WSDLs are checked on both sides of the wire. Money, quantities, long ids and dates stay
 * text; only booleans and xs:int become native values. An empty element arrives as null and counts as empty text.
 */

const emptyToText = ( value: unknown ): unknown =>
	value === null ? '' : value;

interface TextRules {
	readonly min?: number;
	readonly max?: number;
	readonly pattern?: RegExp;
}

/** xs:string with its facets; lengths count characters, not UTF-16 units. */
export function text( { min = 0, max, pattern }: TextRules = {} ) {
	return z.preprocess(
		emptyToText,
		z.string().superRefine( ( value, context ) => {
			// Counting characters takes a multiple of the text's memory: files have no bounds.
			const length =
				min === 0 && max === undefined ? 0 : [ ...value ].length;
			if ( length < min ) {
				context.addIssue( {
					code: 'too_small',
					minimum: min,
					origin: 'string',
					input: value,
				} );
			}
			if ( max !== undefined && length > max ) {
				context.addIssue( {
					code: 'too_big',
					maximum: max,
					origin: 'string',
					input: value,
				} );
			}
			if ( pattern !== undefined && ! pattern.test( value ) ) {
				context.addIssue( {
					code: 'invalid_format',
					format: 'regex',
					pattern: pattern.source,
					input: value,
				} );
			}
		} )
	);
}

/** xs:decimal kept as text, with xs:totalDigits and xs:fractionDigits. */
export function decimal( totalDigits: number, fractionDigits: number ) {
	return z
		.string()
		.regex(
			new RegExp(
				`^-?[0-9]{1,${ totalDigits - fractionDigits }}(\\.[0-9]{1,${ fractionDigits }})?$`
			)
		);
}

/** xs:unsignedLong kept as text. */
export function unsignedLong() {
	return z.string().regex( /^[0-9]{1,20}$/ );
}

/** xs:dateTime with its zone, kept as text. */
export function moment() {
	return z
		.string()
		.regex(
			/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$/
		);
}

/** xs:boolean. */
export function flag() {
	return z.preprocess( ( value ) => {
		if ( value === 'true' || value === '1' ) {
			return true;
		}
		return value === 'false' || value === '0' ? false : value;
	}, z.boolean() );
}

/** xs:int with its bounds. */
export function int( min = -2147483648, max = 2147483647 ) {
	return z.preprocess(
		( value ) =>
			typeof value === 'string' && /^-?[0-9]{1,10}$/.test( value )
				? Number( value )
				: value,
		z.number().int().min( min ).max( max )
	);
}

/** A repeated element: absent, one or many become an array. */
export function list< Schema extends z.ZodType >( item: Schema ) {
	return z.preprocess( ( value ) => {
		if ( value === undefined || value === null || value === '' ) {
			return [];
		}
		return Array.isArray( value ) ? value : [ value ];
	}, z.array( item ) );
}

/** An element that may be absent. */
export function optional< Schema extends z.ZodType >( item: Schema ) {
	return item.optional();
}
