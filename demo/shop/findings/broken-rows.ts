import type {
	BrokenRow,
	BrokenRowsRequest,
	BrokenRowsResponse,
} from '../../../contracts/generated/shop-api.ts';
import { findLink, updateLink } from '../catalogue/links.ts';
import type { ShopContext } from '../context.ts';
import { reportFinding, resolveFinding } from './findings.ts';

type Facet = BrokenRow[ 'facet' ];

const KINDS: Readonly< Record< Facet, string > > = {
	goods: 'goods_row_broken',
	stock: 'stock_row_broken',
	prices: 'price_row_broken',
};

const UNKNOWN = {
	goods: { erp_hash: null },
	stock: { stock_hash: null },
	prices: { price_hash: null },
} as const;

/** Rows of WAPRO that break the contract; what the shop knows of them is forgotten, so that every full pass asks anew. */
export function noteBrokenRows(
	shop: ShopContext,
	{ rows, completeRun }: BrokenRowsRequest
): BrokenRowsResponse {
	for ( const { facet, index, field, value } of rows ) {
		updateLink( shop, index, UNKNOWN[ facet ] );
		reportFinding( shop, {
			kind: KINDS[ facet ],
			field,
			link: {
				erp_key: index,
				shop_id: findLink( shop, index )?.shop_id ?? null,
			},
			shopValue: null,
			waproValue: value,
		} );
	}
	closeOthers( shop, rows );
	if ( completeRun !== undefined ) {
		shop.db.run(
			`UPDATE findings SET state = 'resolved', last_at = :now
				WHERE state IN ( 'open', 'ignored' ) AND kind IN ( :goods, :stock, :prices )
				AND last_at < ( SELECT started_at FROM runs WHERE id = :run )`,
			{ ...KINDS, run: completeRun, now: shop.now() }
		);
	}
	return { noted: rows.length };
}

/** A row that is broken in another place now, or in fewer. */
function closeOthers( shop: ShopContext, rows: readonly BrokenRow[] ): void {
	for ( const facet of Object.keys( KINDS ) as Facet[] ) {
		const broken = Map.groupBy(
			rows.filter( ( row ) => row.facet === facet ),
			( { index } ) => index
		);
		for ( const [ index, fields ] of broken ) {
			resolveFinding(
				shop,
				index,
				KINDS[ facet ],
				fields.map( ( { field } ) => field )
			);
		}
	}
}

/** These rows have come whole. */
export function rowsAreWell(
	shop: ShopContext,
	facet: Facet,
	items: readonly { readonly index: string }[]
): void {
	for ( const { index } of items ) {
		resolveFinding( shop, index, KINDS[ facet ] );
	}
}
