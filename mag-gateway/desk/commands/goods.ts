import * as desk from '../../desk-commands.ts';
import type { Commands } from './command.ts';

export const GOODS_COMMANDS: Commands = {
	flag: {
		usage: 'flag INDEX… [--shop=ID]',
		pl: 'udostępnij towary w sklepie',
		en: 'export articles to the shop',
		needs: 1,
		run: ( mag, args, { shop } ) => desk.flag( mag, args, shop ),
	},
	unflag: {
		usage: 'unflag INDEX… [--shop=ID]',
		pl: 'wycofaj towary ze sklepu',
		en: 'take articles out of the shop',
		needs: 1,
		run: ( mag, args, { shop } ) => desk.unflag( mag, args, shop ),
	},
	price: {
		usage: 'price INDEX LIST AMOUNT',
		pl: 'zmień cenę w cenniku (brutto albo netto, jak cennik)',
		en: 'set a price (gross or net, as the list is)',
		needs: 3,
		run: ( mag, [ index = '', list = '', amount = '' ] ) =>
			desk.price( mag, index, list, amount ),
	},
	promo: {
		usage: 'promo INDEX GROSS FROM TO | promo INDEX off',
		pl: 'cena promocyjna brutto w dniach od–do (off: zakończ)',
		en: 'promotion price, gross, for days such as 2026-12-01 (off: end it)',
		needs: 2,
		run: ( mag, [ index = '', gross = '', from = '', to = '' ] ) =>
			desk.promo(
				mag,
				index,
				gross === 'off' ? undefined : { gross, from, to }
			),
	},
	goods: {
		usage: 'goods [AFTER]',
		pl: 'lista towarów',
		en: 'list articles',
		needs: 0,
		run: async ( mag, [ after ] ) =>
			( await desk.goods( mag, after ) ).map( ( row ) => ( {
				index: row.index,
				warehouse: row.warehouse,
				name: row.fullName,
				onHand: row.onHand,
				reserved: row.reserved,
				flag: row.flaggedFor.join( ' ' ) || '–',
			} ) ),
	},
	show: {
		usage: 'show INDEX',
		pl: 'wszystko o towarze',
		en: 'everything about an article',
		needs: 1,
		run: ( mag, [ index = '' ] ) => desk.show( mag, index ),
	},
};
