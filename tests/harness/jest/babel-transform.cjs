const { createHash } = require( 'node:crypto' );
const babelJest = require( 'babel-jest' ).default;
const { isModule, importInterop } = require( './modules.cjs' );

/**
 * Jest loads modules as CommonJS: own code and ESM-only packages are translated,
 * CommonJS packages are passed on untouched.
 */
const babel = babelJest.createTransformer( {
	babelrc: false,
	configFile: false,
	presets: [ require.resolve( '@wordpress/babel-preset-default' ) ],
	plugins: [
		require.resolve( './babel-import-meta.cjs' ),
		[
			require.resolve( '@babel/plugin-transform-modules-commonjs' ),
			{ importInterop },
		],
	],
} );

module.exports = {
	process: ( source, file, options ) =>
		isModule( file, source )
			? babel.process( source, file, options )
			: { code: source },
	getCacheKey: ( source, file, options ) =>
		isModule( file, source )
			? babel.getCacheKey( source, file, options )
			: createHash( 'sha1' )
					.update( file + source )
					.digest( 'hex' ),
};
