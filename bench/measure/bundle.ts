import { build } from 'esbuild';

/** One file without types: reading types at the start would cost a process memory that is not its own. */
export async function bundle( entry: string, to: string ): Promise< void > {
	await build( {
		entryPoints: [ entry ],
		outfile: to,
		bundle: true,
		platform: 'node',
		target: 'node22',
		format: 'esm',
		mainFields: [ 'module', 'main' ],
		logLevel: 'error',
		banner: {
			// CommonJS packages inside the bundle look for these.
			js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire( import.meta.url ); const __filename = import.meta.filename; const __dirname = import.meta.dirname;",
		},
	} );
}
