import type { z } from 'zod';
import { invalid } from '../errors.ts';

/** `['order','lines',0,'index']` → `lines[0].index`: fields are named as within the order. */
export function fieldName( path: readonly PropertyKey[] ): string {
	const parts =
		path[ 0 ] === 'order' && path.length > 1 ? path.slice( 1 ) : path;
	const name = parts.reduce< string >( ( text, part ) => {
		if ( typeof part === 'number' ) {
			return `${ text }[${ part }]`;
		}
		return text === '' ? String( part ) : `${ text }.${ String( part ) }`;
	}, '' );
	return name.slice( 0, 100 ) || 'request';
}

interface Verdict {
	readonly code: string;
	readonly sentence: string;
}

function verdict( issue: z.core.$ZodIssue, missing: boolean ): Verdict {
	if ( missing ) {
		return { code: 'missing', sentence: 'is missing' };
	}
	if ( issue.code === 'too_big' && issue.origin === 'string' ) {
		return {
			code: 'too_long',
			sentence: `is longer than ${ issue.maximum } characters`,
		};
	}
	const field = String( issue.path.at( -1 ) );
	if ( /price|net|gross|vat$|amount/i.test( field ) ) {
		return {
			code: 'price_invalid',
			sentence: 'is no valid amount of money',
		};
	}
	if ( field === 'quantity' ) {
		return { code: 'quantity_invalid', sentence: 'is no valid quantity' };
	}
	return { code: 'malformed', sentence: 'is not what the contract allows' };
}

const valueAt = ( input: unknown, path: readonly PropertyKey[] ): unknown =>
	path.reduce< unknown >(
		( value, part ) =>
			typeof value === 'object' && value !== null
				? Reflect.get( value, part )
				: undefined,
		input
	);

/** The request as its generated schema says, else Invalid with the first field that is wrong. */
export function requestOf< Schema extends z.ZodType >(
	schema: Schema,
	input: unknown
): z.output< Schema > {
	const given = input ?? {};
	const result = schema.safeParse( given );
	if ( result.success ) {
		return result.data;
	}
	const [ issue ] = result.error.issues;
	if ( ! issue ) {
		throw result.error;
	}
	const field = fieldName( issue.path );
	const { code, sentence } = verdict(
		issue,
		valueAt( given, issue.path ) === undefined
	);
	throw invalid( code, field, `${ field } ${ sentence }.` );
}
