import type { ArticleRow } from '../database/port.ts';

interface InWarehouse {
	readonly index: string;
	readonly warehouseId: string;
}

/** Rows of one article may differ between warehouses: the main warehouse's row wins, else the first one. */
export function mainRows< Row extends InWarehouse >(
	rows: readonly Row[],
	mainWarehouseId: string
): Map< string, Row > {
	const winners = new Map< string, Row >();
	for ( const row of rows ) {
		if (
			! winners.has( row.index ) ||
			row.warehouseId === mainWarehouseId
		) {
			winners.set( row.index, row );
		}
	}
	return winners;
}

const COMPARED = [
	'name',
	'fullName',
	'vatCode',
	'unit',
	'archived',
] as const satisfies readonly ( keyof ArticleRow )[];

export interface RowDifference {
	readonly warehouse: string;
	readonly field: string;
	readonly value: string;
	readonly mainValue: string;
}

/** Where rows of one article say something else than the row that wins. */
export function rowDifferences(
	rows: readonly ArticleRow[],
	mainWarehouseId: string
): RowDifference[] {
	const winners = mainRows( rows, mainWarehouseId );
	return rows.flatMap( ( row ) => {
		const main = winners.get( row.index ) ?? row;
		const fields = COMPARED.map( ( field ) => ( {
			field: field as string,
			value: String( row[ field ] ),
			mainValue: String( main[ field ] ),
		} ) );
		const flags = {
			field: 'flag',
			value: row.flaggedFor.join( ' ' ),
			mainValue: main.flaggedFor.join( ' ' ),
		};
		return [ ...fields, flags ]
			.filter( ( { value, mainValue } ) => value !== mainValue )
			.map( ( difference ) => ( {
				warehouse: row.warehouse,
				...difference,
			} ) );
	} );
}
