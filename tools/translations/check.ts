import { keyOf } from './entry.ts';
import type { Entry } from './entry.ts';
import type { Translations } from './catalogue.ts';

/** `%s`, `%1$s`, `%%` and tags such as `<a>` must be the same on both sides. */
function marks( text: string ): readonly string[] {
	return [ ...text.matchAll( /%(?:\d+\$)?[sdf]|<\/?[A-Za-z]+\/?>/g ) ]
		.map( ( [ mark ] ) => mark )
		.sort();
}

function isSame( one: readonly string[], other: readonly string[] ): boolean {
	return one.join( ' ' ) === other.join( ' ' );
}

function faultsOf( entry: Entry, texts: readonly string[] ): string[] {
	const forms = entry.plural === undefined ? 1 : 3;
	if ( texts.length !== forms || texts.some( ( text ) => text === '' ) ) {
		return [ `needs ${ forms } translated form(s)` ];
	}
	const wanted = marks( entry.plural ?? entry.id );
	return texts
		.filter( ( text ) => ! isSame( marks( text ), wanted ) )
		.map( ( text ) => `“${ text }” has other placeholders` );
}

/**
 * What is missing or wrong in a language; empty when it is complete.
 * @param entries
 * @param known
 */
export function faults(
	entries: readonly Entry[],
	known: Translations
): readonly string[] {
	return entries.flatMap( ( entry ) => {
		const texts = known.get( keyOf( entry ) );
		const found = texts
			? faultsOf( entry, texts )
			: [ 'is not translated' ];
		return found.map(
			( fault ) =>
				`${ entry.references[ 0 ] }: “${ entry.id }” ${ fault }`
		);
	} );
}
