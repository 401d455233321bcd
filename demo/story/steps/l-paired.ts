import type { Run } from '../../../contracts/generated/shop-api.ts';
import * as desk from '../../../mag-gateway/desk-commands.ts';
import { eventually } from '../../../tests/harness/process.ts';
import { onSale, statesInWapro } from '../readings.ts';
import { check, type Stage, type Step } from '../step.ts';

const OWN = { index: 'SKLEP-ROLETA-1', name: 'Roleta materiałowa, beżowa' };
const PRICE = '246.00';
const RECEIVED = '12';

export const paired: Step = {
	step: 'l',
	title: 'Produkt założony w sklepie: najpierw próba, potem staje się towarem w WAPRO i idzie za jego stanem',
	async play( stage ) {
		const { shop } = stage;
		const id = await shop.addProduct( {
			name: OWN.name,
			price: PRICE,
			sku: OWN.index,
		} );
		const tried = await pushed( stage, true );
		check(
			tried.counts.created === 1 && ! ( await inWapro( stage ) ),
			'The dry run did not promise one article, or made it.'
		);
		await pushed( stage, false );
		await eventually( 'the article in WAPRO', () => inWapro( stage ), {
			timeoutMs: 60_000,
		} );
		await eventually(
			'WAPRO to show it as published',
			async () =>
				( await statesInWapro( stage, [ OWN ] ) )[ 0 ] === 'published',
			{ timeoutMs: 60_000 }
		);
		await desk.receive( stage.desk, OWN.index, 'M1', RECEIVED );
		const now = await eventually(
			'its stock in the shop',
			async () => {
				const product = await onSale( shop, OWN.index );
				return product.stock === Number( RECEIVED ) && product;
			},
			{ timeoutMs: 60_000 }
		);
		check(
			now.id === id && now.price === PRICE,
			'It became another product, or its price changed.'
		);
		return `próba: 1 do utworzenia; ${ OWN.index } jest towarem w WAPRO, bez weryfikacji, po przyjęciu ${ RECEIVED } szt. na stanie`;
	},
};

async function pushed( { shop }: Stage, dryRun: boolean ): Promise< Run > {
	const { id } = await shop.panel< Run >( 'POST runs', {
		flow: 'pushGoods',
		dryRun,
	} );
	const run = await eventually(
		'the push to end',
		async () => {
			const now = await shop.panel< Run >(
				'GET runs/{id}',
				undefined,
				id
			);
			return ! [ 'requested', 'running' ].includes( now.state ) && now;
		},
		{ timeoutMs: 60_000 }
	);
	check( run.state === 'done', `The push ended as ${ run.state }.` );
	return run;
}

const inWapro = async ( { desk: mag }: Stage ) =>
	( await desk.goods( mag, '', 500 ) ).some(
		( { index } ) => index === OWN.index
	);
