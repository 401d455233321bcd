/** The namespace of the contract. */
const CONTRACT = 'urn:wapro-mag:contract:1';

export interface SoapMessage {
	readonly xml: string;
	readonly headers: Readonly< Record< string, string > >;
}

/** A checked request as a SOAP message; its elements stand in the order of the request's schema. */
export function soapMessage( operation: string, request: object ): SoapMessage {
	return {
		xml:
			'<?xml version="1.0" encoding="utf-8"?>' +
			'<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>' +
			`<${ operation } xmlns="${ CONTRACT }">${ elements(
				request
			) }</${ operation }>` +
			'</soap:Body></soap:Envelope>',
		headers: { SOAPAction: `"${ CONTRACT }/${ operation }"` },
	};
}

function elements( fields: object ): string {
	return Object.entries( fields )
		.map( ( [ name, value ] ) => element( name, value ) )
		.join( '' );
}

function element( name: string, value: unknown ): string {
	if ( value === undefined || value === null ) {
		return '';
	}
	if ( Array.isArray( value ) ) {
		return value.map( ( one ) => element( name, one ) ).join( '' );
	}
	const content =
		typeof value === 'object' ? elements( value ) : escaped( value );
	return `<${ name }>${ content }</${ name }>`;
}

/** Characters that no XML can hold are left out: no key of WAPRO has them. */
function escaped( value: unknown ): string {
	return String( value )
		.replace( /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '' )
		.replaceAll( '&', '&amp;' )
		.replaceAll( '<', '&lt;' )
		.replaceAll( '>', '&gt;' );
}
