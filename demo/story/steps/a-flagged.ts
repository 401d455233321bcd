import * as desk from '../../../mag-gateway/desk-commands.ts';
import { eventually } from '../../../tests/harness/process.ts';
import { ARTICLES } from '../articles.ts';
import {
	hiddenEverywhere,
	placesOf,
	reviewDesk,
	seenIn,
	statesInWapro,
} from '../readings.ts';
import { check, type Step } from '../step.ts';

export const flagged: Step = {
	step: 'a',
	title: 'WAPRO oznacza pięć towarów: czekają w kategorii tymczasowej, kupujący ich nie widzą',
	async play( stage ) {
		const { shop } = stage;
		await desk.flag(
			stage.desk,
			ARTICLES.map( ( { index } ) => index )
		);
		const { items } = await eventually(
			'five articles with price on the review desk',
			async () => {
				const review = await reviewDesk( shop );
				return (
					review.counts.all === 5 &&
					review.counts.ready === 5 &&
					review
				);
			},
			{ timeoutMs: 60_000, everyMs: 250 }
		);
		const arrived = items.map( ( { index } ) => index ).sort();
		check(
			JSON.stringify( arrived ) ===
				JSON.stringify( ARTICLES.map( ( { index } ) => index ).sort() ),
			`Other articles arrived: ${ arrived.join( ', ' ) }.`
		);
		await eventually(
			'WAPRO to show five waiting articles',
			async () =>
				( await statesInWapro( stage, ARTICLES ) ).every(
					( state ) => state === 'waiting'
				),
			{ timeoutMs: 60_000 }
		);
		const surfaces = await hiddenEverywhere( shop, ARTICLES );
		const category = await shop.temporaryCategory();
		check(
			seenIn( category ).length === 0,
			`The temporary category is seen in: ${ seenIn( category ).join( ', ' ) }.`
		);
		return `5 towarów czeka na weryfikację, w WAPRO „waiting”; nie ma ich tu: ${ placesOf( shop, surfaces ) }; kategorii nie ma tu: ${ placesOf( shop, category ) }`;
	},
};
