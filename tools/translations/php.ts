import { entryOf, signatures } from './entry.ts';
import type { Entry } from './entry.ts';

type Token =
	| { readonly kind: 'text'; readonly value: string }
	| { readonly kind: 'name'; readonly value: string; readonly line: number }
	| { readonly kind: 'comment'; readonly value: string }
	| { readonly kind: 'sign'; readonly value: string };

const pattern = new RegExp(
	[
		/(?<comment>\/\*[\s\S]*?\*\/|\/\/[^\n]*|#(?!\[)[^\n]*)/,
		/(?<heredoc><<<\s*(?<quote>['"]?)(?<tag>\w+)\k<quote>\n[\s\S]*?\n\s*\k<tag>\b)/,
		/(?<single>'(?:[^'\\]|\\[\s\S])*')/,
		/(?<double>"(?:[^"\\]|\\[\s\S])*")/,
		/(?<name>[\\$>:]*[A-Za-z_]\w*)/,
		/(?<sign>[(),[\]{}])/,
	]
		.map( ( part ) => part.source )
		.join( '|' ),
	'g'
);

function singleQuoted( text: string ): string {
	return text.slice( 1, -1 ).replace( /\\([\\'])/g, '$1' );
}

/** Double-quoted strings are taken only where PHP would not fill anything in. */
function doubleQuoted( text: string ): string | null {
	const inner = text.slice( 1, -1 );
	if ( /(^|[^\\])[${]/.test( inner ) ) {
		return null;
	}
	const signs: Readonly< Record< string, string > > = { n: '\n', t: '\t' };
	return inner.replace(
		/\\(["\\$nt])/g,
		( _, sign: string ) => signs[ sign ] ?? sign
	);
}

function tokensOf( code: string ): readonly Token[] {
	const tokens: Token[] = [];
	let line = 1;
	let seen = 0;
	for ( const match of code.matchAll( pattern ) ) {
		line += code.slice( seen, match.index ).split( '\n' ).length - 1;
		seen = match.index;
		const { comment, single, double, name, sign } = match.groups ?? {};
		if ( comment !== undefined ) {
			tokens.push( { kind: 'comment', value: comment } );
		} else if ( single !== undefined ) {
			tokens.push( { kind: 'text', value: singleQuoted( single ) } );
		} else if ( double !== undefined ) {
			const value = doubleQuoted( double );
			tokens.push(
				value === null
					? { kind: 'sign', value: '"' }
					: { kind: 'text', value }
			);
		} else if ( name !== undefined ) {
			tokens.push( { kind: 'name', value: name, line } );
		} else if ( sign !== undefined ) {
			tokens.push( { kind: 'sign', value: sign } );
		}
	}
	return tokens;
}

/** Arguments of the call whose opening parenthesis stands at `from`; undefined where one is no plain string. */
function argumentsAt( tokens: readonly Token[], from: number ) {
	const values: ( string | undefined )[] = [];
	let parts: Token[] = [];
	let depth = 0;
	const close = () => {
		const [ only, ...more ] = parts;
		values.push(
			only?.kind === 'text' && more.length === 0 ? only.value : undefined
		);
		parts = [];
	};
	for ( const token of tokens.slice( from ) ) {
		if ( token.kind === 'comment' ) {
			continue;
		}
		if ( token.kind === 'sign' && '([{'.includes( token.value ) ) {
			depth += 1;
			if ( depth === 1 ) {
				continue;
			}
		} else if ( token.kind === 'sign' && ')]}'.includes( token.value ) ) {
			depth -= 1;
			if ( depth === 0 ) {
				close();
				return values;
			}
		} else if (
			depth === 1 &&
			token.kind === 'sign' &&
			token.value === ','
		) {
			close();
			continue;
		}
		parts.push( token );
	}
	return values;
}

/** A translators' comment stands shortly before its call. */
function commentBefore( tokens: readonly Token[], at: number ) {
	for ( const token of tokens
		.slice( Math.max( 0, at - 12 ), at )
		.reverse() ) {
		if ( token.kind === 'comment' ) {
			return /translators:\s*([\s\S]*?)\s*(\*\/)?$/.exec(
				token.value
			)?.[ 1 ];
		}
	}
	return undefined;
}

/**
 * Translatable strings of a PHP file.
 * @param code
 * @param file Path from the root of the repository.
 */
export function phpEntries( code: string, file: string ): readonly Entry[] {
	const tokens = tokensOf( code );
	return tokens.flatMap( ( token, at ) => {
		const next = tokens[ at + 1 ];
		const name = token.value.replace( /^\\/, '' );
		if (
			token.kind !== 'name' ||
			! ( name in signatures ) ||
			next?.kind !== 'sign' ||
			next.value !== '('
		) {
			return [];
		}
		const entry = entryOf(
			name,
			argumentsAt( tokens, at + 1 ),
			`${ file }:${ token.line }`,
			false,
			commentBefore( tokens, at )
		);
		return entry ? [ entry ] : [];
	} );
}

const headers = [ 'Plugin Name', 'Description', 'Author' ];

/**
 * The plugin's own header, which WordPress translates on the plugins screen.
 * @param code
 * @param file
 */
export function headerEntries( code: string, file: string ): readonly Entry[] {
	return headers.flatMap( ( header ) => {
		const match = new RegExp( `^[ \\t*]*${ header }:\\s*(.+)$`, 'm' ).exec(
			code
		);
		const id = match?.[ 1 ]?.trim();
		return id
			? [
					{
						id,
						comment: `${ header } of the plugin`,
						references: [ file ],
						isInPanel: false,
					},
				]
			: [];
	} );
}
