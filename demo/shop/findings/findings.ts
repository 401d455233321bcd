import type {
	Finding,
	FindingsQuery,
	FindingsResponse,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { pageOf } from '../paging.ts';
import { actionsOn } from './finding-actions.ts';

export interface FindingRecord {
	id: number;
	kind: string;
	field: string;
	object_type: string;
	object_id: number | null;
	erp_key: string;
	shop_value: string | null;
	wapro_value: string | null;
	state: Finding[ 'state' ];
	times: number;
	ignore_until: string | null;
	first_at: string;
	last_at: string;
}

interface Reported {
	readonly kind: string;
	readonly field: string;
	readonly objectType?: 'product' | 'customer' | 'order' | 'invoice';
	readonly link: {
		readonly erp_key: string;
		readonly shop_id: number | null;
	};
	readonly shopValue: string | null;
	readonly waproValue: string | null;
}

const REASONS: Readonly< Record< string, string > > = {
	shown_price_differs:
		'Produkt pokazuje inną cenę, niż przyszła z WAPRO. Cena wróci przy tej kontroli.',
	shown_stock_differs:
		'Produkt pokazuje inny stan, niż wynika z WAPRO i zamówień. Stan wróci przy tej kontroli.',
	category_unmapped:
		'Kategoria z WAPRO nie ma odpowiednika w sklepie. Wybierz go w ustawieniach.',
	contact_without_email:
		'Osoba kontaktowa nie ma adresu e-mail, więc nie dostanie konta. Uzupełnij adres w WAPRO.',
	account_not_customer:
		'Adres osoby kontaktowej ma konto obsługi sklepu. Wpisz w WAPRO inny adres.',
	goods_row_broken:
		'WAPRO podaje w tym polu coś, czego wymiana nie dopuszcza. Popraw pole w WAPRO.',
	stock_row_broken:
		'WAPRO podaje stan, którego nie da się odczytać. Popraw stan towaru w WAPRO.',
	price_row_broken:
		'WAPRO podaje cenę, której nie da się odczytać. Popraw cenę w WAPRO.',
	order_totals_differ:
		'WAPRO policzyło zamówienie na inną kwotę, niż kupujący zapłacił w sklepie. Sprawdź je w WAPRO przed fakturą.',
	order_cancelled_in_wapro:
		'WAPRO anulowało albo usunęło to zamówienie, a w sklepie jest ono nadal w toku. Anuluj je także w sklepie i zawiadom kupującego; jeśli to pomyłka w WAPRO, wprowadź je tam ponownie, a tutaj zostaw je bez zmian.',
	invoice_balance_differs:
		'WAPRO podaje inną kwotę pozostałą do zapłaty, niż wynika z rozliczeń tej faktury. Sklep pokazuje kwotę z WAPRO; sprawdź tam rozliczenia.',
	invoice_circle:
		'Dokument wraca do samego siebie przez dokumenty, które koryguje lub rozlicza. Popraw powiązania w WAPRO: wpis zamknie się sam.',
	company_balance_differs:
		'Do zapłaty za faktury firmy jest w sklepie inna kwota, niż liczy WAPRO. Uruchom kontrolę faktur w Przebiegach; jeśli różnica zostanie, sprawdź w Komunikatach, której faktury sklep nie przyjął.',
	production_line_stopped:
		'Ta pozycja zamówienia czeka, pozostałe poszły do produkcji. Popraw zamówienie albo produkt: pozycja pójdzie sama, a wpis się zamknie.',
	photo_broken:
		'Zdjęcia z WAPRO nie da się odczytać. Wgraj je w WAPRO jeszcze raz.',
};

export const findingReason = ( kind: string ): string =>
	REASONS[ kind ] ?? 'Sklep i WAPRO mówią co innego.';

/** Notes a difference; seen again, it is the same finding once more. */
export function reportFinding( shop: ShopContext, found: Reported ): void {
	shop.db.run(
		`INSERT INTO findings ( kind, field, object_type, object_id, erp_key, shop_value, wapro_value, state, first_at, last_at )
		VALUES ( :kind, :field, :type, :id, :key, :shop, :wapro, 'open', :now, :now )
		ON CONFLICT ( object_type, erp_key, kind, field ) DO UPDATE SET shop_value = excluded.shop_value,
			wapro_value = excluded.wapro_value, times = times + 1, last_at = excluded.last_at,
			state = CASE WHEN state = 'kept' OR ( state = 'ignored' AND ignore_until > excluded.last_at ) THEN state ELSE 'open' END`,
		{
			kind: found.kind,
			field: found.field,
			type: found.objectType ?? 'product',
			id: found.link.shop_id,
			key: found.link.erp_key,
			shop: found.shopValue,
			wapro: found.waproValue,
			now: shop.now(),
		}
	);
}

/**
 * What is equal again is no finding any more, also when a person wanted to leave it for a while.
 * @param shop
 * @param key
 * @param kind
 * @param left Fields that still differ.
 */
export function resolveFinding(
	shop: ShopContext,
	key: string,
	kind: string,
	left: readonly string[] = []
): void {
	shop.db.run(
		`UPDATE findings SET state = 'resolved', last_at = :now WHERE erp_key = :key AND kind = :kind
			AND state IN ( 'open', 'ignored' ) AND field NOT IN ( SELECT value FROM json_each( :left ) )`,
		{ key, kind, left: JSON.stringify( left ), now: shop.now() }
	);
}

export function listFindings(
	shop: ShopContext,
	query: FindingsQuery
): FindingsResponse {
	const page = pageOf( query.page, query.perPage ?? 20 );
	const filter = {
		state: query.state ?? 'open',
		kind: query.kind ?? null,
		type: query.objectType ?? null,
		object: query.objectId ?? null,
		search: `%${ query.search ?? '' }%`,
	};
	const where = `state = :state AND ( :kind IS NULL OR kind = :kind ) AND ( :type IS NULL OR object_type = :type )
		AND ( :object IS NULL OR object_id = :object ) AND erp_key LIKE :search`;
	const total =
		shop.db.get< { n: number } >(
			`SELECT COUNT(*) AS n FROM findings WHERE ${ where }`,
			filter
		)?.n ?? 0;
	return {
		items: shop.db
			.all< FindingRecord >(
				`SELECT * FROM findings WHERE ${ where } ORDER BY last_at DESC, id DESC LIMIT :limit OFFSET :offset`,
				{ ...filter, limit: page.limit, offset: page.offset }
			)
			.map( ( row ) => toFinding( shop, row ) ),
		total,
		pages: page.pages( total ),
		kinds: shop.db.all< { kind: string; count: number } >(
			'SELECT kind, COUNT(*) AS count FROM findings WHERE state = :state GROUP BY kind ORDER BY kind',
			{ state: filter.state }
		),
	};
}

function toFinding( shop: ShopContext, row: FindingRecord ): Finding {
	return {
		id: row.id,
		kind: row.kind,
		field: row.field === '' ? null : row.field,
		objectType: row.object_type,
		objectId: row.object_id,
		key: row.erp_key,
		title: titleOf( shop, row ),
		editUrl: addressOf( shop, row ),
		shopValue: row.shop_value,
		waproValue: row.wapro_value,
		owner: 'wapro',
		state: row.state,
		times: row.times,
		firstAt: row.first_at,
		lastAt: row.last_at,
		ignoreUntil: row.ignore_until,
		reason: findingReason( row.kind ),
		actions: actionsOn( row ),
	};
}

function addressOf( shop: ShopContext, row: FindingRecord ): string | null {
	switch ( row.object_type ) {
		case 'customer':
			return null;
		case 'order':
			return `${ shop.siteUrl() }/panel?path=/history/order/${ row.object_id ?? '' }`;
		case 'invoice':
			return `${ shop.siteUrl() }/panel?path=/invoices/${ row.object_id ?? '' }`;
		default:
			return `${ shop.siteUrl() }/panel?path=/review&search=${ encodeURIComponent( row.erp_key ) }`;
	}
}

/** An order by its number, with the line that the finding is about. */
function orderTitle(
	shop: ShopContext,
	row: FindingRecord
): string | undefined {
	if ( row.object_type !== 'order' || row.object_id === null ) {
		return undefined;
	}
	const line = shop.db.get< { name: string } >(
		'SELECT name FROM order_items WHERE id = :id',
		{ id: /^lines\.(\d+)\./.exec( row.field )?.[ 1 ] ?? null }
	);
	return [ `Zamówienie #${ row.object_id }`, line?.name ]
		.filter( Boolean )
		.join( ': ' );
}

/** A contractor is called by its company's name, an invoice by its number, an article by its index when it has one. */
function titleOf( shop: ShopContext, row: FindingRecord ): string {
	const company =
		row.object_type === 'customer'
			? shop.db.get< { name: string } >(
					'SELECT name FROM companies WHERE id = :id',
					{ id: row.object_id }
				)
			: undefined;
	const invoice =
		row.object_type === 'invoice'
			? shop.db.get< { number: string | null } >(
					'SELECT number FROM invoices WHERE id = :id',
					{ id: row.object_id }
				)
			: undefined;
	return (
		company?.name ??
		invoice?.number ??
		orderTitle( shop, row ) ??
		( row.erp_key || 'Towar bez czytelnego indeksu' )
	);
}
