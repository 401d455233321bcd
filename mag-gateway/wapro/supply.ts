import type { Supply } from '../../contracts/generated/wapro-mag.ts';
import type { SupplyRow } from '../database/port.ts';
import { dateOfClarion } from './clarion.ts';
import { millionths, quantity } from '../decimal.ts';

/** What is ordered at a supplier and not received yet, as the contract shows it. */
export const supply = ( row: SupplyRow ): Supply => ( {
	index: row.index,
	warehouse: row.warehouse,
	supplier: row.supplier || undefined,
	quantity: quantity(
		millionths( row.ordered ) - millionths( row.realised )
	),
	expectedOn:
		row.expectedDay > 0 ? dateOfClarion( row.expectedDay ) : undefined,
	document: row.document ?? undefined,
} );
