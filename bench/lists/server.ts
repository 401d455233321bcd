/**
 * Serves one answer of ListStock with so many rows, made once and sent as fast as it is taken:
 * `node bench/lists/server.ts <rows>` prints its port.
 */
import http from 'node:http';
import type { AddressInfo } from 'node:net';

const rows = Number( process.argv[ 2 ] );

const row = ( n: number ): string =>
	`<rows><index>OKUC-G${ String( n ).padStart( 7, '0' ) }</index><warehouse>M${ 1 + ( n % 3 ) }</warehouse><unit>szt.</unit><divisible>false</divisible>` +
	`<onHand>${ 9007199254 + n }.740993</onHand><edited>0.000000</edited><reserved>${ n % 7 }.500000</reserved><available>${ 9007199254 + n }.240993</available>` +
	`<hash>${ ( n * 2_654_435_761 ).toString( 16 ).padStart( 16, '0' ).slice( -16 ) }</hash></rows>`;

const answer = Buffer.from(
	'<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>' +
		'<ListStockResponse xmlns="urn:wapro-mag:contract:1"><asOf>77</asOf>' +
		Array.from( { length: rows }, ( _, n ) => row( n ) ).join( '' ) +
		'<more>false</more></ListStockResponse></soap:Body></soap:Envelope>'
);

const server = http.createServer( ( request, response ) => {
	request.resume();
	request.on( 'end', () => {
		response.writeHead( 200, {
			'content-type': 'text/xml; charset=utf-8',
			'content-length': answer.length,
		} );
		response.end( answer );
	} );
} );
server.listen( 0, '127.0.0.1', () =>
	process.stdout.write(
		`listening ${ ( server.address() as AddressInfo ).port } ${ answer.length }\n`
	)
);
