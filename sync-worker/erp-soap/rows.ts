import type { z } from 'zod';
import type { BadRow } from '../ports/erp.ts';

interface Checked< Row > {
	readonly rows: Row[];
	readonly bad: BadRow[];
}

/** Checks each row for itself, so that one bad row is refused alone. */
export function checkRows< Schema extends z.ZodType >(
	rows: readonly unknown[],
	schema: Schema,
	keyField: 'index' | 'erpId'
): Checked< z.output< Schema > > {
	const checked: Checked< z.output< Schema > > = { rows: [], bad: [] };
	for ( const row of rows ) {
		const parsed = schema.safeParse( row );
		if ( parsed.success ) {
			checked.rows.push( parsed.data );
		} else {
			checked.bad.push( badRow( row, parsed.error, keyField ) );
		}
	}
	return checked;
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

function badRow( row: unknown, error: z.ZodError, keyField: string ): BadRow {
	const key = keyOf( row, keyField );
	const { code, field, complaint } = firstProblem( error );
	return {
		key,
		code,
		field,
		reason: `“${ field }” of “${ key }” ${ complaint }: correct it in WAPRO Mag.`,
	};
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
