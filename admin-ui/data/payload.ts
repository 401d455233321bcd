/**
 * Payloads as a person reads them: named fields first, groups and lists after, whatever the payload's shape.
 */
export interface PayloadField {
	readonly name: string;
	readonly value: string;
}

export interface PayloadGroup {
	readonly name: string;
	readonly fields: readonly PayloadField[];
	readonly groups: readonly PayloadGroup[];
	readonly lists: readonly PayloadList[];
}

export interface PayloadList {
	readonly name: string;
	readonly columns: readonly string[];
	readonly rows: readonly ( readonly string[] )[];
}

type Json = Readonly< Record< string, unknown > >;

function isObject( value: unknown ): value is Json {
	return (
		typeof value === 'object' && value !== null && ! Array.isArray( value )
	);
}

function asText( value: unknown ): string {
	if ( value === null || value === undefined ) {
		return '';
	}
	if ( Array.isArray( value ) ) {
		return value.map( asText ).filter( Boolean ).join( '; ' );
	}
	if ( isObject( value ) ) {
		return Object.values( value )
			.map( asText )
			.filter( Boolean )
			.join( ' ' );
	}
	return String( value );
}

function toList( name: string, items: readonly Json[] ): PayloadList {
	const columns = [ ...new Set( items.flatMap( Object.keys ) ) ].filter(
		( column ) => items.some( ( item ) => asText( item[ column ] ) !== '' )
	);
	return {
		name,
		columns,
		rows: items.map( ( item ) =>
			columns.map( ( column ) => asText( item[ column ] ) )
		),
	};
}

/**
 * @param payload What was sent or answered.
 * @param name    Key of the group; '' for the payload itself.
 */
export function toPayloadGroup( payload: Json, name = '' ): PayloadGroup {
	const fields: PayloadField[] = [];
	const groups: PayloadGroup[] = [];
	const lists: PayloadList[] = [];
	for ( const [ key, value ] of Object.entries( payload ) ) {
		if ( Array.isArray( value ) && value.some( isObject ) ) {
			lists.push( toList( key, value.filter( isObject ) ) );
		} else if ( isObject( value ) ) {
			groups.push( toPayloadGroup( value, key ) );
		} else {
			fields.push( { name: key, value: asText( value ) } );
		}
	}
	return { name, fields, groups, lists };
}
