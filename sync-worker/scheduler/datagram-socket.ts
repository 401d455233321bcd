import dgram from 'node:dgram';
import { isIPv6 } from 'node:net';
import { ConfigError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Telemetry } from '../ports/telemetry.ts';
import { datagramJudge, type DatagramOutcome } from './datagram-text.ts';

export interface DatagramNeeds {
	/** Address of this machine as a number. */
	readonly host: string;
	/** 0: any that is free. */
	readonly port: number;
	readonly secret: string;
	readonly clock: Clock;
	readonly log: Log;
	readonly telemetry: Telemetry;
	readonly onCall: () => void;
}

export interface DatagramSocket {
	readonly port: number;
	close: () => Promise< void >;
}

/** Hears the shop's datagrams. They only say "look again"; polling finds the same work without them. */
export async function datagramSocket(
	needs: DatagramNeeds
): Promise< DatagramSocket > {
	const { host, log, telemetry } = needs;
	const judge = datagramJudge( needs.secret, needs.clock );
	const socket = dgram.createSocket( isIPv6( host ) ? 'udp6' : 'udp4' );
	let last: DatagramOutcome | null = null;
	await bound( socket, needs );
	socket.on( 'error', ( error ) =>
		log.warn( { error }, 'the shop’s datagrams may not be heard' )
	);
	socket.on( 'message', ( content ) => {
		const outcome = judge( content );
		telemetry.datagram( outcome );
		if ( outcome === 'taken' ) {
			needs.onCall();
		} else if ( outcome === 'stale' && last !== 'stale' ) {
			log.warn(
				{ code: 'datagram_stale' },
				'A datagram of the shop is more than a minute off: set the clocks of both machines by the network. The bell calls meanwhile.'
			);
		} else {
			log.debug( { outcome }, 'a datagram was left aside' );
		}
		last = outcome;
	} );
	return {
		port: socket.address().port,
		close: () =>
			new Promise( ( resolve ) => socket.close( () => resolve() ) ),
	};
}

function bound(
	socket: dgram.Socket,
	{ host, port }: DatagramNeeds
): Promise< void > {
	return new Promise( ( resolve, reject ) => {
		socket.once( 'error', ( error: NodeJS.ErrnoException ) => {
			socket.close();
			reject( complaint( error, host, port ) );
		} );
		socket.bind( { address: host, port, exclusive: true }, () => {
			socket.removeAllListeners( 'error' );
			resolve();
		} );
	} );
}

function complaint(
	error: NodeJS.ErrnoException,
	host: string,
	port: number
): Error {
	if ( error.code === 'EADDRINUSE' ) {
		return new ConfigError(
			[
				`DATAGRAM_PORT ${ port } is in use: stop the other worker or choose another port.`,
			],
			false
		);
	}
	if ( error.code === 'EADDRNOTAVAIL' ) {
		return new ConfigError( [
			`DATAGRAM_HOST ${ host } is no address of this machine: choose one that is, or 127.0.0.1.`,
		] );
	}
	return error;
}
