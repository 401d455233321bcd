import type { ShopGoods } from '../../contracts/generated/wapro-mag.ts';

/** A product of the shop with all its fields, as the worker sends it. */
export const product = (
	index: string,
	reference = `sklep-${ index }`
): ShopGoods => ( {
	reference,
	index,
	name: 'Roleta materiałowa, piasek',
	description: 'Roleta do okna, na wymiar.',
	ean: '5901234123457',
	vatCode: '8',
	unit: 'szt',
	weight: '1.25',
	width: '60',
	producer: 'Rolety Mazurskie',
	categoryPath: 'Okna',
	priceList: 'DET',
	gross: '130.00',
	attributes: [
		{ code: 'kolor', name: 'Kolor', value: 'piasek' },
		{ code: 'smak', name: 'Smak', value: 'bez pola' },
	],
} );
