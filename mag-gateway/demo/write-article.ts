import type { Connection } from '../database/sqlite/connection.ts';
import { clarionDate } from '../wapro/clarion.ts';
import { decimalText, divide, millionths, quantity } from '../decimal.ts';
import { bothSides } from '../wapro/vat.ts';
import { FIELDS } from './article.ts';
import type { DemoArticle, Field, Warehouse } from './article.ts';
import { ean, guid } from './codes.ts';
import { categoryId, unitId, warehouseId } from './dictionaries.ts';
import { PARAMETERS } from './parameters.ts';

const RATES = {
	'23': millionths( '23' ),
	'8': millionths( '8' ),
	zw: 0n,
} as const;

/** Wholesale net is 72 % of retail net. */
const WHOLESALE = 72n;

const DAY = 86_400_000;

/** Clarion date, so many days after the seed. */
export const dayAfter = ( now: Date, days: number ): number =>
	clarionDate( new Date( now.getTime() + days * DAY ) );

const COLUMNS = [
	'ID_MAGAZYNU',
	'INDEKS_KATALOGOWY',
	'INDEKS_HANDLOWY',
	'KOD_KRESKOWY',
	'GUID_ARTYKUL',
	'NAZWA',
	'NAZWA_CALA',
	'OPIS',
	'RODZAJ',
	'ID_KATEGORII_TREE',
	'PRODUCENT',
	'VAT_SPRZEDAZY',
	'ID_CENY_DOM',
	'ID_JEDNOSTKI',
	'WAGA',
	'STAN',
	'WYMIAR_S',
	'WYMIAR_W',
	'WYMIAR_G',
	'CENA_PROMOCJI_N',
	'CENA_PROMOCJI_B',
	'PROMOCJA_OD',
	'PROMOCJA_DO',
	...Object.values( FIELDS ),
];

const INSERT = `INSERT INTO ARTYKUL ( ${ COLUMNS.join( ', ' ) } ) VALUES ( ${ COLUMNS.map(
	() => '?'
).join( ', ' ) } )`;

function promotionOf( { promotion, vat }: DemoArticle, now: Date ) {
	if ( ! promotion ) {
		return [ '0', '0', 0, 0 ];
	}
	const { net, gross } = bothSides( promotion.gross, 'gross', RATES[ vat ] );
	return [
		net,
		gross,
		dayAfter( now, promotion.from ),
		dayAfter( now, promotion.to ),
	];
}

function writeRow(
	c: Connection,
	article: DemoArticle,
	warehouse: Warehouse,
	number: number,
	now: Date
): string {
	const name =
		( warehouse === 'M2' && article.elsewhere?.name ) || article.name;
	const [ width = null, height = null, depth = null ] = article.size ?? [];
	return c.run(
		INSERT,
		warehouseId( warehouse ),
		article.index,
		`H-${ number }`,
		article.service ? '' : ean( number ),
		guid( article.index ),
		name.slice( 0, 40 ),
		name,
		article.description ?? '',
		article.service ? 'Usluga' : 'Towar',
		categoryId( article.category ),
		article.producer ?? '',
		article.vat,
		1,
		unitId( article.unit ),
		article.weight ?? null,
		quantity( millionths( String( article.stock[ warehouse ] ?? 0 ) ) ),
		width,
		height,
		depth,
		...promotionOf( article, now ),
		...( Object.keys( FIELDS ) as Field[] ).map(
			( field ) => article.attributes?.[ field ] ?? ''
		)
	).id;
}

function writePrices(
	c: Connection,
	id: string,
	gross: string,
	vat: DemoArticle[ 'vat' ]
): void {
	const retail = bothSides( gross, 'gross', RATES[ vat ] );
	const wholesale = bothSides(
		decimalText( divide( millionths( retail.net ) * WHOLESALE, 100n ), 2 ),
		'net',
		RATES[ vat ]
	);
	c.run(
		'INSERT INTO CENA_ARTYKULU ( ID_ARTYKULU, ID_CENY, CENA_NETTO, CENA_BRUTTO ) VALUES ( ?1, 1, ?2, ?3 ), ( ?1, 2, ?4, ?5 )',
		id,
		retail.net,
		retail.gross,
		wholesale.net,
		wholesale.gross
	);
}

/** A unit that only this row is sold by. */
function writeSalesUnit(
	c: Connection,
	id: string,
	{ unit, holds, divisible = false }: NonNullable< DemoArticle[ 'sold' ] >
): void {
	const own = c.run(
		'INSERT INTO JEDNOSTKA ( NAZWA, SKROT, PODZIELNA, PRZELICZNIK, ID_ARTYKULU ) SELECT NAZWA, SKROT, ?, ?, ? FROM JEDNOSTKA WHERE ID_JEDNOSTKI = ?',
		Number( divisible ),
		holds,
		id,
		unitId( unit )
	);
	c.run(
		'UPDATE ARTYKUL SET ID_JEDNOSTKI_SPRZ = ? WHERE ID_ARTYKULU = ?',
		own.id,
		id
	);
}

/** A row per warehouse with its prices, bar codes and production parameters. */
export function writeArticle(
	c: Connection,
	article: DemoArticle,
	number: number,
	now: Date
): void {
	for ( const warehouse of Object.keys( article.stock ) as Warehouse[] ) {
		const id = writeRow( c, article, warehouse, number, now );
		const elsewhere = warehouse === 'M2' ? article.elsewhere : undefined;
		writePrices( c, id, elsewhere?.gross ?? article.gross, article.vat );
		if ( article.sold ) {
			writeSalesUnit( c, id, article.sold );
		}
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
