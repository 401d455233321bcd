import { listen } from 'soap';
import type { IOptions, IServerOptions, Server } from 'soap';
import { waproMagWsdl } from '../../contracts/generated/wsdl-text.ts';
import { invalid } from '../errors.ts';
import { guardEnvelope } from './guard.ts';
import type { Operation } from './operations.ts';

export interface SoapAnswer {
	readonly operation: string;
	readonly xml: string;
}

export interface SoapService {
	/** Answers one envelope; a fault is thrown, not returned. */
	answer: ( xml: string ) => Promise< SoapAnswer >;
}

/** XSD types that the library would turn into JavaScript's own; here everything stays text until a schema reads it. */
const CONVERTED = [
	'int',
	'integer',
	'short',
	'long',
	'double',
	'float',
	'decimal',
	'bool',
	'boolean',
	'dateTime',
	'date',
];

/** A text may come in pieces, around entities and CDATA. */
const keepText = ( text: string, element: { readonly object?: unknown } ) =>
	( typeof element.object === 'string' ? element.object : '' ) + text;

type Failure = { readonly error: unknown };

/** What the library passes on to a handler: the request object that `processRequest` was given. */
interface LibraryRequest {
	readonly connection?: { failure?: Failure };
}

/**
 * The `soap` package reads the request and writes the answer by the WSDL; it never listens, sees nothing that the
 * guard refuses, and its own faults, which would carry stack traces, never leave.
 */
export async function createSoapService(
	path: string,
	operations: Readonly< Record< string, Operation > >
): Promise< SoapService > {
	const server = await libraryServer( path, operations );
	return {
		async answer( xml ) {
			const operation = guardEnvelope( xml );
			if ( ! Object.hasOwn( operations, operation ) ) {
				throw invalid(
					'operation_unknown',
					'request',
					`The contract has no operation ${ operation }.`
				);
			}
			const connection: { failure?: Failure } = {};
			const { body, statusCode } = await server.processRequest( xml, {
				url: path,
				headers: {},
				connection,
			} );
			if ( connection.failure ) {
				throw connection.failure.error;
			}
			if ( statusCode !== 200 ) {
				throw new Error( `The SOAP library failed: ${ body }` );
			}
			return { operation, xml: body };
		},
	};
}

function libraryServer(
	path: string,
	operations: Readonly< Record< string, Operation > >
): Promise< Server > {
	const methods = Object.fromEntries(
		Object.entries( operations ).map( ( [ name, operation ] ) => [
			name,
			async (
				input: unknown,
				_callback: unknown,
				_headers: unknown,
				request: LibraryRequest
			) => {
				try {
					return await operation( input );
				} catch ( error ) {
					if ( request.connection ) {
						request.connection.failure = { error };
					}
					return {};
				}
			},
		] )
	);
	return new Promise( ( resolve, reject ) => {
		const options: IServerOptions &
			Pick< IOptions, 'customDeserializer' | 'attributesKey' > = {
			path,
			xml: waproMagWsdl,
			services: { WaproMag: { WaproMagPort: methods } },
			customDeserializer: Object.fromEntries(
				CONVERTED.map( ( type ) => [ type, keepText ] )
			),
			suppressStack: true,
			// By default the library takes an element named `attributes` for XML's own attributes.
			attributesKey: '$attributes',
			callback: ( error: unknown ) =>
				error
					? reject( error )
					: queueMicrotask( () => resolve( server ) ),
		};
		const server = listen( null, options );
	} );
}
