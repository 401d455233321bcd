const WEIGHTS = [ 6, 5, 7, 2, 3, 4, 5, 6, 7 ] as const;

export type NipProblem = 'length' | 'checksum';

/**
 * What is wrong with a Polish NIP while it is typed; null also for numbers of other countries, which the shop judges.
 *
 * @param typed As it stands in the field.
 */
export function nipProblem( typed: string ): NipProblem | null {
	const bare = typed.replace( /[^0-9A-Za-z]/g, '' ).toUpperCase();
	const isForeign = /^[A-Z]{2}/.test( bare ) && ! bare.startsWith( 'PL' );
	if ( bare === '' || isForeign ) {
		return null;
	}
	const digits = bare.replace( /^PL/, '' );
	if ( ! /^\d{10}$/.test( digits ) ) {
		return 'length';
	}
	const sum = WEIGHTS.reduce(
		( total, weight, n ) => total + weight * Number( digits[ n ] ),
		0
	);
	const isDummy = /^(?:0|(\d)\1{9}$)/.test( digits );
	return sum % 11 === Number( digits[ 9 ] ) && ! isDummy ? null : 'checksum';
}
