import type { DestinationStream } from 'pino';

/** The same lines for people at a terminal. */
export async function prettyStream(): Promise< DestinationStream > {
	const { default: pretty } = await import( 'pino-pretty' );
	return pretty( { sync: true, ignore: 'pid,hostname', singleLine: true } );
}
