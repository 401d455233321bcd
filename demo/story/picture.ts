import { crc32, deflateSync } from 'node:zlib';

const SIDE = 64;

/** A PNG of one colour. */
export function picture( colour: readonly [ number, number, number ] ): Buffer {
	const header = Buffer.alloc( 13 );
	header.writeUInt32BE( SIDE, 0 );
	header.writeUInt32BE( SIDE, 4 );
	// Eight bits a channel, red, green and blue.
	header.set( [ 8, 2 ], 8 );
	const row = Buffer.from( [
		0,
		...Array.from( { length: SIDE }, () => colour ).flat(),
	] );
	return Buffer.concat( [
		Buffer.from( '89504e470d0a1a0a', 'hex' ),
		part( 'IHDR', header ),
		part(
			'IDAT',
			deflateSync( Buffer.concat( Array( SIDE ).fill( row ) ) )
		),
		part( 'IEND', Buffer.alloc( 0 ) ),
	] );
}

function part( name: string, content: Buffer ): Buffer {
	const body = Buffer.concat( [ Buffer.from( name, 'latin1' ), content ] );
	const framed = Buffer.alloc( body.length + 8 );
	framed.writeUInt32BE( content.length, 0 );
	body.copy( framed, 4 );
	framed.writeUInt32BE( crc32( body ), body.length + 4 );
	return framed;
}
