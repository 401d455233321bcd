import { assertSafeXml } from '../../sync-worker/xml/guard.ts';
import { envelope } from './support/stand-in.ts';

test( 'an ordinary message passes', () => {
	expect( () =>
		assertSafeXml(
			`<?xml version="1.0" encoding="utf-8"?>${ envelope(
				'<PingResponse><!-- all well --><version><![CDATA[1 < 2]]></version></PingResponse>'
			) }`
		)
	).not.toThrow();
} );

test.each( [
	[ 'nothing', '' ],
	[ 'no XML', 'Service Unavailable' ],
	[ 'a cut message', envelope( '<Ping/>' ).slice( 0, -12 ) ],
	[ 'crossed tags', '<a><b></a></b>' ],
	[ 'a DTD', `<!DOCTYPE x [<!ENTITY y "z">]>${ envelope( '<Ping/>' ) }` ],
	[ 'an external DTD', `<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>` ],
	[ 'an undeclared entity', envelope( '<Ping>&y;</Ping>' ) ],
	[ 'a processing instruction', envelope( '<?php x ?>' ) ],
	[ 'a reference', envelope( '<Ping href="#1"/>' ) ],
	[ 'an id', envelope( '<Ping id="1"/>' ) ],
	[ 'a document in CDATA', envelope( '<a><![CDATA[<?xml ?><b/>]]></a>' ) ],
	[ 'a name of every object', envelope( '<__proto__><x>1</x></__proto__>' ) ],
	[ 'a prefixed one', envelope( '<a:constructor xmlns:a="b"/>' ) ],
	[ 'one as prefix', envelope( '<Ping xmlns:__proto__="b"/>' ) ],
	[ 'great depth', '<a>'.repeat( 40 ) + '</a>'.repeat( 40 ) ],
] )( '%s is refused', ( _what, text ) => {
	expect( () => assertSafeXml( text ) ).toThrow( /./ );
	expect( ( {} as Record< string, unknown > ).x ).toBeUndefined();
} );
