import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BasicAuthSecurity, createClientAsync } from 'soap';
import type { Client } from 'soap';
import type {
	Customer,
	ShopOrder,
} from '../../contracts/generated/wapro-mag.ts';
import { startGateway } from '../../mag-gateway/server.ts';
import type { Gateway, GatewayOptions } from '../../mag-gateway/server.ts';

export const USER = 'worker';
export const PASSWORD = 'tajne-hasło: ąę';

export interface TestGateway extends Gateway {
	readonly file: string;
}

/** A gateway with the small seed in a folder of its own. */
export async function startTestGateway(
	options: Partial< GatewayOptions > = {}
): Promise< TestGateway > {
	const folder = mkdtempSync( path.join( tmpdir(), 'mag-' ) );
	const file = path.join( folder, 'mag.sqlite' );
	const gateway = await startGateway( {
		database: file,
		user: USER,
		password: PASSWORD,
		seed: 'small',
		...options,
	} );
	return {
		...gateway,
		file,
		close: async () => {
			await gateway.close();
			rmSync( folder, { recursive: true } );
		},
	};
}

const keep = ( text: string ) => text;

/** An ordinary client made from the served WSDL; numbers and dates stay text. */
export async function clientOf(
	gateway: Gateway,
	password = PASSWORD
): Promise< Client > {
	const client = await createClientAsync( `${ gateway.soapUrl }?wsdl`, {
		disableCache: true,
		// The contract has an element of the library’s usual name for XML attributes.
		attributesKey: '$attributes',
		customDeserializer: Object.fromEntries(
			[ 'decimal', 'long', 'int', 'dateTime', 'date' ].map( ( type ) => [
				type,
				keep,
			] )
		),
	} );
	client.setSecurity( new BasicAuthSecurity( USER, password ) );
	return client;
}

export type Answer = Record< string, unknown > & {
	readonly asOf: string;
	readonly known: boolean;
	readonly token: string;
	readonly more: boolean;
	readonly orders?: readonly AnswerOrder[];
	readonly goods?: readonly Record< string, unknown >[];
	readonly rows?: readonly Record< string, string >[];
	readonly changes?: readonly Record< string, string >[];
	readonly states?: readonly Record< string, string >[];
	readonly outcome: string;
	readonly customer?: AnswerCustomer;
	readonly customers?: readonly Customer[];
	readonly matches?: readonly {
		readonly key: string;
		readonly candidates?: readonly Record< string, unknown >[];
	}[];
};

export interface AnswerCustomer {
	readonly contractorId: string;
	readonly contactId?: string;
	readonly deliveryPlaceId?: string;
	readonly created: boolean;
}

export interface AnswerOrder {
	readonly erpId: string;
	readonly number?: string;
	readonly state: string;
	readonly warehouse: string;
	readonly contractorId: string;
	readonly net: string;
	readonly gross: string;
	readonly reserved: boolean;
	readonly deleted: boolean;
	readonly paidAmount: string;
	readonly customerOrderNumber: string;
	readonly reference?: string;
	readonly source?: string;
	readonly deliveryPlace?: string;
	readonly hash?: string;
	readonly production: { readonly code: string; readonly name: string };
	readonly transport: { readonly code: string };
	readonly payment: { readonly code: string };
	readonly parcels?: readonly Record< string, string >[];
	readonly lines?: readonly Record< string, string >[];
}

/** Calls an operation and gives the answer's body. */
export async function call(
	client: Client,
	operation: string,
	request: object
): Promise< Answer > {
	const [ answer ] = await client[ `${ operation }Async` ]( request );
	return answer ?? {};
}

export interface Fault {
	readonly name: string;
	readonly detail: Readonly< Record< string, string | string[] > >;
	readonly text: string;
}

/** Calls an operation that must fail, and gives its typed fault. */
export async function faultOf(
	client: Client,
	operation: string,
	request: object
): Promise< Fault > {
	try {
		await call( client, operation, request );
	} catch ( error ) {
		const fault = Reflect.get( Object( error ), 'root' )?.Envelope?.Body
			?.Fault;
		if ( ! fault ) {
			throw error;
		}
		const [ name = '' ] = Object.keys( fault.detail ?? {} );
		return {
			name,
			detail: fault.detail?.[ name ] ?? {},
			text: fault.faultstring,
		};
	}
	throw new Error( `${ operation } was expected to fail.` );
}

/** An order line of the demo data at its list price. */
export const orderLine = (
	lineId: string,
	index: string,
	quantity = '1',
	gross = '39.90'
) => ( {
	lineId,
	index,
	name: index,
	quantity,
	unit: index.startsWith( 'USL-' ) ? 'usł' : 'szt',
	netPrice: '32.4390',
	grossPrice: gross,
	vatCode: '23',
	net: '32.44',
	gross,
	parameters: [],
} );

let next = 1000;

/** A shop order by a new retail buyer. */
export function shopOrder( changes: Partial< ShopOrder > = {} ): ShopOrder {
	const id = next++;
	return {
		reference: `sklep-${ id }-abc123`,
		number: String( id ),
		placedAt: '2026-11-22T10:00:00+01:00',
		currency: 'PLN',
		basis: 'gross',
		payer: {
			firstName: 'Halina',
			lastName: 'Żółć',
			email: `halina${ id }@poczta.example`,
			phone: '+48 600 100 200',
			street: 'ul. Polna 5/7',
			postcode: '00-950',
			city: 'Warszawa',
			country: 'PL',
		},
		documentWish: 'receipt',
		reserve: true,
		warehouses: [ 'M1', 'M2' ],
		lines: [ orderLine( '1', 'OKUC-KLAMKA-01', '2' ) ],
		summary: [],
		...changes,
	};
}
