/**
 * One translatable string as found in the sources.
 */
export interface Entry {
	readonly id: string;
	readonly plural?: string;
	readonly context?: string;
	/** For translators: what stands for a placeholder. */
	readonly comment?: string;
	/** `path:line`, from the root of the repository. */
	readonly references: readonly string[];
	readonly isInPanel: boolean;
}

export const domain = 'wapro-mag-for-woocommerce';

/** Functions by the place of their arguments: id, plural, context, domain. */
export interface Signature {
	readonly plural?: number;
	readonly context?: number;
	readonly domain: number;
}

export const signatures: Readonly< Record< string, Signature > > = {
	__: { domain: 1 },
	_e: { domain: 1 },
	esc_html__: { domain: 1 },
	esc_html_e: { domain: 1 },
	esc_attr__: { domain: 1 },
	esc_attr_e: { domain: 1 },
	_x: { context: 1, domain: 2 },
	_ex: { context: 1, domain: 2 },
	esc_html_x: { context: 1, domain: 2 },
	esc_attr_x: { context: 1, domain: 2 },
	_n: { plural: 1, domain: 3 },
	_nx: { plural: 1, context: 3, domain: 4 },
	_n_noop: { plural: 1, domain: 2 },
	_nx_noop: { plural: 1, context: 2, domain: 3 },
};

export function keyOf( { id, context }: Pick< Entry, 'id' | 'context' > ) {
	return context === undefined ? id : `${ context }\u0004${ id }`;
}

/**
 * A call's literal arguments as an entry; null when it belongs to another domain or its strings are not literals.
 * @param name      Of the function.
 * @param texts     Arguments in order; undefined where one is not a literal.
 * @param reference
 * @param isInPanel
 * @param comment
 */
export function entryOf(
	name: string,
	texts: readonly ( string | undefined )[],
	reference: string,
	isInPanel: boolean,
	comment: string | undefined
): Entry | null {
	const signature = signatures[ name ];
	const id = texts[ 0 ];
	if ( ! signature || texts[ signature.domain ] !== domain ) {
		return null;
	}
	const plural =
		signature.plural === undefined ? undefined : texts[ signature.plural ];
	const context =
		signature.context === undefined
			? undefined
			: texts[ signature.context ];
	if (
		id === undefined ||
		( signature.plural !== undefined && plural === undefined ) ||
		( signature.context !== undefined && context === undefined )
	) {
		throw new Error(
			`${ reference }: ${ name }() must be given plain strings`
		);
	}
	return {
		id,
		...( plural === undefined ? {} : { plural } ),
		...( context === undefined ? {} : { context } ),
		...( comment === undefined ? {} : { comment } ),
		references: [ reference ],
		isInPanel,
	};
}

/**
 * The same string from several places becomes one entry.
 * @param entries
 */
export function merged( entries: readonly Entry[] ): readonly Entry[] {
	const byKey = new Map< string, Entry >();
	for ( const entry of entries ) {
		const key = keyOf( entry );
		const known = byKey.get( key );
		byKey.set(
			key,
			known
				? {
						...entry,
						...known,
						references: [
							...known.references,
							...entry.references,
						],
						isInPanel: known.isInPanel || entry.isInPanel,
					}
				: entry
		);
	}
	return [ ...byKey.values() ];
}
