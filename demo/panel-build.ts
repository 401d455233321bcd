import { existsSync } from 'node:fs';
import path from 'node:path';
import { runProcess } from '../tests/harness/process.ts';
import type { ShopKind } from './systems/shop.ts';

const ROOT = path.resolve( import.meta.dirname, '..' );

const BUILDS: Readonly< Record< ShopKind, { file: string; name: string } > > = {
	wordpress: { file: 'plugin/build/panel.js', name: 'plugin' },
	embedded: { file: 'demo/shop/panel/panel.js', name: 'standalone' },
};

/** Builds the control panel for the shop where nobody did yet. */
export async function ensurePanel(
	shop: ShopKind,
	say: ( text: string ) => void
): Promise< void > {
	const { file, name } = BUILDS[ shop ];
	if ( existsSync( path.join( ROOT, file ) ) ) {
		return;
	}
	say( 'Buduję panel… / Building the panel…' );
	await runProcess( {
		name: 'panel build',
		command: process.execPath,
		args: [ path.join( ROOT, 'node_modules/.bin/wp-scripts' ), 'build' ],
		cwd: ROOT,
		env: { WAPRO_MAG_BUILD: name },
		timeoutMs: 300_000,
	} );
}
