/**
 * An address inside the panel: a path and the query that belongs to it. Both live in the query of the page's own URL
 * (`admin.php?page=wapro-mag&path=/messages&status=rejected`), so that any view can be linked and kept.
 */
export interface Address {
	readonly path: string;
	readonly query: Readonly< Record< string, string > >;
}

/** Parameters of the page that carries the panel; never a screen's own. */
const pageParameters = [ 'page' ];

export function parseAddress( search: string ): Address {
	const query: Record< string, string > = {};
	let path = '/';
	for ( const [ name, value ] of new URLSearchParams( search ) ) {
		if ( name === 'path' ) {
			path = value.startsWith( '/' ) ? value : `/${ value }`;
		} else if ( ! pageParameters.includes( name ) ) {
			query[ name ] = value;
		}
	}
	return { path, query };
}

/**
 * The query string for an address, keeping the carrying page's own parameters.
 * @param address
 * @param search  The present query string.
 */
export function searchFor( address: Address, search: string ): string {
	const present = new URLSearchParams( search );
	const next = new URLSearchParams();
	for ( const name of pageParameters ) {
		const value = present.get( name );
		if ( value !== null ) {
			next.set( name, value );
		}
	}
	if ( address.path !== '/' ) {
		next.set( 'path', address.path );
	}
	for ( const [ name, value ] of Object.entries( address.query ) ) {
		if ( value !== '' ) {
			next.set( name, value );
		}
	}
	// Slashes and commas may stand in a query; left readable, since people share these addresses.
	const text = next
		.toString()
		.replaceAll( '%2F', '/' )
		.replaceAll( '%2C', ',' );
	return text === '' ? '' : `?${ text }`;
}
