import { SaxesParser } from 'saxes';

/** XML that is refused before anything is made of it. */
export class UnsafeXml extends Error {
	override readonly name = 'UnsafeXml';
}

/** What a document says, in its order. Names come without their prefix; no attribute matters to a message. */
export interface XmlEvents {
	readonly opened?: ( name: string, isNil: boolean ) => void;
	readonly closed?: () => void;
	/** One piece of text; an element may have several. */
	readonly text?: ( text: string ) => void;
}

/** Takes a document part by part. Both methods throw UnsafeXml, and what the events throw. */
export interface GuardedXml {
	write: ( part: string ) => void;
	/** The document is complete. */
	close: () => void;
}

const DEEPEST = 24;
/** A contract has far fewer names; a document with more of them is read, only more slowly. */
const MOST_KNOWN_NAMES = 1000;

/*
 * The SOAP library resolves `href`/`id` and `xsi:type` on its own, and builds plain objects under the names it reads.
 * Neither belongs to document/literal messages, so only attributes that do belong to them pass, and no name that every
 * object already has.
 */
const knownAttributes = new Set( [
	'encodingStyle',
	'mustUnderstand',
	'actor',
	'nil',
	'lang',
	'schemaLocation',
] );

/** A parser that stops at what is not well-formed, too deep, a DTD or a name that could reach prototypes. */
export function guardedXml( events: XmlEvents = {} ): GuardedXml {
	const parser = new SaxesParser( { position: false } );
	const { opened, closed, text } = events;
	const localNames = new Map< string, string >();
	let depth = 0;
	let roots = 0;

	/** Checks a name once and remembers what it is without its prefix. */
	function localName( name: string ): string {
		const known = localNames.get( name );
		if ( known !== undefined ) {
			return known;
		}
		assertSafeName( name );
		const local = localPart( name );
		if ( localNames.size < MOST_KNOWN_NAMES ) {
			localNames.set( name, local );
		}
		return local;
	}

	parser.on( 'error', ( error ) => {
		throw new UnsafeXml( `not well-formed: ${ error.message }` );
	} );
	parser.on( 'doctype', () => {
		throw new UnsafeXml( 'a document type definition is not allowed' );
	} );
	parser.on( 'processinginstruction', () => {
		throw new UnsafeXml( 'a processing instruction is not allowed' );
	} );
	parser.on( 'cdata', ( content ) => {
		// The SOAP library would parse it as a document of its own.
		if ( content.includes( '<?xml' ) ) {
			throw new UnsafeXml(
				'a document inside a document is not allowed'
			);
		}
		text?.( content );
	} );
	parser.on( 'opentag', ( { name, attributes } ) => {
		depth += 1;
		roots += depth === 1 ? 1 : 0;
		if ( depth > DEEPEST ) {
			throw new UnsafeXml( `nested deeper than ${ DEEPEST } elements` );
		}
		const local = localName( name );
		let isNil = false;
		for ( const attribute of Object.keys( attributes ) ) {
			assertKnownAttribute( attribute );
			isNil ||=
				localPart( attribute ) === 'nil' &&
				/^(true|1)$/.test( String( attributes[ attribute ] ) );
		}
		opened?.( local, isNil );
	} );
	parser.on( 'closetag', () => {
		depth -= 1;
		closed?.();
	} );
	if ( text !== undefined ) {
		parser.on( 'text', text );
	}
	return {
		write( part ) {
			parser.write( part );
		},
		close() {
			parser.close();
			if ( roots !== 1 ) {
				throw new UnsafeXml( 'there is no element in it' );
			}
		},
	};
}

/** Throws UnsafeXml unless the whole text is a document that may be read. */
export function assertSafeXml( xml: string ): void {
	const document = guardedXml();
	document.write( xml );
	document.close();
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
