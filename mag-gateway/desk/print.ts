import { ContractFault } from '../errors.ts';

const isObject = ( value: unknown ): value is Record< string, unknown > =>
	typeof value === 'object' && value !== null && ! Array.isArray( value );

const cell = ( value: unknown ): string => {
	if ( value === null || value === undefined ) {
		return '';
	}
	if ( isObject( value ) ) {
		return typeof value.name === 'string'
			? value.name
			: JSON.stringify( value );
	}
	return Array.isArray( value )
		? value.map( cell ).join( ' ' )
		: String( value );
};

function table( rows: readonly Record< string, unknown >[] ): string {
	const columns = [ ...new Set( rows.flatMap( Object.keys ) ) ];
	const lines = [
		columns,
		...rows.map( ( row ) =>
			columns.map( ( name ) => cell( row[ name ] ) )
		),
	];
	const widths = columns.map( ( _, n ) =>
		Math.max( ...lines.map( ( line ) => line[ n ]?.length ?? 0 ) )
	);
	return lines
		.map( ( line ) =>
			line
				.map( ( text, n ) => text.padEnd( widths[ n ] ?? 0 ) )
				.join( '  ' )
				.trimEnd()
		)
		.join( '\n' );
}

/** A result for people: tables for lists, a line per field for one thing. */
export function plainText( value: unknown ): string {
	if ( value === undefined ) {
		return 'gotowe / done';
	}
	if ( Array.isArray( value ) ) {
		return value.length === 0 ? '–' : table( value.filter( isObject ) );
	}
	if ( ! isObject( value ) ) {
		return String( value );
	}
	return Object.entries( value )
		.map( ( [ name, field ] ) =>
			isObject( field ) ||
			( Array.isArray( field ) && field.some( isObject ) )
				? `\n${ name }\n${ plainText( field ) }`
				: `${ name }: ${ cell( field ) }`
		)
		.join( '\n' );
}

/** Why a command failed: code and field first where they are known, then the sentence. */
export function failure( error: unknown, json = false ): string {
	const reason = error instanceof Error ? error.message : String( error );
	const { code, field } = error instanceof ContractFault ? error.detail : {};
	const shown = {
		code:
			code ??
			( error instanceof ContractFault
				? error.fault.toLowerCase()
				: undefined ),
		field,
		reason,
	};
	if ( json ) {
		return JSON.stringify( { error: shown }, null, '\t' );
	}
	const place = shown.field === undefined ? '' : ` (${ shown.field })`;
	return shown.code === undefined
		? reason
		: `${ shown.code }${ place }: ${ reason }`;
}
