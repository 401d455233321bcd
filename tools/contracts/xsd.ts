import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';

/** A field of an XSD sequence. */
export interface Field {
	readonly name: string;
	readonly type: string;
	readonly optional: boolean;
	readonly repeated: boolean;
}

/** A simple type: its base and its facets. */
export interface SimpleType {
	readonly name: string;
	readonly base: string;
	readonly facets: Readonly< Record< string, string > >;
	readonly values: readonly string[];
}

/** A complex type or a global element with its fields in wire order. */
export interface ComplexType {
	readonly name: string;
	readonly fields: readonly Field[];
}

/** What the generator needs of one WSDL. */
export interface Contract {
	readonly simple: readonly SimpleType[];
	readonly complex: readonly ComplexType[];
}

interface OpenSimple {
	name: string;
	base: string;
	facets: Record< string, string >;
	values: string[];
}

const localName = ( name: string ): string =>
	name.slice( name.indexOf( ':' ) + 1 );

/**
 * Reads the schema inside a WSDL of this project.
 *
 * @param file Path of the WSDL.
 */
export function readContract( file: string ): Contract {
	const simple: SimpleType[] = [];
	const complex: ComplexType[] = [];
	let openSimple: OpenSimple | null = null;
	let openComplex: { name: string; fields: Field[] } | null = null;
	const parser = new SaxesParser();

	parser.on( 'opentag', ( { name, attributes } ) => {
		if ( ! name.startsWith( 'xs:' ) ) {
			return;
		}
		const tag = localName( name );
		const attribute = attributes as Record< string, string >;
		if ( tag === 'simpleType' ) {
			openSimple = {
				name: attribute.name ?? '',
				base: '',
				facets: {},
				values: [],
			};
		} else if ( openSimple !== null ) {
			if ( tag === 'restriction' ) {
				openSimple.base = localName( attribute.base ?? '' );
			} else if ( tag === 'enumeration' ) {
				openSimple.values.push( attribute.value ?? '' );
			} else if ( attribute.value !== undefined ) {
				openSimple.facets[ tag ] = attribute.value;
			}
		} else if ( openComplex === null ) {
			if (
				attribute.name &&
				( tag === 'complexType' || tag === 'element' )
			) {
				openComplex = { name: attribute.name, fields: [] };
			}
		} else if ( tag === 'element' ) {
			openComplex.fields.push( {
				name: attribute.name ?? '',
				type: localName( attribute.type ?? '' ),
				optional: attribute.minOccurs === '0',
				repeated: attribute.maxOccurs === 'unbounded',
			} );
		}
	} );
	parser.on( 'closetag', ( { name, attributes } ) => {
		const named = ( attributes as Record< string, string > ).name;
		if ( name === 'xs:simpleType' && openSimple !== null ) {
			simple.push( openSimple );
			openSimple = null;
		} else if (
			openComplex !== null &&
			( name === 'xs:complexType' || name === 'xs:element' ) &&
			named === openComplex.name &&
			( attributes as Record< string, string > ).type === undefined
		) {
			complex.push( openComplex );
			openComplex = null;
		}
	} );
	parser.write( readFileSync( file, 'utf8' ) ).close();
	return { simple, complex };
}
