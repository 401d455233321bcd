/**
 * Loaded into the worker's process before the worker (`node --import`): answers on a port of loopback how much memory
 * the process needed and how long its event loop stood still since it was last asked.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { watchLoop } from '../measure/loop.ts';

const loop = watchLoop();

const kilobytes = ( name: string ): number =>
	Number(
		new RegExp( `^${ name }:\\s+(\\d+)`, 'm' ).exec(
			readFileSync( '/proc/self/status', 'utf8' )
		)?.[ 1 ] ?? 0
	);

http.createServer( ( _request, response ) => {
	response.end(
		JSON.stringify( {
			peakBytes: kilobytes( 'VmHWM' ) * 1024,
			presentBytes: kilobytes( 'VmRSS' ) * 1024,
			loop: loop.read(),
		} )
	);
	loop.reset();
	// From here on the peak is counted anew.
	writeFileSync( '/proc/self/clear_refs', '5' );
} )
	.listen( Number( process.env.BENCH_PROBE_PORT ), '127.0.0.1' )
	.unref();
