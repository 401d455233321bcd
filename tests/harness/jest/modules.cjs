const { existsSync, readFileSync } = require( 'node:fs' );
const path = require( 'node:path' );
const { create } = require( 'enhanced-resolve' );

const resolveAsNode = create.sync( {
	conditionNames: [ 'node', 'import' ],
	extensions: [ '.js', '.json', '.node' ],
} );

const packageTypes = new Map();

function packageType( directory ) {
	if ( ! packageTypes.has( directory ) ) {
		const file = path.join( directory, 'package.json' );
		const parent = path.dirname( directory );
		let type;
		if ( existsSync( file ) ) {
			type = JSON.parse( readFileSync( file, 'utf8' ) ).type;
		} else if ( parent !== directory ) {
			type = packageType( parent );
		}
		packageTypes.set( directory, type );
	}
	return packageTypes.get( directory );
}

const isPackage = ( file ) =>
	file.includes( `${ path.sep }node_modules${ path.sep }` );

/** Some packages say nothing of their kind and are modules all the same. */
const hasModuleSyntax = ( source ) =>
	/^(import\s*['"{*]|import\s+\w|export\s*[{*]|export\s+\w)/m.test( source );

function isModule( file, source ) {
	if ( file.endsWith( '.cjs' ) || file.endsWith( '.json' ) ) {
		return false;
	}
	if ( file.endsWith( '.mjs' ) || ! isPackage( file ) ) {
		return true;
	}
	const type = packageType( path.dirname( file ) );
	return (
		type === 'module' ||
		( type === undefined &&
			hasModuleSyntax( source ?? readFileSync( file, 'utf8' ) ) )
	);
}

/** What `import x from 'package'` means to Node: the whole of a CommonJS module. */
function importInterop( specifier, importer ) {
	if ( /^[./]/.test( specifier ) ) {
		return 'babel';
	}
	if ( specifier.startsWith( 'node:' ) ) {
		return 'node';
	}
	try {
		const file = resolveAsNode( path.dirname( importer ), specifier );
		return file && ! isModule( file ) ? 'node' : 'babel';
	} catch {
		return 'babel';
	}
}

module.exports = { isModule, importInterop };
