import gettext from 'gettext-parser';
import type { GetTextTranslations } from 'gettext-parser';
import { domain, keyOf } from './entry.ts';
import type { Entry } from './entry.ts';

/** Translations of one language by key: one text, or one per plural form. */
export type Translations = ReadonlyMap< string, readonly string[] >;

const headers = {
	'Project-Id-Version': 'WAPRO Mag for WooCommerce',
	'MIME-Version': '1.0',
	'Content-Type': 'text/plain; charset=UTF-8',
	'Content-Transfer-Encoding': '8bit',
	'X-Domain': domain,
};

export const polishHeaders = {
	...headers,
	Language: 'pl_PL',
	'Plural-Forms':
		'nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);',
};

const polishForms = 3;

type Table = GetTextTranslations[ 'translations' ];

function tableOf(
	entries: readonly Entry[],
	textsOf: ( entry: Entry ) => string[],
	withPlaces: boolean
): Table {
	const table: Table = {
		'': { '': { msgid: '', msgstr: [ '' ] } },
	};
	for ( const entry of entries ) {
		const group = ( table[ entry.context ?? '' ] ??= {} );
		group[ entry.id ] = {
			msgid: entry.id,
			msgstr: textsOf( entry ),
			...( entry.plural === undefined
				? {}
				: { msgid_plural: entry.plural } ),
			...( entry.context === undefined
				? {}
				: { msgctxt: entry.context } ),
			...( withPlaces
				? {
						comments: {
							...( entry.comment
								? {
										extracted: `translators: ${ entry.comment }`,
									}
								: {} ),
							// Without lines: they change with every edit above.
							reference: [
								...new Set(
									entry.references.map( ( place ) =>
										place.replace( /:\d+$/, '' )
									)
								),
							].join( '\n' ),
						},
					}
				: {} ),
		};
	}
	return table;
}

function emptyForms( entry: Entry, count: number ): string[] {
	return Array.from(
		{ length: entry.plural === undefined ? 1 : count },
		() => ''
	);
}

function poText(
	headerFields: Readonly< Record< string, string > >,
	translations: Table
): string {
	return `${ gettext.po
		.compile(
			{ charset: 'utf-8', headers: headerFields, translations },
			{ foldLength: 0 }
		)
		.toString( 'utf8' )
		.trimEnd() }\n`;
}

/**
 * Translations of a .po file that say something.
 * @param text
 */
export function readPo( text: string ): Translations {
	const { translations } = gettext.po.parse( text );
	const found = new Map< string, readonly string[] >();
	for ( const [ context, group ] of Object.entries( translations ) ) {
		for ( const [ id, { msgstr, comments } ] of Object.entries( group ) ) {
			const isFuzzy = comments?.flag?.includes( 'fuzzy' );
			if ( id !== '' && ! isFuzzy && msgstr.some( Boolean ) ) {
				found.set(
					keyOf( context === '' ? { id } : { id, context } ),
					msgstr
				);
			}
		}
	}
	return found;
}

export function potText( entries: readonly Entry[] ): string {
	return poText(
		headers,
		tableOf( entries, ( entry ) => emptyForms( entry, 2 ), true )
	);
}

/**
 * The language's file brought up to date: what is translated stays, what is new is empty, what is gone goes.
 * @param entries
 * @param known
 */
export function polishPoText(
	entries: readonly Entry[],
	known: Translations
): string {
	return poText(
		polishHeaders,
		tableOf(
			entries,
			( entry ) => [
				...( known.get( keyOf( entry ) ) ??
					emptyForms( entry, polishForms ) ),
			],
			true
		)
	);
}

export function polishMo(
	entries: readonly Entry[],
	known: Translations
): Buffer {
	return gettext.mo.compile( {
		charset: 'utf-8',
		headers: polishHeaders,
		translations: tableOf(
			entries,
			( entry ) => [ ...( known.get( keyOf( entry ) ) ?? [ '' ] ) ],
			false
		),
	} );
}

/**
 * What `wp_set_script_translations()` loads for the panel.
 * @param entries
 * @param known
 */
export function polishJson(
	entries: readonly Entry[],
	known: Translations
): string {
	const data: Record< string, unknown > = {
		'': {
			domain,
			lang: 'pl_PL',
			'plural-forms': polishHeaders[ 'Plural-Forms' ],
		},
	};
	for ( const entry of entries.filter( ( { isInPanel } ) => isInPanel ) ) {
		const texts = known.get( keyOf( entry ) );
		if ( texts ) {
			data[ keyOf( entry ) ] = texts;
		}
	}
	return `${ JSON.stringify( {
		domain,
		locale_data: { [ domain ]: data },
	} ) }\n`;
}
