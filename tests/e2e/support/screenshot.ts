import path from 'node:path';
import { test, type Page } from '@playwright/test';

const folder = path.resolve( import.meta.dirname, '../../../docs/images' );

/** Pictures for the documents, of the real shop: only when asked for by WAPRO_MAG_SCREENSHOTS=1. */
export async function keepScreenshot(
	page: Page,
	name: string
): Promise< void > {
	const isWanted = process.env.WAPRO_MAG_SCREENSHOTS === '1';
	if ( isWanted && test.info().project.name === 'wordpress' ) {
		await page.screenshot( {
			path: path.join( folder, `${ name }.png` ),
			animations: 'disabled',
		} );
	}
}
