import type { ReviewPublishResponse } from '../../../contracts/generated/shop-api.ts';
import { eventually } from '../../../tests/harness/process.ts';
import { APPROVED, ARTICLES, WAITING } from '../articles.ts';
import {
	hiddenEverywhere,
	placesOf,
	reviewDesk,
	statesInWapro,
	visibleEverywhere,
} from '../readings.ts';
import { check, type Step } from '../step.ts';

export const published: Step = {
	step: 'b',
	title: 'Administrator zatwierdza trzy naraz: są widoczne, dwa nadal czekają',
	async play( stage ) {
		const { shop } = stage;
		const { items } = await reviewDesk( shop );
		const ids = items
			.filter( ( row ) =>
				APPROVED.some( ( { index } ) => index === row.index )
			)
			.map( ( { productId } ) => productId );
		const publish = ( preview: boolean ) =>
			shop.panel< ReviewPublishResponse >( 'POST review/publish', {
				ids,
				preview,
			} );
		const counted = await publish( true );
		check(
			counted.eligible === 3 && counted.published === 0,
			'The preview does not promise three.'
		);
		const done = await publish( false );
		check( done.published === 3, `Published were ${ done.published }.` );

		const surfaces = await visibleEverywhere( shop, APPROVED );
		await hiddenEverywhere( shop, WAITING );
		check(
			( await reviewDesk( shop ) ).counts.all === 2,
			'Not two articles wait on the review desk.'
		);
		await eventually(
			'WAPRO to show three published and two waiting articles',
			async () =>
				( await statesInWapro( stage, ARTICLES ) ).join() ===
				'published,published,published,waiting,waiting',
			{ timeoutMs: 60_000 }
		);
		return `3 towary widoczne tu: ${ placesOf( shop, surfaces ) }; 2 czekają`;
	},
};
