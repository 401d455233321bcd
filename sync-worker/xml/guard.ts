import { SaxesParser } from 'saxes';

/** XML that is refused before the SOAP library sees it. */
export class UnsafeXml extends Error {
	override readonly name = 'UnsafeXml';
}

const DEEPEST = 24;

/*
 * The library resolves `href`/`id` and `xsi:type` on its own, and builds plain objects under the names it reads. Neither
 * belongs to document/literal messages, so only attributes that do belong to them pass, and no name that every object
 * already has.
 */
const knownAttributes = new Set( [
	'encodingStyle',
	'mustUnderstand',
	'actor',
	'nil',
	'lang',
	'schemaLocation',
] );

/** Throws UnsafeXml unless the text is well-formed, shallow, free of DTDs and of names that could reach prototypes. */
export function assertSafeXml( xml: string ): void {
	const parser = new SaxesParser();
	let depth = 0;
	let roots = 0;
	parser.on( 'error', ( error ) => {
		throw new UnsafeXml( `not well-formed: ${ error.message }` );
	} );
	parser.on( 'doctype', () => {
		throw new UnsafeXml( 'a document type definition is not allowed' );
	} );
	parser.on( 'processinginstruction', () => {
		throw new UnsafeXml( 'a processing instruction is not allowed' );
	} );
	parser.on( 'cdata', ( text ) => {
		// The library would parse it as a document of its own.
		if ( text.includes( '<?xml' ) ) {
			throw new UnsafeXml(
				'a document inside a document is not allowed'
			);
		}
	} );
	parser.on( 'opentag', ( { name, attributes } ) => {
		depth += 1;
		roots += depth === 1 ? 1 : 0;
		if ( depth > DEEPEST ) {
			throw new UnsafeXml( `nested deeper than ${ DEEPEST } elements` );
		}
		assertSafeName( name );
		Object.keys( attributes ).forEach( assertKnownAttribute );
	} );
	parser.on( 'closetag', () => {
		depth -= 1;
	} );
	parser.write( xml ).close();
	if ( roots !== 1 ) {
		throw new UnsafeXml( 'there is no element in it' );
	}
}

function assertKnownAttribute( name: string ): void {
	assertSafeName( name );
	if ( name === 'xmlns' || name.startsWith( 'xmlns:' ) ) {
		return;
	}
	if ( ! knownAttributes.has( localPart( name ) ) ) {
		throw new UnsafeXml( `the attribute “${ name }” is not allowed` );
	}
}

const inherited = new Set( [
	...Object.getOwnPropertyNames( Object.prototype ),
	// Gone from Object.prototype when Node runs with --disable-proto=delete.
	'__proto__',
	'prototype',
] );

function assertSafeName( name: string ): void {
	if ( name.split( ':' ).some( ( part ) => inherited.has( part ) ) ) {
		throw new UnsafeXml( `the name “${ name }” is not allowed` );
	}
}

function localPart( name: string ): string {
	return name.slice( name.indexOf( ':' ) + 1 );
}
