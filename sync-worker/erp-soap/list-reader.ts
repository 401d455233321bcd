import { guardedXml } from '../xml/guard.ts';
import { faultError } from './faults.ts';
import { answerMalformed, elementTooLarge } from './transport-errors.ts';

/** An element of an answer: its text, its children by name (several of one name as an array), or nothing. */
export type Element = string | null | { readonly [ name: string ]: unknown };

export interface ListReader {
	/** Takes the next part of the answer; rows in it are handed on before it returns. Throws SyncError, UnsafeXml. */
	write: ( part: string ) => void;
	/** The answer is complete: its fields that are no rows. */
	close: () => Record< string, unknown >;
}

interface Open {
	readonly name: string;
	readonly isNil: boolean;
	children: Record< string, unknown > | null;
	text: string;
}

/** Characters of one row: an order of thousands of lines stays below. */
const MOST_IN_ELEMENT = 4 * 1024 * 1024;

const ENVELOPE = 1;
const BODY = 2;
const ANSWER = 3;

/**
 * Reads the answer to one operation element by element: what stands under a name in `rows` is handed on as soon as it
 * is complete and then forgotten. A fault is thrown as the error it is, also when rows came before it.
 */
export function listReader(
	operation: string,
	rows: Readonly< Record< string, ( row: Element ) => void > >
): ListReader {
	const fields: Record< string, unknown > = {};
	const open: Open[] = [];
	let depth = 0;
	let inBody = false;
	let inAnswer = false;
	let answered = false;
	let sinceElement = 0;

	function opened( name: string, isNil: boolean ): void {
		depth += 1;
		if ( open.length > 0 || ( inAnswer && depth > ANSWER ) ) {
			open.push( { name, isNil, children: null, text: '' } );
		} else if ( depth === ENVELOPE && name !== 'Envelope' ) {
			throw answerMalformed( `<${ name }> is no SOAP envelope` );
		} else if ( depth === BODY ) {
			inBody = name === 'Body';
		} else if ( depth === ANSWER && inBody ) {
			if ( name === 'Fault' ) {
				open.push( { name, isNil, children: null, text: '' } );
			} else if ( name !== `${ operation }Response` || answered ) {
				throw answerMalformed(
					`<${ name }> is no answer to ${ operation }`
				);
			} else {
				inAnswer = true;
				answered = true;
			}
		}
	}

	function closed(): void {
		const element = open.pop();
		if ( element === undefined ) {
			inAnswer &&= depth !== ANSWER;
			inBody &&= depth !== BODY;
		} else if ( open.length > 0 ) {
			const parent = open[ open.length - 1 ] as Open;
			parent.children ??= {};
			add( parent.children, element.name, valueOf( element ) );
		} else {
			finished( element.name, valueOf( element ) );
		}
		depth -= 1;
	}

	/** An element directly under the answer, or a fault. */
	function finished( name: string, value: Element ): void {
		sinceElement = 0;
		const row = rows[ name ];
		if ( name === 'Fault' ) {
			throw faultError( value );
		}
		if ( row === undefined ) {
			add( fields, name, value );
		} else {
			row( value );
		}
	}

	const document = guardedXml( {
		opened,
		closed,
		text: ( text ) => {
			const element = open[ open.length - 1 ];
			if ( element !== undefined ) {
				element.text += text;
			}
		},
	} );

	return {
		write( part ) {
			sinceElement += part.length;
			document.write( part );
			if ( sinceElement > MOST_IN_ELEMENT ) {
				throw elementTooLarge( MOST_IN_ELEMENT );
			}
		},
		close() {
			document.close();
			if ( ! answered ) {
				throw answerMalformed( `there is no answer to ${ operation }` );
			}
			return fields;
		},
	};
}

/** Text between children means nothing; an empty element is null, as the contract's types expect it. */
function valueOf( { isNil, children, text }: Open ): Element {
	if ( children !== null ) {
		return children;
	}
	const trimmed = isNil ? '' : text.trim();
	return trimmed === '' ? null : trimmed;
}

function add(
	into: Record< string, unknown >,
	name: string,
	value: Element
): void {
	const present = into[ name ];
	if ( present === undefined ) {
		into[ name ] = value;
	} else if ( Array.isArray( present ) ) {
		present.push( value );
	} else {
		into[ name ] = [ present, value ];
	}
}
