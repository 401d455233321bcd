import { createHash } from 'node:crypto';
import type { Connection } from '../database/sqlite/connection.ts';
import { decimalText, divide, millionths, quantity } from '../wapro/decimal.ts';
import { bothSides } from '../wapro/vat.ts';
import { PARAMETERS } from './articles.ts';
import type { DemoArticle } from './articles.ts';
import { categoryId, unitId, warehouseId } from './dictionaries.ts';

const RATES = {
	'23': millionths( '23' ),
	'8': millionths( '8' ),
	zw: 0n,
} as const;

/** Wholesale net is 72 % of retail net. */
const WHOLESALE = 72n;

/** EAN-13 with Poland's prefix and a right check digit. */
function ean( number: number ): string {
	const body = `590${ String( number ).padStart( 9, '0' ) }`;
	const sum = [ ...body ].reduce(
		( total, digit, n ) => total + Number( digit ) * ( n % 2 ? 3 : 1 ),
		0
	);
	return `${ body }${ ( 10 - ( sum % 10 ) ) % 10 }`;
}

function guid( index: string ): string {
	const hex = createHash( 'sha1' ).update( index ).digest( 'hex' );
	return [ 8, 4, 4, 4, 12 ]
		.map( ( length, n, all ) => {
			const start = all.slice( 0, n ).reduce( ( a, b ) => a + b, 0 );
			return hex.slice( start, start + length );
		} )
		.join( '-' )
		.toUpperCase();
}

/** A row per warehouse with its prices, bar codes and production parameters. */
export function writeArticle(
	c: Connection,
	article: DemoArticle,
	number: number
): void {
	const retail = bothSides( article.gross, 'gross', RATES[ article.vat ] );
	const wholesale = bothSides(
		decimalText( divide( millionths( retail.net ) * WHOLESALE, 100n ), 2 ),
		'net',
		RATES[ article.vat ]
	);
	for ( const [ warehouse, onHand ] of Object.entries( article.stock ) ) {
		const { id } = c.run(
			`INSERT INTO ARTYKUL ( ID_MAGAZYNU, INDEKS_KATALOGOWY, INDEKS_HANDLOWY, KOD_KRESKOWY, GUID_ARTYKUL, NAZWA, NAZWA_CALA, OPIS, RODZAJ,
			ID_KATEGORII_TREE, PRODUCENT, VAT_SPRZEDAZY, ID_CENY_DOM, ID_JEDNOSTKI, WAGA, STAN ) VALUES ( ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ? )`,
			warehouseId( warehouse ),
			article.index,
			`H-${ number }`,
			article.service ? '' : ean( number ),
			guid( article.index ),
			article.name.slice( 0, 40 ),
			article.name,
			article.description ?? '',
			article.service ? 'Usluga' : 'Towar',
			categoryId( article.category ),
			article.producer ?? '',
			article.vat,
			unitId( article.unit ),
			article.weight ?? null,
			quantity( millionths( String( onHand ) ) )
		);
		[ retail, wholesale ].forEach( ( { net, gross }, n ) =>
			c.run(
				'INSERT INTO CENA_ARTYKULU ( ID_ARTYKULU, ID_CENY, CENA_NETTO, CENA_BRUTTO ) VALUES ( ?, ?, ?, ? )',
				id,
				n + 1,
				net,
				gross
			)
		);
		if ( article.pack !== undefined ) {
			c.run(
				'INSERT INTO KOD_KRESKOWY ( ID_ARTYKULU, KOD_KRESKOWY, ID_JEDNOSTKI, DOM_ILOSC ) VALUES ( ?, ?, ?, ? )',
				id,
				ean( 500_000_000 + number ),
				unitId( 'opak' ),
				String( article.pack )
			);
		}
		( article.made ? PARAMETERS[ article.made ] : [] ).forEach(
			( parameter, n ) =>
				c.run(
					'INSERT INTO MAGGEN_PARAMETR_PRODUKCJI VALUES ( ?, ?, ?, ?, ?, ?, ?, ? )',
					id,
					n,
					parameter.code,
					parameter.name,
					parameter.unit ?? null,
					parameter.minimum ?? null,
					parameter.maximum ?? null,
					parameter.options ?? null
				)
		);
	}
}
