import type { GoodsAttribute } from '../../contracts/generated/wapro-mag.ts';
import type { ArticleRow } from '../database/port.ts';

/** A free field of ARTYKUL that carries a property of the article. */
export interface AttributeField {
	readonly code: string;
	readonly name: string;
	/** 1 to 10: POLE1 to POLE10. */
	readonly field: number;
}

const plain = ( name: string ): string =>
	name
		.replaceAll( 'ł', 'l' )
		.replaceAll( 'Ł', 'L' )
		.normalize( 'NFD' )
		.replace( /\p{M}/gu, '' )
		.toLowerCase()
		.replace( /[^a-z0-9]+/g, '_' )
		.replace( /^_+|_+$/g, '' );

/** "KOLOR" → "Kolor"; a name with small letters stays as it is written. */
const shown = ( name: string ): string =>
	name === name.toUpperCase()
		? name.charAt( 0 ) + name.slice( 1 ).toLowerCase()
		: name;

/** "Kolor=POLE1;Materiał=POLE2" as fields; a code is the name in small letters without marks. */
export function attributeFields( map: string ): AttributeField[] {
	const fields = map
		.split( ';' )
		.map( ( entry ) => entry.trim() )
		.filter( Boolean )
		.map( ( entry ) => {
			const [ , name = '', number = '' ] =
				/^([^=]{1,50})=POLE([1-9]|10)$/.exec( entry ) ?? [];
			const code = plain( name );
			if ( ! /^[a-z][a-z0-9_]{0,63}$/.test( code ) ) {
				throw new Error(
					`"${ entry }" maps no attribute. Write a name and a free field, for example KOLOR=POLE1.`
				);
			}
			return {
				code,
				name: shown( name.trim() ),
				field: Number( number ),
			};
		} );
	for ( const key of [ 'code', 'field' ] as const ) {
		if (
			new Set( fields.map( ( one ) => one[ key ] ) ).size < fields.length
		) {
			throw new Error(
				`The map of attributes "${ map }" names the same ${
					key === 'code' ? 'attribute' : 'free field'
				} twice.`
			);
		}
	}
	return fields;
}

/** What the article's free fields say; an empty one says nothing. */
export const attributesOf = (
	article: ArticleRow,
	fields: readonly AttributeField[]
): GoodsAttribute[] =>
	fields.flatMap( ( { code, name, field } ) => {
		const value = article.freeFields[ field - 1 ]?.trim() ?? '';
		return value === '' ? [] : [ { code, name, value } ];
	} );
