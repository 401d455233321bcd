import { waproMagWsdl } from '../../contracts/generated/wsdl-text.ts';

export const NAMESPACE = 'urn:wapro-mag:contract:1';

/** Every element name of the contract; a request with any other one is refused before it is interpreted. */
export const elementNames: ReadonlySet< string > = new Set(
	[ ...waproMagWsdl.matchAll( /<xs:element name="([A-Za-z]+)"/g ) ].flatMap(
		( [ , name ] ) => name ?? []
	)
);

/** The WSDL with the address under which it is being read. */
export const wsdlFor = ( address: string ): string =>
	waproMagWsdl.replace(
		/(<soap:address location=")[^"]*(")/,
		( _, before: string, after: string ) =>
			before + address.replace( /[&"<>]/g, encodeURIComponent ) + after
	);
