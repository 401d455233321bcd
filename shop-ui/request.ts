declare global {
	interface Window {
		/** Given by the page. */
		readonly waproMagShop?: {
			readonly root: string;
			readonly nonce: string;
		};
	}
}

function address( route: string, query: object = {} ): URL {
	const url = new URL(
		`${ window.waproMagShop?.root ?? '/wp-json/' }wc-wapro-mag/v1/${ route }`,
		window.location.href
	);
	for ( const [ name, value ] of Object.entries( query ) ) {
		url.searchParams.set( name, String( value ) );
	}
	return url;
}

async function answered< Answer >( response: Response ): Promise< Answer > {
	if ( ! response.ok ) {
		throw new Error( `${ response.status }` );
	}
	return ( await response.json() ) as Answer;
}

const headers = () => ( {
	'Content-Type': 'application/json',
	'X-WP-Nonce': window.waproMagShop?.nonce ?? '',
} );

export const ask = async < Answer >(
	route: string,
	query: object,
	signal: AbortSignal
): Promise< Answer > =>
	answered(
		await fetch( address( route, query ), {
			headers: headers(),
			credentials: 'same-origin',
			signal,
		} )
	);

export const tell = async < Answer >(
	route: string,
	data: object
): Promise< Answer > =>
	answered(
		await fetch( address( route ), {
			method: 'POST',
			headers: headers(),
			credentials: 'same-origin',
			body: JSON.stringify( data ),
		} )
	);
