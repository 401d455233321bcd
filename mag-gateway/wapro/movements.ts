import type {
	ListMovements,
	ListMovementsResponse,
} from '../../contracts/generated/wapro-mag.ts';
import { assertShop, atMost } from './mag.ts';
import type { Mag } from './mag.ts';
import { supply } from './supply.ts';

/** Of one article; what is older is no longer news. */
const PER_ARTICLE = 50;
const KEEP_DAYS = 400;

/** What moved the stock of the asked articles, and what is on its way from suppliers. */
export const listMovements = (
	{ database }: Mag,
	{ shopId, afterCounter, indexes }: ListMovements
): Promise< ListMovementsResponse > =>
	database.read( async ( tables ) => {
		await assertShop( tables, shopId );
		atMost( indexes, 'indexes' );
		const asOf = await tables.changes.counter();
		const supplies = await tables.movements.supplies( indexes );
		return {
			asOf,
			movements: (
				await tables.movements.after(
					afterCounter ?? '0',
					indexes,
					PER_ARTICLE
				)
			).map( ( row ) => ( {
				...row,
				document: row.document ?? undefined,
			} ) ),
			supplies: supplies.map( supply ),
		};
	} );

export const forgetOldMovements = ( {
	database,
	now,
}: Mag ): Promise< number > =>
	database.write( ( tables ) =>
		tables.movements.forget(
			new Date( now().getTime() - KEEP_DAYS * 86_400_000 ).toISOString()
		)
	);
