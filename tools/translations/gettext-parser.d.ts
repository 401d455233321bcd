/** The part of gettext-parser that is used here; the package has no types of its own. */
declare module 'gettext-parser' {
	export interface GetTextTranslation {
		readonly msgid: string;
		readonly msgid_plural?: string;
		readonly msgctxt?: string;
		readonly msgstr: string[];
		readonly comments?: {
			readonly extracted?: string;
			readonly reference?: string;
			readonly flag?: string;
		};
	}

	export interface GetTextTranslations {
		readonly charset: string;
		readonly headers: Readonly< Record< string, string > >;
		readonly translations: Record<
			string,
			Record< string, GetTextTranslation >
		>;
	}

	const gettext: {
		readonly po: {
			readonly parse: ( text: string ) => GetTextTranslations;
			readonly compile: (
				data: GetTextTranslations,
				options?: { readonly foldLength?: number }
			) => Buffer;
		};
		readonly mo: {
			readonly compile: ( data: GetTextTranslations ) => Buffer;
		};
	};
	export default gettext;
}
