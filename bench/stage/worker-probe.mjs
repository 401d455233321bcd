/**
 * Loaded into the worker's process before the worker (`node --import`): answers on a port of loopback how much memory
 * the process needed and how long its event loop stood still since it was last asked. Plain JavaScript: reading types
 * would cost the worker's process memory that is not its own.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION = 5;

const delay = monitorEventLoopDelay( { resolution: RESOLUTION } );
delay.enable();

const kilobytes = ( name ) =>
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
			longestBlockMs: Math.max( 0, delay.max / 1e6 - RESOLUTION ),
		} )
	);
	delay.reset();
	// From here on the peak is counted anew.
	writeFileSync( '/proc/self/clear_refs', '5' );
} )
	.listen( Number( process.env.BENCH_PROBE_PORT ), '127.0.0.1' )
	.unref();
