import * as desk from '../../../mag-gateway/desk-commands.ts';
import { eventually } from '../../../tests/harness/process.ts';
import { HINGE } from '../articles.ts';
import { onSale } from '../readings.ts';
import { check, type Step } from '../step.ts';

const NEW_PRICE = '58.90';

export const priced: Step = {
	step: 'd',
	title: 'Zmiana ceny w WAPRO: nowa cena w sklepie',
	async play( { shop, desk: mag } ) {
		const before = await onSale( shop, HINGE.index );
		const { prices } = await desk.show( mag, HINGE.index );
		const old = prices.find( ( { list } ) => list === 'DET' );
		check(
			Number( old?.gross ) === Number( before.price ),
			`The shop sells at ${ before.price }, WAPRO at ${ old?.gross }.`
		);
		await desk.price( mag, HINGE.index, 'DET', NEW_PRICE );
		const began = Date.now();
		await eventually(
			`the shop to sell at ${ NEW_PRICE }`,
			async () =>
				( await onSale( shop, HINGE.index ) ).price === NEW_PRICE,
			{ timeoutMs: 30_000 }
		);
		return `${ HINGE.index }: ${ before.price } → ${ NEW_PRICE } po ${ Date.now() - began } ms`;
	},
};
