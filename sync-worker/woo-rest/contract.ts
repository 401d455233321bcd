import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { routes, shopApiSchemas } from '../../contracts/generated/shop-api.ts';

export interface ContractProblem {
	readonly code: string;
	readonly field: string;
	readonly detail: string;
}

const ajv = new Ajv( { allowUnionTypes: true, strict: false } );
const compiled = new Map< string, ValidateFunction >();

/** What is wrong with a value of the Shop API, or null. */
export function problemOf(
	schemaName: string,
	value: unknown
): ContractProblem | null {
	const validate = validator( schemaName );
	if ( validate( value ) ) {
		return null;
	}
	const error = validate.errors?.[ 0 ];
	return {
		code: error?.keyword === 'maxLength' ? 'too_long' : 'wapro_invalid',
		field: fieldOf( error ),
		detail: `${ fieldOf( error ) } ${ error?.message ?? 'is not allowed' }`,
	};
}

/** Names of the schemas of a route, for example `POST messages/claim`. */
export function schemasOf( route: string ): {
	readonly request: string;
	readonly response: string;
} {
	const found = routes.find(
		( { method, path } ) => `${ method } ${ path }` === route
	);
	if ( found === undefined ) {
		throw new Error( `The Shop API has no route ${ route }` );
	}
	return found;
}

function validator( schemaName: string ): ValidateFunction {
	const known = compiled.get( schemaName );
	if ( known ) {
		return known;
	}
	const schema = shopApiSchemas[ schemaName ];
	if ( schema === undefined ) {
		throw new Error( `The Shop API has no schema ${ schemaName }` );
	}
	const validate = ajv.compile( schema );
	compiled.set( schemaName, validate );
	return validate;
}

function fieldOf( error: ErrorObject | undefined ): string {
	const path = ( error?.instancePath ?? '' )
		.slice( 1 )
		.replaceAll( '/', '.' );
	const named: unknown =
		error?.params.missingProperty ?? error?.params.additionalProperty;
	const field = [ path, typeof named === 'string' ? named : '' ]
		.filter( ( part ) => part !== '' )
		.join( '.' );
	return field === '' ? 'body' : field;
}
