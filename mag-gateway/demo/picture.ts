import { crc32, deflateSync } from 'node:zlib';
import type { Colour } from './article.ts';

const SIDE = 240;

function part( name: string, content: Buffer ): Buffer {
	const body = Buffer.concat( [ Buffer.from( name, 'latin1' ), content ] );
	const framed = Buffer.alloc( body.length + 8 );
	framed.writeUInt32BE( content.length, 0 );
	body.copy( framed, 4 );
	framed.writeUInt32BE( crc32( body ), body.length + 4 );
	return framed;
}

/** A PNG: a disc of the colour, lit from the upper left, on white. */
export function picture( colour: Colour ): Buffer {
	const header = Buffer.alloc( 13 );
	header.writeUInt32BE( SIDE, 0 );
	header.writeUInt32BE( SIDE, 4 );
	// Eight bits a channel, red, green and blue.
	header.set( [ 8, 2 ], 8 );
	const line = SIDE * 3 + 1;
	const pixels = Buffer.alloc( line * SIDE, 255 );
	for ( let y = 0; y < SIDE; y++ ) {
		pixels[ y * line ] = 0;
		for ( let x = 0; x < SIDE; x++ ) {
			const distance = Math.hypot( x - SIDE / 2, y - SIDE / 2 );
			if ( distance < SIDE * 0.42 ) {
				const light = 1.15 - ( x + y ) / ( SIDE * 2.8 );
				const at = y * line + 1 + x * 3;
				colour.forEach( ( channel, n ) => {
					pixels[ at + n ] = Math.min(
						255,
						Math.round( channel * light )
					);
				} );
			}
		}
	}
	return Buffer.concat( [
		Buffer.from( '89504e470d0a1a0a', 'hex' ),
		part( 'IHDR', header ),
		part( 'IDAT', deflateSync( pixels ) ),
		part( 'IEND', Buffer.alloc( 0 ) ),
	] );
}
