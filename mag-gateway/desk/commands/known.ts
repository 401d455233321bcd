/** A dash stands for "not known". */
export const known = ( text: string | undefined ): string | undefined =>
	text === '–' || text === '-' ? undefined : text;
