import { test as base, type BrowserContext, type Page } from '@playwright/test';
import { ensurePanel } from '../../../demo/panel-build.ts';
import { startSystems, type Systems } from '../../../demo/systems/systems.ts';
import { logIn } from './log-in.ts';

interface SharedFixtures {
	/** WAPRO, the shop and the worker, set up as an admin would; one set for all tests of a project. */
	readonly systems: Systems;
	/** A browser in which the shop's admin is logged in. */
	readonly adminContext: BrowserContext;
}

interface TestFixtures {
	/** A page of the logged-in admin; a script error on it fails the test. */
	readonly admin: Page;
}

export const test = base.extend< TestFixtures, SharedFixtures >( {
	systems: [
		async ( {}, use, { project } ) => {
			const kind =
				project.name === 'wordpress' ? 'wordpress' : 'embedded';
			await ensurePanel( kind, () => {} );
			const systems = await startSystems( { shop: kind, faults: false } );
			await use( systems );
			await systems.close();
		},
		{ scope: 'worker', timeout: 180_000 },
	],
	adminContext: [
		async ( { browser, systems }, use ) => {
			const context = await browser.newContext( {
				locale: 'pl-PL',
				timezoneId: 'Europe/Warsaw',
				viewport: { width: 1280, height: 900 },
			} );
			await logIn( await context.newPage(), systems.shop );
			await use( context );
			await context.close();
		},
		{ scope: 'worker', timeout: 60_000 },
	],
	admin: async ( { adminContext }, use ) => {
		const page = await adminContext.newPage();
		const errors: string[] = [];
		page.on( 'pageerror', ( error ) => errors.push( error.message ) );
		await use( page );
		await page.close();
		base.expect( errors, 'script errors on the page' ).toEqual( [] );
	},
} );

export const { expect } = base;
