import type {
	CatalogueSettings,
	CatalogueSettingsView,
} from '../../../contracts/generated/shop-api.ts';
import * as desk from '../../../mag-gateway/desk-commands.ts';
import { eventually } from '../../../tests/harness/process.ts';
import { HANDLE } from '../articles.ts';
import { availableInWapro, onSale } from '../readings.ts';
import { check, type Step } from '../step.ts';

const NOTE = 'Klamka aluminiowa z kluczykiem, do okien PVC i drewnianych.';
const CATEGORY = 'Uszczelki i akcesoria';

export const described: Step = {
	step: 'j',
	title: 'Notatka i kategoria zmienione w WAPRO: nowy opis i kategoria w sklepie',
	async play( stage ) {
		const { shop, desk: mag } = stage;
		const { settings } = await shop.panel< CatalogueSettingsView >(
			'GET settings/catalogue'
		);
		const mirrored: CatalogueSettings = {
			...settings,
			categories: { ...settings.categories, mode: 'mirror' },
		};
		await shop.panel( 'PUT settings/catalogue', mirrored );
		const before = await onSale( shop, HANDLE.index );
		check(
			before.description !== NOTE &&
				! before.categories.includes( CATEGORY ),
			'The shop knew the new description or category before WAPRO did.'
		);
		const began = Date.now();
		await desk.note( mag, HANDLE.index, NOTE );
		await desk.category( mag, HANDLE.index, CATEGORY );
		const after = await eventually(
			'the new description and category',
			async () => {
				const now = await onSale( shop, HANDLE.index );
				return (
					now.description.trim() === NOTE &&
					now.categories.includes( CATEGORY ) &&
					now
				);
			},
			{ timeoutMs: 60_000 }
		);
		check(
			after.price === before.price,
			'The price changed with the description.'
		);
		await eventually(
			'the stock to stay WAPRO’s',
			async () =>
				( await onSale( shop, HANDLE.index ) ).stock ===
				( await availableInWapro( stage, HANDLE.index ) ),
			{ timeoutMs: 30_000 }
		);
		return `${ HANDLE.index }: „${ NOTE }”, kategoria ${ after.categories.join( ', ' ) } po ${ Date.now() - began } ms`;
	},
};
