/** Digits (or a foreign VAT number) without country prefix PL, spaces and dashes; what KONTRAHENT.NIPL holds. */
export const plainNip = ( nip: string ): string =>
	nip
		.toUpperCase()
		.replace( /[\s.\-/]/g, '' )
		.replace( /^PL(?=[0-9])/, '' );

export const plainEmail = ( email: string ): string =>
	email.trim().toLowerCase();

/** Countries whose VAT numbers begin with other letters than their own. */
const VAT_COUNTRY: Readonly< Record< string, string > > = {
	EL: 'GR',
	XI: 'GB',
};

/** How WAPRO may hold a VAT number: with its prefix, or bare at a contractor of that country. */
export function vatNumbers(
	text: string
): { readonly number: string; readonly country?: string }[] {
	const number = plainNip( text );
	const [ , prefix, bare ] = /^([A-Z]{2})(.+)$/.exec( number ) ?? [];
	return [
		...( number === '' ? [] : [ { number } ] ),
		...( prefix === undefined || bare === undefined
			? []
			: [ { number: bare, country: VAT_COUNTRY[ prefix ] ?? prefix } ] ),
	];
}
