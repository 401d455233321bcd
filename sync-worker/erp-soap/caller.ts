import * as soap from 'soap';
import type { z } from 'zod';
import { waproMagWsdl } from '../../contracts/generated/wsdl-text.ts';
import { SyncError } from '../errors.ts';
import { assertSafeXml } from '../xml/guard.ts';
import { errorOfFault } from './faults.ts';
import { firstProblem } from './rows.ts';
import type { Transport } from './transport.ts';
import { answerMalformed } from './transport-errors.ts';

/** One SOAP call: the request checked and in wire order, the answer checked by its schema. */
export type Call = < Request extends z.ZodType, Answer extends z.ZodType >(
	operation: string,
	requestSchema: Request,
	request: z.output< Request >,
	answerSchema: Answer
) => Promise< z.output< Answer > >;

type Exchange = ( request: unknown ) => Promise< readonly unknown[] >;

const asText = ( text: string, at: { object: unknown } ): string =>
	typeof at.object === 'string' ? at.object + text : text;

/** The library would make numbers and dates of these; every value stays the text that came. */
const customDeserializer = Object.fromEntries(
	[
		'boolean',
		'byte',
		'date',
		'dateTime',
		'decimal',
		'double',
		'float',
		'int',
		'integer',
		'long',
		'short',
	].map( ( type ) => [ type, asText ] )
);

/** The client of WAPRO's WSDL; the WSDL comes with the program and is never fetched. */
export async function soapCaller(
	transport: Transport,
	endpoint: string
): Promise< Call > {
	const options = {
		customDeserializer,
		httpClient: throughTransport( transport ),
	};
	const client = new soap.Client(
		await parsedWsdl( options ),
		endpoint,
		options
	);

	return async ( operation, requestSchema, request, answerSchema ) => {
		const body = checkedRequest( requestSchema, request );
		const exchange: Exchange = client[ `${ operation }Async` ];
		let answer: unknown;
		try {
			[ answer ] = await exchange( body );
		} catch ( thrown ) {
			throw errorOfFault( thrown );
		}
		const parsed = answerSchema.safeParse( answer ?? {} );
		if ( ! parsed.success ) {
			const { field, complaint } = firstProblem( parsed.error );
			throw answerMalformed(
				new Error( `${ operation }: “${ field }” ${ complaint }` )
			);
		}
		return parsed.data;
	};
}

function parsedWsdl( options: soap.IOptions ): Promise< soap.WSDL > {
	return new Promise( ( resolve, reject ) => {
		const wsdl = new soap.WSDL( waproMagWsdl, 'wapro-mag.wsdl', options );
		wsdl.onReady( ( error ) =>
			error ? reject( error ) : resolve( wsdl )
		);
	} );
}

type Answered = Parameters< soap.IHttpClient[ 'request' ] >[ 2 ];

/** Puts our transport, and the refusal of unsafe XML, under the library. */
function throughTransport( transport: Transport ): soap.IHttpClient {
	async function exchange(
		xml: string,
		headers: Record< string, string >,
		answered: Answered
	): Promise< void > {
		let answer;
		try {
			answer = await transport.post( xml, headers );
			assertSafeXml( answer.body );
		} catch ( thrown ) {
			answered(
				thrown instanceof SyncError ? thrown : answerMalformed( thrown )
			);
			return;
		}
		answered( null, { status: answer.status, headers: {} }, answer.body );
	}
	const request = (
		_url: string,
		xml: string,
		answered: Answered,
		headers?: Record< string, string >
	) =>
		exchange( xml, headers ?? {}, answered ).catch( ( thrown: unknown ) =>
			// Thrown by the library while it read the answer.
			answered( answerMalformed( thrown ) )
		);
	return { request: request as unknown as soap.IHttpClient[ 'request' ] };
}

function checkedRequest( schema: z.ZodType, request: unknown ): unknown {
	const parsed = schema.safeParse( request );
	if ( ! parsed.success ) {
		const { code, field, complaint } = firstProblem( parsed.error );
		throw new SyncError( {
			kind: 'user',
			code,
			delivery: 'unsent',
			field,
			reason: `“${ field }” ${ complaint }: WAPRO could not take it; correct it in the shop.`,
		} );
	}
	// Absent values must be absent elements, not empty ones.
	return JSON.parse( JSON.stringify( parsed.data ) );
}
