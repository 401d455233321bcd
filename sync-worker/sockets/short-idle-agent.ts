import http from 'node:http';
import https from 'node:https';
import { Socket } from 'node:net';

/** Servers close idle connections after five seconds and more; whoever closes first never writes into a closed one. */
const IDLE_MS = 4000;

/** A keep-alive agent that closes its own idle connections before the server does. A call in hand has no limit here. */
export function shortIdleAgent(
	secure: boolean,
	idleMs: number = IDLE_MS
): http.Agent {
	const agent = new ( secure ? https : http ).Agent( {
		keepAlive: true,
		maxSockets: 4,
	} );
	const keep = agent.keepSocketAlive.bind( agent );
	const reuse = agent.reuseSocket.bind( agent );
	agent.keepSocketAlive = ( socket ) => {
		const kept = keep( socket );
		// The base class destroys free sockets that time out, and obeys a shorter hint of the server.
		if (
			socket instanceof Socket &&
			( ! socket.timeout || socket.timeout > idleMs )
		) {
			socket.setTimeout( idleMs );
		}
		return kept;
	};
	agent.reuseSocket = ( socket, request ) => {
		if ( socket instanceof Socket ) {
			socket.setTimeout( 0 );
		}
		reuse( socket, request );
	};
	return agent;
}
