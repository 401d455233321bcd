/** Readers look for both marks within so many bytes of the file's ends. */
const WITHIN = 1024;

const holds = ( part: Uint8Array, mark: string ): boolean =>
	Buffer.from( part ).includes( mark, 0, 'latin1' );

/** Whether it is a PDF, and not one that was cut off. */
export const isPdf = ( content: Uint8Array ): boolean =>
	holds( content.subarray( 0, WITHIN ), '%PDF-' ) &&
	holds( content.subarray( -WITHIN ), '%%EOF' );
