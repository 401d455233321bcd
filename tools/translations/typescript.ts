import ts from 'typescript';
import { entryOf } from './entry.ts';
import type { Entry } from './entry.ts';

function literal( node: ts.Expression | undefined ): string | undefined {
	return node && ts.isStringLiteralLike( node ) ? node.text : undefined;
}

/** The nearest translators' comment before a call, as far up as the statement or property that holds it. */
function commentOf( call: ts.CallExpression, source: ts.SourceFile ) {
	let node: ts.Node = call;
	for ( let up = 0; up < 6; up += 1 ) {
		const text = source.text;
		const ranges = [
			...( ts.getLeadingCommentRanges( text, node.getFullStart() ) ??
				[] ),
			...( ts.isCallExpression( node ) && node.arguments[ 0 ]
				? ( ts.getLeadingCommentRanges(
						text,
						node.arguments[ 0 ].getFullStart()
					) ?? [] )
				: [] ),
		];
		for ( const { pos, end } of ranges.reverse() ) {
			const match = /translators:\s*([\s\S]*?)\s*(\*\/)?$/.exec(
				text.slice( pos, end )
			);
			if ( match ) {
				return match[ 1 ];
			}
		}
		if ( ! node.parent || ts.isBlock( node.parent ) ) {
			return undefined;
		}
		node = node.parent;
	}
	return undefined;
}

/**
 * Translatable strings of a TypeScript file.
 * @param code
 * @param file Path from the root of the repository.
 */
export function typescriptEntries(
	code: string,
	file: string
): readonly Entry[] {
	const source = ts.createSourceFile(
		file,
		code,
		ts.ScriptTarget.Latest,
		true,
		file.endsWith( 'x' ) ? ts.ScriptKind.TSX : ts.ScriptKind.TS
	);
	const entries: Entry[] = [];
	const visit = ( node: ts.Node ): void => {
		if (
			ts.isCallExpression( node ) &&
			ts.isIdentifier( node.expression )
		) {
			const { line } = source.getLineAndCharacterOfPosition(
				node.getStart()
			);
			const entry = entryOf(
				node.expression.text,
				node.arguments.map( literal ),
				`${ file }:${ line + 1 }`,
				true,
				commentOf( node, source )
			);
			if ( entry ) {
				entries.push( entry );
			}
		}
		node.forEachChild( visit );
	};
	visit( source );
	return entries;
}
