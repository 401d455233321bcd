/** Markup that is safe to send; everything else is escaped by `html`. */
export interface Markup {
	readonly markup: string;
}

type Value = string | number | Markup | readonly Markup[];

const ENTITIES: Readonly< Record< string, string > > = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

export function escape( text: string ): string {
	return text.replace( /[&<>"']/g, ( sign ) => ENTITIES[ sign ] ?? sign );
}

/** Template tag: values are escaped, markup made by the same tag is not. */
export function html(
	parts: TemplateStringsArray,
	...values: readonly Value[]
): Markup {
	const texts = parts.map( ( part, position ) => {
		const value = values[ position ];
		return value === undefined ? part : part + render( value );
	} );
	return { markup: texts.join( '' ) };
}

function render( value: Value ): string {
	if ( typeof value === 'string' || typeof value === 'number' ) {
		return escape( String( value ) );
	}
	return [ value ]
		.flat()
		.map( ( { markup } ) => markup )
		.join( '' );
}

/** Value for a script element: no text in it can end the element. */
export function scriptValue( value: unknown ): Markup {
	return { markup: JSON.stringify( value ).replaceAll( '<', '\\u003c' ) };
}
