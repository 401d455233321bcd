import type {
	CatalogueSettings,
	CatalogueSettingsView,
} from '../../../contracts/generated/shop-api.ts';
import * as desk from '../../../mag-gateway/desk-commands.ts';
import { eventually } from '../../../tests/harness/process.ts';
import { HANDLE, HINGE } from '../articles.ts';
import { onSale } from '../readings.ts';
import { check, type Step } from '../step.ts';
import { picture } from '../picture.ts';

export const pictured: Step = {
	step: 'k',
	title: 'Zdjęcie z WAPRO widać w sklepie, zdjęcie ze sklepu trafia do WAPRO, każde raz',
	async play( { shop, desk: mag } ) {
		const { settings } = await shop.panel< CatalogueSettingsView >(
			'GET settings/catalogue'
		);
		const bothWays: CatalogueSettings = {
			...settings,
			directions: { ...settings.directions, photos: 'both' },
		};
		await shop.panel( 'PUT settings/catalogue', bothWays );

		const fromWapro = picture( [ 40, 90, 160 ] );
		await desk.photo( mag, HINGE.index, {
			content: fromWapro,
			name: 'zawias.png',
		} );
		const [ address = '' ] = await eventually(
			'the photo of WAPRO in the shop',
			async () => {
				const { photos } = await onSale( shop, HINGE.index );
				return photos.length === 1 && photos;
			},
			{ timeoutMs: 60_000 }
		);
		const shown = await fetch( address );
		check(
			shown.ok &&
				( shown.headers.get( 'content-type' ) ?? '' ).startsWith(
					'image/'
				),
			`The shop does not show the photo: ${ shown.status }.`
		);

		const { id } = await onSale( shop, HANDLE.index );
		await shop.setPhoto( id, {
			content: picture( [ 180, 60, 40 ] ),
			name: 'klamka.png',
		} );
		await eventually(
			'the photo of the shop in WAPRO',
			async () => ( await desk.photos( mag, HANDLE.index ) ).length === 1,
			{ timeoutMs: 60_000 }
		);
		await eventually(
			'WAPRO’s changes answered',
			async () =>
				( await desk.queue( mag, 20 ) ).changes.every(
					( { state } ) => state === 'accepted'
				),
			{ timeoutMs: 60_000 }
		);
		const counts = await Promise.all(
			[ HINGE, HANDLE ].map( async ( { index } ) => [
				( await onSale( shop, index ) ).photos.length,
				( await desk.photos( mag, index ) ).length,
			] )
		);
		check(
			counts.flat().every( ( count ) => count === 1 ),
			`A photo was doubled or lost on its way: ${ JSON.stringify( counts ) }.`
		);
		return `${ HINGE.index } ma w sklepie zdjęcie z WAPRO, ${ HANDLE.index } ma w WAPRO zdjęcie ze sklepu`;
	},
};
