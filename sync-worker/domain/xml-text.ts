/** Characters that no XML can hold are left out: no key of WAPRO and no word of a shop has them. */
export function xmlText( value: unknown ): string {
	return String( value )
		.replace( /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '' )
		.replaceAll( '&', '&amp;' )
		.replaceAll( '<', '&lt;' )
		.replaceAll( '>', '&gt;' );
}

/** For a value between double quotes. */
export function xmlAttribute( value: unknown ): string {
	return xmlText( value )
		.replaceAll( '"', '&quot;' )
		.replaceAll( '\t', '&#9;' )
		.replaceAll( '\n', '&#10;' )
		.replaceAll( '\r', '&#13;' );
}
