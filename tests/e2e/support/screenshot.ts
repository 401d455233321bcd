import path from 'node:path';
import type { Page } from '@playwright/test';

const folder = path.resolve( import.meta.dirname, '../../../docs/images' );

/** Pictures for the documents: only when they are asked for by WAPRO_MAG_SCREENSHOTS=1. */
export async function keepScreenshot(
	page: Page,
	name: string
): Promise< void > {
	if ( process.env.WAPRO_MAG_SCREENSHOTS === '1' ) {
		await page.screenshot( {
			path: path.join( folder, `${ name }.png` ),
			animations: 'disabled',
		} );
	}
}
