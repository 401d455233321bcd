import { createHmac, randomBytes } from 'node:crypto';
import dgram from 'node:dgram';
import { isIPv6 } from 'node:net';
import type { ShopContext } from './context.ts';
import { exchangeSettings } from './settings/exchange.ts';
import { secretInUse } from './settings/keys.ts';

const hmac = ( key: string | Buffer, text: string ) =>
	createHmac( 'sha256', key ).update( text );

/** 128 bytes, as plugin/src/Queue/DatagramText.php writes them. */
export function datagramText(
	secret: string,
	milliseconds: number,
	nonce: string
): string {
	const text = `wapro-mag-bell 1 ${ milliseconds } ${ nonce }`;
	const key = hmac( secret, 'wapro-mag datagram 1' ).digest();
	return `${ text } ${ hmac( key, text ).digest( 'hex' ) }`;
}

/** Sends one datagram however often it was rung until the work in hand is done; nobody waits for it. */
export function datagramSender( shop: () => ShopContext ): () => void {
	let isDue = false;
	return () => {
		const { address, port } = exchangeSettings( shop() ).datagram;
		const secret = address === '' ? undefined : secretInUse( shop() );
		if ( isDue || secret === undefined ) {
			return;
		}
		isDue = true;
		const moment = Date.parse( shop().now() );
		setImmediate( () => {
			isDue = false;
			const nonce = randomBytes( 16 ).toString( 'hex' );
			send( datagramText( secret, moment, nonce ), address, port );
		} );
	};
}

function send( text: string, address: string, port: number ): void {
	const socket = dgram.createSocket( isIPv6( address ) ? 'udp6' : 'udp4' );
	socket.on( 'error', () => undefined );
	socket.send( text, port, address, () => socket.close() );
}
