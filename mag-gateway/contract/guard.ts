import { SaxesParser } from 'saxes';
import { invalid } from '../errors.ts';
import { elementNames, NAMESPACE } from './vocabulary.ts';

const ENVELOPE = 'http://schemas.xmlsoap.org/soap/envelope/';
const SCHEMA_INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';
const MAX_DEPTH = 12;
const MAX_ELEMENTS = 100_000;
const MAX_TEXT = 16_384;
/** Text without a bound of its own here: the content of a photo, which the request's size bounds. */
const LONG_TEXT = { operation: 'PutPhoto', element: 'content' } as const;
/** Characters of a request that carries no photo. */
const MAX_REQUEST = 2 * 1024 * 1024;

/** Attributes an ordinary client may send; `id` and `href` would make the library merge objects by reference. */
const ALLOWED_ATTRIBUTES: Readonly< Record< string, readonly string[] > > = {
	[ ENVELOPE ]: [ 'mustUnderstand', 'actor', 'encodingStyle' ],
	[ SCHEMA_INSTANCE ]: [ 'nil', 'schemaLocation' ],
};

/** Names that mean something else in JavaScript than in XML. */
const FORBIDDEN_NAMES = new Set( [ '__proto__', 'constructor', 'prototype' ] );

const refused = ( code: string, reason: string ) =>
	invalid( code, 'request', reason );

interface Element {
	readonly uri: string;
	readonly local: string;
	readonly attributes: Readonly<
		Record< string, { readonly uri: string; readonly local: string } >
	>;
}

/**
 * Reads the request once before the SOAP library sees it: well-formed, no DTD and no entities, no processing
 * instructions, bounded depth, element count and text length, no names and references that could reach JavaScript's
 * own objects, and in the body only elements that the contract knows.
 *
 * @return The name of the body's element.
 */
export function guardEnvelope( xml: string ): string {
	if ( /<!(DOCTYPE|ENTITY)/i.test( xml ) ) {
		throw refused(
			'dtd_refused',
			'Document type declarations and entities are not accepted.'
		);
	}
	const parser = new SaxesParser( { xmlns: true, position: false } );
	const path: Element[] = [];
	let elements = 0;
	let operation: string | undefined;

	parser.on( 'error', () => {
		throw refused( 'xml_malformed', 'The request is no well-formed XML.' );
	} );
	parser.on( 'xmldecl', ( { encoding } ) => {
		if ( encoding && ! /^(utf-8|us-ascii)$/i.test( encoding ) ) {
			throw refused(
				'encoding_unsupported',
				'Requests are taken in UTF-8 only.'
			);
		}
	} );
	parser.on( 'processinginstruction', () => {
		throw refused(
			'xml_refused',
			'Processing instructions are not accepted.'
		);
	} );
	parser.on( 'opentag', ( element: Element ) => {
		path.push( element );
		if ( path.length > MAX_DEPTH || ++elements > MAX_ELEMENTS ) {
			throw refused(
				'xml_too_deep',
				'The request is nested too deeply or has too many elements.'
			);
		}
		checkPlace( path, operation );
		checkAttributes( element );
		if ( path.length === 3 && path[ 1 ]?.local === 'Body' ) {
			operation = element.local;
		}
	} );
	parser.on( 'closetag', () => path.pop() );
	const checkText = ( text: string ) => {
		const long =
			operation === LONG_TEXT.operation &&
			path.length === 4 &&
			path[ 3 ]?.local === LONG_TEXT.element;
		if ( text.length > MAX_TEXT && ! long ) {
			throw refused(
				'text_too_long',
				'A text of the request is too long.'
			);
		}
	};
	parser.on( 'text', checkText );
	parser.on( 'cdata', ( text ) => {
		checkText( text );
		if ( text.includes( '<?' ) ) {
			throw refused(
				'xml_refused',
				'XML inside of CDATA is not accepted.'
			);
		}
	} );
	parser.write( xml ).close();
	if ( xml.length > MAX_REQUEST && operation !== LONG_TEXT.operation ) {
		throw refused(
			'too_large',
			`A request may have ${ MAX_REQUEST } characters. Send less at a time.`
		);
	}

	if ( operation === undefined ) {
		throw refused( 'body_missing', 'The SOAP body is empty.' );
	}
	return operation;
}

function checkPlace(
	path: readonly Element[],
	operation: string | undefined
): void {
	const { uri, local } = path[ path.length - 1 ] ?? { uri: '', local: '' };
	const inBody = path.length > 2 && path[ 1 ]?.local === 'Body';
	if ( FORBIDDEN_NAMES.has( local ) ) {
		throw refused(
			'element_unknown',
			`The element ${ local } is refused.`
		);
	}
	const isEnvelope = path.length === 1 && local === 'Envelope';
	const isPart = path.length === 2 && /^(Header|Body)$/.test( local );
	if (
		path.length <= 2 &&
		( uri !== ENVELOPE || ! ( isEnvelope || isPart ) )
	) {
		throw refused(
			'envelope_invalid',
			'The request is no SOAP 1.1 envelope.'
		);
	}
	if ( inBody && ( uri !== NAMESPACE || ! elementNames.has( local ) ) ) {
		throw refused(
			'element_unknown',
			`The contract has no element {${ uri.slice( 0, 100 ) }}${ local.slice(
				0,
				60
			) }.`
		);
	}
	if ( inBody && path.length === 3 && operation !== undefined ) {
		throw refused(
			'body_repeated',
			'The SOAP body holds one request only.'
		);
	}
}

function checkAttributes( { attributes }: Element ): void {
	for ( const [ name, { uri, local } ] of Object.entries( attributes ) ) {
		const declaration = name === 'xmlns' || name.startsWith( 'xmlns:' );
		const allowed = declaration
			? ! FORBIDDEN_NAMES.has( local )
			: ALLOWED_ATTRIBUTES[ uri ]?.includes( local );
		if ( ! allowed ) {
			throw refused(
				'attribute_unknown',
				`The attribute ${ name.slice( 0, 60 ) } is refused.`
			);
		}
	}
}
