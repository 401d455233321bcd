import type { StockItem } from '../../contracts/generated/shop-api.ts';
import type {
	ListMovementsResponse,
	StockRow,
} from '../../contracts/generated/wapro-mag.ts';
import { grouped } from './groups.ts';
import { xorHashes } from './hashes.ts';

/** The shop takes no more of either kind with one article. */
const MOST_DETAILS = 200;

type Causes = Pick< ListMovementsResponse, 'movements' | 'supplies' >;

/**
 * WAPRO's rows (one per article and warehouse) grouped to one item per asked index. An index without any row has no
 * stock anywhere: its item carries no warehouse. Without `causes` nothing is said of movements and supplies, and there is
 * no hash: it covers supplies, so the next full pass must see that they are missing.
 */
export function stockItems(
	indexes: readonly string[],
	rows: readonly StockRow[],
	asOf: string,
	causes?: Causes
): StockItem[] {
	const rowsByIndex = grouped( rows );
	const movements = grouped( causes?.movements ?? [] );
	const supplies = grouped( causes?.supplies ?? [] );
	return indexes.map( ( index ) => {
		const own = rowsByIndex.get( index ) ?? [];
		return {
			index,
			asOf,
			divisible: own.every( ( row ) => row.divisible ),
			unit: own[ 0 ]?.unit ?? '',
			warehouses: own.map( warehouseFigures ),
			...( causes === undefined
				? {}
				: {
						hash: xorHashes( own.map( ( { hash } ) => hash ) ),
						movements: ( movements.get( index ) ?? [] )
							.slice( -MOST_DETAILS )
							.map( withoutIndex ),
						supplies: ( supplies.get( index ) ?? [] )
							.slice( 0, MOST_DETAILS )
							.map( withoutIndex ),
					} ),
		};
	} );
}

function warehouseFigures(
	row: StockRow
): StockItem[ 'warehouses' ][ number ] {
	const { warehouse, onHand, edited, reserved, available } = row;
	return { warehouse, onHand, edited, reserved, available };
}

function withoutIndex< Row extends { readonly index: string } >( {
	index: _index,
	...rest
}: Row ): Omit< Row, 'index' > {
	return rest;
}
