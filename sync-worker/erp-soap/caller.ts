import * as soap from 'soap';
import { waproMagWsdl } from '../../contracts/generated/wsdl-text.ts';
import { SyncError } from '../errors.ts';
import { assertSafeXml } from '../xml/guard.ts';
import { errorOfFault } from './faults.ts';
import { checkedAnswer, checkedRequest, type Call } from './requests.ts';
import type { HttpAnswer, Transport } from './transport.ts';
import { answerMalformed } from './transport-errors.ts';

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
		// By default the library takes an element named `attributes` for XML's own attributes.
		attributesKey: '$attributes',
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
		return checkedAnswer( operation, answerSchema, answer ?? {} );
	};
}

/** Single calls are short, and the library reads whole documents only. */
async function whole( { status, parts }: HttpAnswer ) {
	let body = '';
	for await ( const part of parts ) {
		body += part;
	}
	return { status, body };
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
			answer = await transport.exchange( { xml, headers }, whole );
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
