import * as desk from '../../desk-commands.ts';
import type { Commands } from './command.ts';

export const STOCK_COMMANDS: Commands = {
	receive: {
		usage: 'receive INDEX WAREHOUSE QTY',
		pl: 'przyjmij towar na magazyn (ilość ujemna: wydaj)',
		en: 'receive goods (a negative quantity issues them)',
		needs: 3,
		run: ( mag, [ index = '', warehouse = '', amount = '' ] ) =>
			desk.receive( mag, index, warehouse, amount ),
	},
	move: {
		usage: 'move INDEX FROM TO QTY',
		pl: 'przesuń między magazynami (MM)',
		en: 'move between warehouses',
		needs: 4,
		run: ( mag, [ index = '', from = '', to = '', amount = '' ] ) =>
			desk.move( mag, index, from, to, amount ),
	},
	correct: {
		usage: 'correct INDEX WAREHOUSE FOUND',
		pl: 'stan z inwentaryzacji',
		en: 'what a stocktaking found',
		needs: 3,
		run: ( mag, [ index = '', warehouse = '', found = '' ] ) =>
			desk.correct( mag, index, warehouse, found ),
	},
	supply: {
		usage: 'supply INDEX WAREHOUSE QTY [DATE] [--supplier=NAME]',
		pl: 'zamów u dostawcy (ZD), z terminem',
		en: 'order at a supplier, with the expected day',
		needs: 3,
		run: (
			mag,
			[ index = '', warehouse = '', amount = '', expectedOn ],
			{ supplier }
		) =>
			desk.supply( mag, index, {
				warehouse,
				amount,
				expectedOn,
				supplier,
			} ),
	},
	stock: {
		usage: 'stock INDEX',
		pl: 'stany towaru w magazynach',
		en: 'stock of an article per warehouse',
		needs: 1,
		run: ( mag, [ index = '' ] ) => desk.stock( mag, index ),
	},
	movements: {
		usage: 'movements INDEX',
		pl: 'ruchy towaru i dostawy w drodze',
		en: 'what moved an article, and supplies on their way',
		needs: 1,
		run: ( mag, [ index = '' ] ) => desk.movements( mag, index ),
	},
};
