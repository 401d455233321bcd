/** Digits (or a foreign VAT number) without country prefix PL, spaces and dashes; what KONTRAHENT.NIPL holds. */
export const plainNip = ( nip: string ): string =>
	nip
		.toUpperCase()
		.replace( /[\s.\-/]/g, '' )
		.replace( /^PL(?=[0-9])/, '' );

export const plainEmail = ( email: string ): string =>
	email.trim().toLowerCase();
