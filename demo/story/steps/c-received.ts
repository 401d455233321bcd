import * as desk from '../../../mag-gateway/desk-commands.ts';
import { eventually } from '../../../tests/harness/process.ts';
import { APPROVED, HANDLE } from '../articles.ts';
import { availableInWapro, onSale } from '../readings.ts';
import { check, type Step } from '../step.ts';

export const received: Step = {
	step: 'c',
	title: 'Przyjęcie towaru w WAPRO: stan w sklepie rośnie',
	async play( stage ) {
		const { shop } = stage;
		for ( const { index } of APPROVED ) {
			const available = await availableInWapro( stage, index );
			await eventually(
				`the stock of ${ index } to be WAPRO’s ${ available }`,
				async () => ( await onSale( shop, index ) ).stock === available,
				{ timeoutMs: 30_000 }
			);
		}
		const before = await onSale( shop, HANDLE.index );
		await desk.receive( stage.desk, HANDLE.index, 'M1', '7' );
		const available = await availableInWapro( stage, HANDLE.index );
		check(
			available === ( before.stock ?? 0 ) + 7,
			'WAPRO did not take the goods in.'
		);
		const began = Date.now();
		await eventually(
			`the shop to show ${ available }`,
			async () =>
				( await onSale( shop, HANDLE.index ) ).stock === available,
			{ timeoutMs: 30_000 }
		);
		return `${ HANDLE.index }: ${ before.stock } → ${ available } po ${ Date.now() - began } ms`;
	},
};
