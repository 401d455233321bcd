import type { z } from 'zod';
import type { BadRow } from '../ports/erp.ts';

export type KeyField = 'index' | 'erpId';

type Checked< Row > =
	| { readonly ok: true; readonly row: Row }
	| { readonly ok: false; readonly bad: BadRow };

/** Checks a row for itself, so that a bad one is refused alone. */
export function checkRow< Schema extends z.ZodType >(
	row: unknown,
	schema: Schema,
	keyField: KeyField
): Checked< z.output< Schema > > {
	const parsed = schema.safeParse( row );
	return parsed.success
		? { ok: true, row: parsed.data }
		: { ok: false, bad: badRow( row, parsed.error, keyField ) };
}

/** The key as it stands in the row, empty when there is none to read. */
export function keyOf( row: unknown, keyField: string ): string {
	const key: unknown =
		typeof row === 'object' && row !== null
			? Object.entries( row ).find(
					( [ name ] ) => name === keyField
				)?.[ 1 ]
			: undefined;
	return typeof key === 'string' ? key.slice( 0, 40 ) : '';
}

function badRow( row: unknown, error: z.ZodError, keyField: KeyField ): BadRow {
	const key = keyOf( row, keyField );
	const { code, field, complaint } = firstProblem( error );
	return {
		key,
		code,
		field,
		value: valueAt( row, error.issues[ 0 ]?.path ?? [] ),
		reason: `“${ field }” of “${ key }” ${ complaint }: correct it in WAPRO Mag.`,
	};
}

const MOST_OF_VALUE = 200;

function valueAt( row: unknown, path: readonly PropertyKey[] ): string | null {
	let value = row;
	for ( const step of path ) {
		value =
			typeof value === 'object' && value !== null
				? Reflect.get( value, step )
				: undefined;
	}
	return typeof value === 'string' ? value.slice( 0, MOST_OF_VALUE ) : null;
}

export interface WireProblem {
	readonly code: string;
	readonly field: string;
	readonly complaint: string;
}

const prices = /(^|\.)(net|gross|netPrice|grossPrice|vat|paidAmount)$/;
const quantities =
	/(^|\.)(onHand|edited|reserved|available|quantity|ordered|realised)$/;

/** The first thing wrong with a message, in the codes that the panel explains. */
export function firstProblem( error: z.ZodError ): WireProblem {
	const issue = error.issues[ 0 ];
	const field = ( issue?.path ?? [] ).map( String ).join( '.' ) || 'message';
	if ( issue?.code === 'too_big' && issue.origin === 'string' ) {
		return {
			code: 'too_long',
			field,
			complaint: `is longer than ${ issue.maximum } characters`,
		};
	}
	if ( prices.test( field ) ) {
		return {
			code: 'price_invalid',
			field,
			complaint: 'is no amount with at most four decimals',
		};
	}
	if ( quantities.test( field ) ) {
		return {
			code: 'quantity_invalid',
			field,
			complaint: 'is no quantity with at most six decimals',
		};
	}
	return {
		code: 'wapro_invalid',
		field,
		complaint: 'is missing or not allowed by the contract',
	};
}
