const quote = ( text: string ): string =>
	`'${ text.replaceAll( '\\', '\\\\' ).replaceAll( "'", "\\'" ) }'`;

function phpValue( value: unknown, indent: string ): string {
	if ( value === null || typeof value === 'boolean' ) {
		return String( value );
	}
	if ( typeof value === 'number' ) {
		return String( value );
	}
	if ( typeof value === 'string' ) {
		return quote( value );
	}
	const entries = Array.isArray( value )
		? value.map( ( item ) => phpValue( item, `${ indent }\t` ) )
		: Object.entries( value as object ).map(
				( [ key, item ] ) =>
					`${ quote( key ) } => ${ phpValue( item, `${ indent }\t` ) }`
			);
	if ( entries.length === 0 ) {
		return '[]';
	}
	return `[\n${ entries
		.map( ( entry ) => `${ indent }\t${ entry },\n` )
		.join( '' ) }${ indent }]`;
}

/**
 * PHP file that returns a value as an array.
 *
 * @param value  Plain data.
 * @param source Where it comes from, for the header.
 */
export function phpFile( value: unknown, source: string ): string {
	return `<?php\n// Generated from ${ source } by tools/generate-contracts.ts. Do not edit.\ndeclare(strict_types=1);\n\nreturn ${ phpValue(
		value,
		''
	) };\n`;
}
