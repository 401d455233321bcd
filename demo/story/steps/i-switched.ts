import type { HistoryResponse } from '../../../contracts/generated/shop-api.ts';
import * as desk from '../../../mag-gateway/desk-commands.ts';
import { eventually } from '../../../tests/harness/process.ts';
import { LOCK } from '../articles.ts';
import {
	hiddenEverywhere,
	onSale,
	placesOf,
	reviewDesk,
	statesInWapro,
	visibleEverywhere,
} from '../readings.ts';
import { check, type Step } from '../step.ts';

export const switched: Step = {
	step: 'i',
	title: 'Flaga zdjęta: towar znika; flaga wraca: towar też, bez drugiej weryfikacji',
	async play( stage ) {
		const { shop } = stage;
		const before = await onSale( shop, LOCK.index );
		const stateIs = ( wanted: string ) =>
			eventually(
				`WAPRO to show ${ LOCK.index } as ${ wanted }`,
				async () =>
					( await statesInWapro( stage, [ LOCK ] ) )[ 0 ] === wanted,
				{ timeoutMs: 60_000 }
			);
		await desk.unflag( stage.desk, [ LOCK.index ] );
		const surfaces = await hiddenEverywhere( shop, [ LOCK ] );
		await stateIs( 'hidden' );

		await desk.flag( stage.desk, [ LOCK.index ] );
		await visibleEverywhere( shop, [ LOCK ] );
		await stateIs( 'published' );
		const after = await onSale( shop, LOCK.index );
		check(
			after.id === before.id &&
				after.price === before.price &&
				after.stock === before.stock,
			'It came back as another product, or with another price or stock.'
		);
		const { items } = await reviewDesk( shop );
		check(
			! items.some( ( { index } ) => index === LOCK.index ),
			'It waits for a second review.'
		);
		const history = await shop.panel< HistoryResponse >( 'GET history', {
			objectType: 'product',
			objectId: after.id,
		} );
		const told = history.items.map( ( { summary } ) => summary );
		check(
			told.includes( 'hidden' ) && told.includes( 'restored' ),
			'The product’s history does not tell of the switches.'
		);
		return `${ LOCK.index } zniknął stąd i wrócił: ${ placesOf( shop, surfaces ) }`;
	},
};
