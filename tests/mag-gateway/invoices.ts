import type { Client } from 'soap';
import type { Invoice } from '../../contracts/generated/wapro-mag.ts';
import * as desk from '../../mag-gateway/desk-commands.ts';
import type { Mag } from '../../mag-gateway/wapro/mag.ts';
import { REMONTY, shopId } from './customers.ts';
import { call } from './gateway.ts';

const LISTS = [
	'summary',
	'lines',
	'orders',
	'settlements',
	'correctedBy',
	'advances',
] as const;

/** Invoices as an ordinary client reads them: lists that are empty are not there. */
export async function readInvoices(
	client: Client,
	erpIds: readonly string[],
	shop = shopId
): Promise< Invoice[] > {
	const { invoices } = await call( client, 'GetInvoices', {
		shopId: shop,
		erpIds,
	} );
	return ( ( invoices ?? [] ) as Invoice[] ).map( filled );
}

export const filled = ( invoice: Invoice ): Invoice => ( {
	...invoice,
	...Object.fromEntries(
		LISTS.map( ( name ) => [ name, invoice[ name ] ?? [] ] )
	),
} );

export async function readInvoice(
	client: Client,
	erpId: string
): Promise< Invoice > {
	const [ found ] = await readInvoices( client, [ erpId ] );
	if ( ! found ) {
		throw new Error( `No answer for invoice ${ erpId }.` );
	}
	return found;
}

/** An order that a salesman took; `index:quantity:gross` each line. */
export const phoned = (
	mag: Mag,
	lines: readonly string[] = [ 'OKUC-KLAMKA-01:2:50' ],
	contractor = REMONTY
): Promise< string > =>
	desk.foreignOrder( mag, contractor, lines, { source: '' } );

export const figures = ( { gross, settled, remaining, overpaid }: Invoice ) => [
	gross,
	settled,
	remaining,
	overpaid,
];

export const codeOf = ( work: Promise< unknown > ): Promise< unknown > =>
	work.then(
		() => undefined,
		( error: unknown ) => Reflect.get( Object( error ), 'detail' )?.code
	);
