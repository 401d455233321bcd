import type { ShopGoods } from '../../contracts/generated/wapro-mag.ts';
import type {
	ArticleChanges,
	ArticleRow,
	PriceListRow,
	Tables,
} from '../database/port.ts';
import { invalid } from '../errors.ts';
import { attributeFields } from './attributes.ts';
import { priceListOf } from './catalogue.ts';
import { millionths, quantity } from '../decimal.ts';
import { bothSides, rateOf } from './vat.ts';

/** NAZWA_CALA has no more. */
const NAME = 100;

interface NewArticleFacts {
	readonly list: PriceListRow | undefined;
	readonly price:
		{ readonly net: string; readonly gross: string } | undefined;
	readonly unit: string;
	readonly vatCode: string;
}

/** What only a new article takes from the shop: VAT code, unit and its price in the named list. */
export async function newArticleOf(
	tables: Tables,
	goods: ShopGoods
): Promise< NewArticleFacts > {
	const vatRates = await tables.dictionaries.vatRates();
	const vat = vatRates.find( ( { code } ) => code === goods.vatCode );
	if ( ! vat ) {
		throw invalid(
			'vat_unmapped',
			'goods.vatCode',
			goods.vatCode
				? `WAPRO Mag has no VAT code "${ goods.vatCode }". Correct the map of VAT codes in the shop.`
				: 'A new article needs a VAT code. Give the product a tax class that is mapped.'
		);
	}
	const units = ( await tables.dictionaries.units() ).map(
		( { symbol } ) => symbol
	);
	const unit = goods.unit || ( units.includes( 'szt' ) ? 'szt' : units[ 0 ] );
	if ( unit === undefined || ! units.includes( unit ) ) {
		throw invalid(
			'unit_unmapped',
			'goods.unit',
			`WAPRO Mag has no unit "${ unit ?? '' }". Choose one of: ${ units.join(
				', '
			) }.`
		);
	}
	const list =
		goods.priceList === undefined
			? undefined
			: await priceListOf( tables, goods.priceList, 'goods.priceList' );
	return {
		list,
		price: list && priceOf( goods, list, rateOf( vat ) ),
		unit,
		vatCode: vat.code,
	};
}

/** Both sides from the side the list keeps, else from the other one. */
function priceOf( goods: ShopGoods, list: PriceListRow, rate: bigint ) {
	const given = goods[ list.basis ];
	const other = list.basis === 'net' ? 'gross' : 'net';
	const value =
		given ??
		( goods[ other ] === undefined
			? undefined
			: bothSides( goods[ other ], other, rate )[ list.basis ] );
	if ( value?.startsWith( '-' ) ) {
		throw invalid(
			'price_invalid',
			`goods.${ list.basis }`,
			'A price cannot be below nought.'
		);
	}
	return value === undefined
		? undefined
		: bothSides( value, list.basis, rate );
}

type Texts = Pick<
	ArticleChanges,
	| 'name'
	| 'shortName'
	| 'description'
	| 'tradeIndex'
	| 'ean'
	| 'producer'
	| 'categoryPath'
>;

function checkName( name: string ): void {
	if ( [ ...name ].length > NAME ) {
		throw invalid(
			'too_long',
			'goods.name',
			`Names in WAPRO Mag have at most ${ NAME } characters. Shorten the name of the product.`
		);
	}
}

async function checkCategory( tables: Tables, path: string ): Promise< void > {
	const categories = await tables.dictionaries.categories();
	if ( ! categories.some( ( one ) => one.path === path ) ) {
		throw invalid(
			'category_unknown',
			'goods.categoryPath',
			`WAPRO Mag has no category "${ path }". Correct the map of categories in the shop.`
		);
	}
}

const sameFigure = ( stored: string | null, given: string ): boolean =>
	stored !== null && millionths( stored ) === millionths( given );

/** Given fields that say something else than the article; for a new one, all of them. Attributes without a field of their own are left out. */
export async function changesOf(
	tables: Tables,
	goods: ShopGoods,
	article?: ArticleRow
): Promise< ArticleChanges > {
	checkName( goods.name );
	if ( goods.categoryPath ) {
		await checkCategory( tables, goods.categoryPath );
	}
	const texts: [ keyof Texts, string | undefined, string | undefined ][] = [
		[ 'name', goods.name || undefined, article?.fullName ],
		[
			'shortName',
			goods.shortDescription?.slice( 0, 40 ) || undefined,
			article?.name,
		],
		[ 'description', goods.description, article?.description ],
		[ 'tradeIndex', goods.tradeIndex, article?.tradeIndex ],
		[ 'ean', goods.ean, article?.ean ],
		[ 'producer', goods.producer, article?.producer ],
		[
			'categoryPath',
			goods.categoryPath || undefined,
			article?.categoryPath,
		],
	];
	const sizes = ( [ 'weight', 'width', 'height', 'depth' ] as const ).flatMap(
		( field ) => {
			const given = goods[ field ];
			return given === undefined ||
				sameFigure( article?.[ field ] ?? null, given )
				? []
				: [ [ field, quantity( millionths( given ) ) ] as const ];
		}
	);
	const fields = await freeFieldsOf( tables, goods, article );
	return {
		...Object.fromEntries(
			texts.flatMap( ( [ field, given, stored ] ) =>
				given === undefined || given === stored
					? []
					: [ [ field, given ] as const ]
			)
		),
		...Object.fromEntries( sizes ),
		...( Object.keys( fields ).length > 0 ? { freeFields: fields } : {} ),
	};
}

async function freeFieldsOf(
	tables: Tables,
	goods: ShopGoods,
	article: ArticleRow | undefined
): Promise< Record< number, string > > {
	const fields = attributeFields( await tables.settings.get( 'attributes' ) );
	return Object.fromEntries(
		goods.attributes.flatMap( ( { code, value } ) => {
			const field = fields.find( ( one ) => one.code === code )?.field;
			return field === undefined ||
				article?.freeFields[ field - 1 ] === value
				? []
				: [ [ field, value ] as const ];
		} )
	);
}
