import type { ComplexType, Contract, Field, SimpleType } from './xsd.ts';

const lowerFirst = ( name: string ): string =>
	name.charAt( 0 ).toLowerCase() + name.slice( 1 );

const schemaName = ( name: string ): string => `${ lowerFirst( name ) }Schema`;

const builtIn: Readonly< Record< string, string > > = {
	string: 'text()',
	boolean: 'flag()',
	int: 'int()',
};

function simpleSchema( { base, facets, values }: SimpleType ): string {
	if ( values.length > 0 ) {
		return `z.enum( ${ JSON.stringify( values ) } )`;
	}
	switch ( base ) {
		case 'decimal':
			return `decimal( ${ facets.totalDigits }, ${ facets.fractionDigits } )`;
		case 'unsignedLong':
			return 'unsignedLong()';
		case 'dateTime':
			return 'moment()';
		case 'date':
			return 'text( { pattern: /^\\d{4}-\\d{2}-\\d{2}$/ } )';
		case 'base64Binary':
			return 'text()';
		case 'int':
			return `int( ${ facets.minInclusive }, ${ facets.maxInclusive } )`;
		case 'string': {
			const rules = [
				facets.minLength && `min: ${ facets.minLength }`,
				facets.maxLength && `max: ${ facets.maxLength }`,
				facets.pattern && `pattern: /^(?:${ facets.pattern })$/`,
			].filter( Boolean );
			return `text( { ${ rules.join( ', ' ) } } )`;
		}
		default:
			throw new Error( `No wire type for xs:${ base }.` );
	}
}

function fieldSchema( { name, type, optional, repeated }: Field ): string {
	const item = builtIn[ type ] ?? schemaName( type );
	if ( repeated ) {
		return `${ name }: list( ${ item } )`;
	}
	return `${ name }: ${ optional ? `optional( ${ item } )` : item }`;
}

/** Types that others are made of come first. */
function inOrder( complex: readonly ComplexType[] ): ComplexType[] {
	const byName = new Map( complex.map( ( type ) => [ type.name, type ] ) );
	const done = new Set< string >();
	const ordered: ComplexType[] = [];
	const visit = ( type: ComplexType ): void => {
		if ( done.has( type.name ) ) {
			return;
		}
		done.add( type.name );
		for ( const field of type.fields ) {
			const used = byName.get( field.type );
			if ( used !== undefined ) {
				visit( used );
			}
		}
		ordered.push( type );
	};
	complex.forEach( visit );
	return ordered;
}

/**
 * TypeScript source with a zod schema and a type for every named type and element of a contract.
 *
 * @param contract What was read from the WSDL.
 * @param source   Its file name, for the header.
 */
export function soapTypes( contract: Contract, source: string ): string {
	const used = new Set< string >( [ 'z' ] );
	const body: string[] = [];
	for ( const type of contract.simple ) {
		body.push(
			`export const ${ schemaName( type.name ) } = ${ simpleSchema( type ) };`,
			`export type ${ type.name } = z.output< typeof ${ schemaName( type.name ) } >;`
		);
	}
	for ( const type of inOrder( contract.complex ) ) {
		body.push(
			`export const ${ schemaName( type.name ) } = z.object( { ${ type.fields.map( fieldSchema ).join( ', ' ) } } );`,
			`export type ${ type.name } = z.output< typeof ${ schemaName( type.name ) } >;`
		);
	}
	const text = body.join( '\n' );
	for ( const helper of [
		'text',
		'decimal',
		'unsignedLong',
		'moment',
		'flag',
		'int',
		'list',
		'optional',
	] ) {
		if ( new RegExp( `[ (]${ helper }\\(` ).test( text ) ) {
			used.add( helper );
		}
	}
	used.delete( 'z' );
	return [
		`// Generated from contracts/${ source } by tools/generate-contracts.ts. Do not edit.`,
		"import { z } from 'zod';",
		`import { ${ [ ...used ].join( ', ' ) } } from '../wire.ts';`,
		'',
		text,
		'',
	].join( '\n' );
}
