import type { EmbeddedDatabase } from '../../mag-gateway/database/sqlite/database.ts';
import { picture } from '../../mag-gateway/demo/picture.ts';
import * as desk from '../../mag-gateway/desk-commands.ts';
import type { Desk } from '../../mag-gateway/desk-commands.ts';
import type { Random } from '../harness/random.ts';

const WAREHOUSES = [ 'M1', 'M2' ] as const;

type Edit = ( index: string ) => Promise< unknown >;

/** What users do with articles. */
const byUsers = ( user: Desk, { below, pick }: Random ): Edit[] => [
	( index ) => desk.flag( user, [ index ] ),
	( index ) => desk.flag( user, [ index ] ),
	( index ) => desk.unflag( user, [ index ] ),
	( index ) =>
		desk.receive( user, index, pick( WAREHOUSES ), String( below( 9 ) ) ),
	( index ) =>
		desk.receive( user, index, pick( WAREHOUSES ), `-${ below( 3 ) }` ),
	( index ) =>
		desk.correct( user, index, pick( WAREHOUSES ), String( below( 40 ) ) ),
	( index ) => desk.supply( user, index, { warehouse: 'M1', amount: '5' } ),
	( index ) =>
		desk.price(
			user,
			index,
			pick( [ 'DET', 'HURT' ] ),
			`${ 1 + below( 90 ) }.${ 10 + below( 90 ) }`
		),
	( index ) => desk.rename( user, index, `Nazwa ${ below( 1000 ) }` ),
	( index ) => desk.note( user, index, pick( [ '', 'Opis żółty', 'x' ] ) ),
	async ( index ) => {
		const categories = await user.database.read( ( { dictionaries } ) =>
			dictionaries.categories()
		);
		await desk.category( user, index, pick( categories ).path );
	},
	( index ) => desk.vat( user, index, pick( [ '23', '8', 'zw' ] ) ),
	( index ) => desk.ean( user, index, pick( [ '', '5901234123457' ] ) ),
	( index ) => desk.archive( user, index, pick( [ true, false ] ) ),
	( index ) =>
		desk.attribute(
			user,
			index,
			'KOLOR',
			pick( [ '', 'czarny', 'biel' ] )
		),
	( index ) =>
		desk.promo(
			user,
			index,
			pick( [
				undefined,
				{ gross: '9.90', from: '2026-12-01', to: '2026-12-24' },
			] )
		),
	( index ) => desk.size( user, index, { width: String( below( 50 ) ) } ),
	( index ) =>
		desk.photo(
			user,
			index,
			{
				content: picture( [ below( 3 ), below( 3 ), 200 ] ),
				name: 'zdjęcie.png',
			},
			pick( [ true, false ] )
		),
	async ( index ) => {
		if ( ( await desk.photos( user, index ) ).length > 0 ) {
			await desk.removePhoto( user, index );
		}
	},
];

const ordersOf =
	'SELECT ID_ZAMOWIENIA FROM POZYCJA_ZAMOWIENIA JOIN ARTYKUL USING ( ID_ARTYKULU ) WHERE INDEKS_KATALOGOWY = :index';

/** What somebody does past all rules, with statements of their own. */
const past = ( database: EmbeddedDatabase, { below, pick }: Random ): Edit[] =>
	[
		`UPDATE ARTYKUL SET STAN = '${ below( 70 ) }' WHERE INDEKS_KATALOGOWY = :index AND ID_MAGAZYNU = 1`,
		'DELETE FROM CENA_ARTYKULU WHERE ID_CENY = 2 AND ID_ARTYKULU IN ( SELECT ID_ARTYKULU FROM ARTYKUL WHERE INDEKS_KATALOGOWY = :index )',
		`UPDATE ARTYKUL SET DOSTEPNY_W_SKLEPIE_INTER = ${ pick( [
			0, 1,
		] ) } WHERE INDEKS_KATALOGOWY = :index`,
		`UPDATE JEDNOSTKA SET PODZIELNA = 1 - PODZIELNA WHERE ID_JEDNOSTKI = ( SELECT min( ID_JEDNOSTKI ) FROM ARTYKUL WHERE INDEKS_KATALOGOWY = :index )`,
		`UPDATE KATEGORIA_ARTYKULU_TREE SET NAZWA = NAZWA || '.' WHERE ID_KATEGORII_TREE = ( SELECT min( ID_KATEGORII_TREE ) FROM ARTYKUL WHERE INDEKS_KATALOGOWY = :index )`,
		`UPDATE SKLEP_USTAWIENIE SET WARTOSC = '${ pick( [
			'M1',
			'M2',
		] ) }' WHERE NAZWA = 'main_warehouse' AND :index <> ''`,
		`UPDATE ARTYKUL_BLOB SET ZDJECIE = x'ffd8ff00' WHERE INDEKS_KATALOGOWY = :index`,
		'DELETE FROM ARTYKUL_BLOB WHERE INDEKS_KATALOGOWY = :index',
		`UPDATE ZAMOWIENIE SET DATA_REALIZACJI = ${ 82_600 + below( 30 ) } WHERE TYP = 2 AND ID_ZAMOWIENIA IN ( ${ ordersOf } )`,
		`UPDATE ZAMOWIENIE SET KONTRAHENT_NAZWA = 'Dostawca ${ below( 9 ) }' WHERE TYP = 2 AND ID_ZAMOWIENIA IN ( ${ ordersOf } )`,
		`UPDATE POZYCJA_ZAMOWIENIA SET ZAMOWIONO = '${ 50 + below( 20 ) }.000000' WHERE ID_ZAMOWIENIA IN ( SELECT ID_ZAMOWIENIA FROM ZAMOWIENIE WHERE TYP = 2 ) AND ID_ZAMOWIENIA IN ( ${ ordersOf } )`,
		`DELETE FROM POZYCJA_ZAMOWIENIA WHERE ID_POZYCJI_ZAMOWIENIA = ( SELECT min( ID_POZYCJI_ZAMOWIENIA ) FROM POZYCJA_ZAMOWIENIA JOIN ZAMOWIENIE USING ( ID_ZAMOWIENIA ) WHERE TYP = 2 AND ID_ZAMOWIENIA IN ( ${ ordersOf } ) )`,
	].map(
		( sql ) => ( index ) =>
			database.fill(
				( c ) => void c.run( sql.replaceAll( ':index', '?' ), index )
			)
	);

/** Does one random thing to one of some articles, and tells what. */
export function edits(
	user: Desk,
	database: EmbeddedDatabase,
	random: Random
): { readonly indexes: readonly string[]; change: () => Promise< string > } {
	const indexes = [
		'OKUC-KLAMKA-04',
		'OKUC-KOMPLET-17',
		'OKUC-POCHWYT-06',
		'OKUC-GALKA-CZ',
		'OKUC-PARAPET-14',
	];
	let renamed = 0;
	const change = async () => {
		const at = random.below( indexes.length );
		const index = indexes[ at ] ?? '';
		if ( random.below( 15 ) === 0 ) {
			indexes[ at ] = `OKUC-INNY-${ ++renamed }`;
			await desk.reindex( user, index, indexes[ at ] ?? '' );
			return `reindex ${ index }`;
		}
		const ways = [
			...byUsers( user, random ),
			...past( database, random ),
		];
		const way = random.below( ways.length );
		await ways[ way ]?.( index );
		return `edit ${ way } of ${ index }`;
	};
	return { indexes, change };
}
