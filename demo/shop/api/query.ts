import { propertiesOf, type Property, type Route } from './schemas.ts';

/** Keys that signing and WordPress's own client add to any request. */
const FOREIGN = [
	'_locale',
	'_fields',
	'rest_route',
	'consumer_key',
	'consumer_secret',
];

/** Query parameters are text; the schema says what they mean. Lists are comma separated. */
export function readQuery(
	route: Route,
	query: URLSearchParams
): Record< string, unknown > {
	const properties = propertiesOf( route );
	const read: Record< string, unknown > = {};
	for ( const [ name, value ] of query ) {
		if ( FOREIGN.includes( name ) || name.startsWith( 'oauth_' ) ) {
			continue;
		}
		read[ name ] = cast( value, properties[ name ] );
	}
	return read;
}

function cast( value: string, property: Property | undefined ): unknown {
	const types = [ property?.type ?? [] ].flat();
	if ( types.includes( 'integer' ) && /^-?[0-9]{1,15}$/.test( value ) ) {
		return Number( value );
	}
	if ( types.includes( 'boolean' ) && /^(true|false)$/.test( value ) ) {
		return value === 'true';
	}
	if ( types.includes( 'array' ) ) {
		return value === ''
			? []
			: value.split( ',' ).map( ( one ) => cast( one, property?.items ) );
	}
	return value;
}
