import { guardEnvelope } from '../../mag-gateway/contract/guard.ts';
import { fieldName } from '../../mag-gateway/contract/validation.ts';
import { envelope } from './envelope.ts';

const ping = '<Ping xmlns="urn:wapro-mag:contract:1"/>';

const codeOf = ( xml: string ): unknown => {
	try {
		guardEnvelope( xml );
	} catch ( error ) {
		return Reflect.get(
			Object( Reflect.get( Object( error ), 'detail' ) ),
			'code'
		);
	}
	return undefined;
};

describe( 'what reaches the SOAP library', () => {
	test( 'an ordinary request names its operation', () => {
		expect( guardEnvelope( envelope( ping ) ) ).toBe( 'Ping' );
	} );

	test.each( [
		[ 'a DTD', `<!DOCTYPE x>${ envelope( ping ) }`, 'dtd_refused' ],
		[
			'a DTD in small letters',
			`<!doctype x>${ envelope( ping ) }`,
			'dtd_refused',
		],
		[ 'an entity', `<!ENTITY a "b">${ envelope( ping ) }`, 'dtd_refused' ],
		[
			'an undeclared entity',
			envelope( '<Ping xmlns="urn:wapro-mag:contract:1">&a;</Ping>' ),
			'xml_malformed',
		],
		[
			'a truncated document',
			envelope( ping ).slice( 0, -10 ),
			'xml_malformed',
		],
		[ 'no document', '', 'xml_malformed' ],
		[ 'JSON', '{"a":1}', 'xml_malformed' ],
		[ 'another envelope', ping, 'envelope_invalid' ],
		[ 'an empty body', envelope( '' ), 'body_missing' ],
		[ 'two requests', envelope( ping + ping ), 'body_repeated' ],
		[
			'an unknown element',
			envelope( '<Drop xmlns="urn:wapro-mag:contract:1"/>' ),
			'element_unknown',
		],
		[
			'another namespace',
			envelope( '<Ping xmlns="urn:other"/>' ),
			'element_unknown',
		],
		[
			'JavaScript’s own names',
			envelope( ping, '<__proto__ xmlns="urn:x"><a>1</a></__proto__>' ),
			'element_unknown',
		],
		[
			'a reference',
			envelope( '<Ping xmlns="urn:wapro-mag:contract:1" href="#a"/>' ),
			'attribute_unknown',
		],
		[
			'an id',
			envelope(
				'<Ping xmlns="urn:wapro-mag:contract:1" id="__proto__"/>'
			),
			'attribute_unknown',
		],
		[
			'a prefix that is JavaScript’s own name',
			envelope(
				'<Ping xmlns="urn:wapro-mag:contract:1" xmlns:__proto__="urn:x"/>'
			),
			'attribute_unknown',
		],
		[
			'XML inside of CDATA',
			envelope(
				'<Ping xmlns="urn:wapro-mag:contract:1"><![CDATA[<?xml version="1.0"?><a/>]]></Ping>'
			),
			'xml_refused',
		],
		[
			'a processing instruction',
			envelope( `<?php x ?>${ ping }` ),
			'xml_refused',
		],
		[
			'a deep document',
			envelope(
				`<Ping xmlns="urn:wapro-mag:contract:1">${ '<lines>'.repeat( 20 ) }${ '</lines>'.repeat( 20 ) }</Ping>`
			),
			'xml_too_deep',
		],
		[
			'another encoding',
			`<?xml version="1.0" encoding="ISO-8859-2"?>${ envelope( ping ) }`,
			'encoding_unsupported',
		],
	] )( 'is never %s', ( _, xml, code ) => {
		expect( codeOf( xml ) ).toBe( code );
	} );
} );

test.each( [
	[ [ 'order', 'lines', 0, 'index' ], 'lines[0].index' ],
	[ [ 'order', 'payer', 'nip' ], 'payer.nip' ],
	[ [ 'shopId' ], 'shopId' ],
	[ [], 'request' ],
] )( 'the field of %j is %s', ( path, expected ) => {
	expect( fieldName( path ) ).toBe( expected );
} );
