import { createHash } from 'node:crypto';

const PATTERN = /^[0-9]{10}-[0-9]{8}-[0-9A-F]{12}-[0-9A-F]{2}$/;

/** CRC-8, polynomial 0x07, start 0, as two hexadecimal digits. */
export function crc8( text: string ): string {
	let crc = 0;
	for ( const byte of Buffer.from( text, 'utf8' ) ) {
		crc ^= byte;
		for ( let bit = 0; bit < 8; bit++ ) {
			crc =
				( ( crc & 0x80 ? ( crc << 1 ) ^ 0x07 : crc << 1 ) & 0xff ) >>>
				0;
		}
	}
	return crc.toString( 16 ).toUpperCase().padStart( 2, '0' );
}

/** The number that KSeF gives: seller's NIP, day of acceptance, twelve hexadecimal digits, check sum over all of it. */
export function ksefNumber(
	nip: string,
	day: string,
	content: string
): string {
	const part = createHash( 'sha256' )
		.update( content )
		.digest( 'hex' )
		.slice( 0, 12 )
		.toUpperCase();
	const body = `${ nip }-${ day.replaceAll( '-', '' ) }-${ part }`;
	return `${ body }-${ crc8( body ) }`;
}

export const isKsefNumber = ( number: string ): boolean =>
	PATTERN.test( number ) &&
	crc8( number.slice( 0, 32 ) ) === number.slice( 33 );

/** Where everybody can check an invoice: by its seller, day of issue (2026-12-31) and the hash of its file. */
export function ksefUrl( nip: string, issuedOn: string, file: string ): string {
	const [ year, month, day ] = issuedOn.split( '-' );
	const hash = createHash( 'sha256' ).update( file ).digest( 'base64url' );
	return `https://qr.ksef.mf.gov.pl/invoice/${ nip }/${ day }-${ month }-${ year }/${ hash }`;
}
