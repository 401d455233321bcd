/** What `JSON.stringify` writes for half of a letter that takes two places, as a cut leaves it; an odd backslash begins it. */
const HALF_LETTER = /(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g;

/**
 * JSON that PHP reads: it refuses a whole body for half a letter, and with it everything else that the body tells. Each
 * becomes the mark of an unknown letter.
 * @param json As `JSON.stringify` wrote it.
 */
export const wellFormed = ( json: string ): string =>
	json.includes( '\\ud' ) ? json.replace( HALF_LETTER, '$1\\ufffd' ) : json;
