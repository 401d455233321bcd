import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { routes } from '../../../contracts/generated/shop-api.ts';
import { shopApiSchemas } from '../../../contracts/generated/shop-api.ts';
import { Problem } from '../problem.ts';

const ajv = new Ajv( { strict: true, allowUnionTypes: true } );
const compiled = new Map< string, ValidateFunction >();

export type Route = ( typeof routes )[ number ];

function validatorOf( name: string ): ValidateFunction {
	let validator = compiled.get( name );
	if ( ! validator ) {
		const schema = shopApiSchemas[ name ];
		if ( ! schema ) {
			throw new Error( `The contract has no schema ${ name }.` );
		}
		validator = ajv.compile( schema );
		compiled.set( name, validator );
	}
	return validator;
}

/** Refuses what breaks the contract, unknown keys included. */
export function assertRequest( route: Route, request: unknown ): void {
	const validate = validatorOf( route.request );
	if ( ! validate( request ) ) {
		throw refusal( validate.errors?.[ 0 ] );
	}
}

/** A broken answer is a defect of the shop, not of the caller. */
export function assertResponse( route: Route, response: unknown ): void {
	const validate = validatorOf( route.response );
	if ( ! validate( response ) ) {
		throw new Error(
			`${ route.method } ${ route.path } broke its contract: ${ ajv.errorsText( validate.errors ) }`
		);
	}
}

function refusal( error: ErrorObject | undefined ): Problem {
	const parent = ( error?.instancePath ?? '' )
		.replace( /\/([0-9]+)/g, '[$1]' )
		.replaceAll( '/', '.' )
		.replace( /^\./, '' );
	const inside = ( name: unknown ): string =>
		parent === '' ? String( name ) : `${ parent }.${ String( name ) }`;
	if ( error?.keyword === 'additionalProperties' ) {
		const field = inside( error.params.additionalProperty );
		return new Problem(
			'unknown_key',
			`Pole ${ field } nie jest tu znane. Usuń je.`,
			400,
			field
		);
	}
	if ( error?.keyword === 'required' ) {
		const field = inside( error.params.missingProperty );
		return new Problem(
			'rest_invalid_param',
			`Brakuje pola ${ field }.`,
			400,
			field
		);
	}
	return new Problem(
		'rest_invalid_param',
		`Pole ${ parent } łamie regułę ${ error?.keyword ?? '' }.`,
		400,
		parent
	);
}

/** Properties of a request's schema, for reading a query. */
export interface Property {
	readonly type?: string | string[];
	readonly items?: Property;
}

export function propertiesOf(
	route: Route
): Readonly< Record< string, Property > > {
	const schema = shopApiSchemas[ route.request ] as {
		properties?: Record< string, Property >;
	};
	return schema.properties ?? {};
}
