/** Legal forms, which one side writes and the other one leaves out. */
const LEGAL_FORMS = new RegExp(
	`\\b(${ [
		'spolka z ograniczona odpowiedzialnoscia',
		'spolka komandytowa',
		'spolka akcyjna',
		'spolka jawna',
		'spolka cywilna',
		'sp z o ?o',
		'z o ?o',
		'sp [kj]',
		'sp k',
		's [acj]',
		'sa',
		'sc',
		'gmbh( co kg)?',
		's r o',
		'ltd',
		'firma( handlowa| uslugowa)?',
		'p ?p ?h ?u',
		'p ?h ?u',
	].join( '|' ) })\\b`,
	'g'
);

/** Shorter beginnings are everybody's. */
const SHORTEST = 6;

/** "WYKOŃCZENIA Nowak Sp. z o.o." → "wykonczenia nowak". */
export function plainName( name: string ): string {
	const words = name
		.toLocaleLowerCase( 'pl' )
		.replaceAll( 'ł', 'l' )
		.normalize( 'NFD' )
		.replace( /\p{M}/gu, '' )
		.replace( /[^\p{L}\p{N}]+/gu, ' ' )
		.trim();
	const bare = words
		.replace( LEGAL_FORMS, ' ' )
		.replace( /\s+/g, ' ' )
		.trim();
	return bare || words;
}

/** Beginnings of a name that end with a word and are long enough to say something, the whole name last. */
function beginnings( plain: string ): string[] {
	const words = plain.split( ' ' );
	return words
		.map( ( _, n ) => words.slice( 0, n + 1 ).join( ' ' ) )
		.filter( ( text ) => text.length >= SHORTEST );
}

export interface Named {
	readonly id: string;
	readonly fullName: string;
}

/**
 * Finds names that are the same but for case, accents, punctuation and legal form, or of which one begins with the
 * other, word by word.
 */
export function nameIndex( names: readonly Named[] ) {
	const whole = new Map< string, string[] >();
	const starting = new Map< string, string[] >();
	const add = ( map: Map< string, string[] >, key: string, id: string ) => {
		const ids = map.get( key );
		if ( ids ) {
			ids.push( id );
		} else {
			map.set( key, [ id ] );
		}
	};
	for ( const { id, fullName } of names ) {
		const plain = plainName( fullName );
		add( whole, plain, id );
		beginnings( plain ).forEach( ( text ) => add( starting, text, id ) );
	}
	return ( name: string ): string[] => {
		const plain = plainName( name );
		return plain === ''
			? []
			: [
					...new Set( [
						...( whole.get( plain ) ?? [] ),
						...( starting.get( plain ) ?? [] ),
						...beginnings( plain ).flatMap(
							( text ) => whole.get( text ) ?? []
						),
					] ),
				];
	};
}
