import { xmlText } from '../domain/xml-text.ts';

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
		typeof value === 'object' ? elements( value ) : xmlText( value );
	return `<${ name }>${ content }</${ name }>`;
}
