import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compile, type JSONSchema } from 'json-schema-to-typescript';

type Json =
	| string
	| number
	| boolean
	| null
	| readonly Json[]
	| { readonly [ key: string ]: Json };
type JsonObject = { readonly [ key: string ]: Json };

/** One route of the Shop API as routes.json lists it. */
export interface Route {
	readonly method: string;
	readonly path: string;
	readonly audience: string;
	readonly request: string;
	readonly response: string;
}

export interface ShopApi {
	readonly routes: readonly Route[];
	readonly definitions: ReadonlyMap< string, JsonObject >;
}

const isObject = ( value: Json | undefined ): value is JsonObject =>
	typeof value === 'object' && value !== null && ! Array.isArray( value );

/** Puts every reference in place; "this or null" becomes a nullable type, which WordPress understands. */
function inline( value: Json, file: string, all: ShopApi ): Json {
	if ( Array.isArray( value ) ) {
		return value.map( ( item ) => inline( item, file, all ) );
	}
	if ( ! isObject( value ) ) {
		return value;
	}
	if ( typeof value.$ref === 'string' ) {
		const [ path = '', pointer = '' ] = value.$ref.split( '#/$defs/' );
		const target = path === '' ? file : path.replace( '.schema.json', '' );
		const found = all.definitions.get( `${ target }#${ pointer }` );
		if ( found === undefined ) {
			throw new Error(
				`Unknown reference ${ value.$ref } in ${ file }.`
			);
		}
		return inline( found, target, all );
	}
	const either = value.anyOf;
	if ( Array.isArray( either ) ) {
		const present = either.find(
			( option ) => isObject( option ) && option.type !== 'null'
		);
		const schema = inline( present ?? null, file, all ) as JsonObject;
		return { ...schema, type: [ schema.type as string, 'null' ] };
	}
	return Object.fromEntries(
		Object.entries( value ).map( ( [ key, item ] ) => [
			key,
			inline( item, file, all ),
		] )
	);
}

/** Those of the Shop API, and the documents that it carries for others. */
function schemaFiles( folder: string ): string[] {
	return [ folder, join( folder, '../production' ) ].flatMap( ( one ) =>
		readdirSync( one )
			.filter( ( name ) => name.endsWith( '.schema.json' ) )
			.sort()
			.map( ( name ) => join( one, name ) )
	);
}

/**
 * Reads routes.json and every schema file beside it.
 *
 * @param folder The folder contracts/shop-api.
 */
export function readShopApi( folder: string ): ShopApi {
	const definitions = new Map< string, JsonObject >();
	for ( const path of schemaFiles( folder ) ) {
		const file = JSON.parse( readFileSync( path, 'utf8' ) );
		for ( const [ key, schema ] of Object.entries( file.$defs ) ) {
			definitions.set(
				`${ basename( path, '.schema.json' ) }#${ key }`,
				schema as JsonObject
			);
		}
	}
	const routes = JSON.parse(
		readFileSync( join( folder, 'routes.json' ), 'utf8' )
	) as Route[];
	return { routes, definitions };
}

/** Every definition with its references in place, by 'file#Name'. */
export function inlined( api: ShopApi ): Record< string, Json > {
	return Object.fromEntries(
		[ ...api.definitions ].map( ( [ id, schema ] ) => [
			id,
			inline( schema, id.split( '#' )[ 0 ] ?? '', api ),
		] )
	);
}

/** TypeScript source: a type per definition, the routes, and the schemas for ajv. */
export async function shopApiTypes( api: ShopApi ): Promise< string > {
	const $defs: Record< string, Json > = {};
	for ( const [ id, schema ] of api.definitions ) {
		const name = id.split( '#' )[ 1 ] ?? '';
		if ( $defs[ name ] !== undefined ) {
			throw new Error( `Two definitions are named ${ name }.` );
		}
		$defs[ name ] = JSON.parse(
			JSON.stringify( schema ).replaceAll(
				/"\$ref":"[^"]*#\/\$defs\//g,
				'"$ref":"#/$defs/'
			)
		) as Json;
	}
	const types = await compile(
		{
			title: 'ShopApi',
			type: 'object',
			additionalProperties: false,
			$defs,
		} as JSONSchema,
		'ShopApi',
		{
			bannerComment: '',
			unreachableDefinitions: true,
			format: false,
			ignoreMinAndMaxItems: true,
		}
	);
	return [
		'// Generated from contracts/shop-api by tools/generate-contracts.ts. Do not edit.',
		types
			.replace( /export interface ShopApi \{[^}]*\}\n/, '' )
			.replaceAll(
				/\/\*\*\n \* This interface was referenced by `ShopApi`'s JSON-Schema\n \* via the `definition` "[^"]*"\.\n \*\/\n/g,
				''
			),
		`export const routes = ${ JSON.stringify( api.routes, null, '\t' ) } as const;`,
		'',
		`export const shopApiSchemas: Readonly< Record< string, object > > = ${ JSON.stringify( inlined( api ), null, '\t' ) };`,
		'',
	].join( '\n' );
}
