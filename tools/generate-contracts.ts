/*
 * Writes the code that both languages take from contracts/: `npm run contracts`. With --check it writes nothing and
 * fails when a committed file is not what the contracts say.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { phpFile } from './contracts/php-array.ts';
import { inlined, readShopApi, shopApiTypes } from './contracts/shop-api.ts';
import { soapTypes } from './contracts/soap-types.ts';
import { readContract } from './contracts/xsd.ts';

const root = resolve( dirname( fileURLToPath( import.meta.url ) ), '..' );
const contracts = join( root, 'contracts' );
const check = process.argv.includes( '--check' );

function wsdlText(): string {
	const text = ( file: string ): string =>
		JSON.stringify( readFileSync( join( contracts, file ), 'utf8' ) );
	return [
		'// Generated from the WSDLs by tools/generate-contracts.ts. Do not edit.',
		`export const waproMagWsdl = ${ text( 'wapro-mag.wsdl' ) };`,
		`export const shopNotifyWsdl = ${ text( 'shop-notify.wsdl' ) };`,
		'',
	].join( '\n' );
}

const api = readShopApi( join( contracts, 'shop-api' ) );
const files: Record< string, string > = {
	'contracts/generated/wapro-mag.ts': soapTypes(
		readContract( join( contracts, 'wapro-mag.wsdl' ) ),
		'wapro-mag.wsdl'
	),
	'contracts/generated/shop-notify.ts': soapTypes(
		readContract( join( contracts, 'shop-notify.wsdl' ) ),
		'shop-notify.wsdl'
	),
	'contracts/generated/wsdl-text.ts': wsdlText(),
	'contracts/generated/shop-api.ts': await shopApiTypes( api ),
	'plugin/src/Api/schemas.generated.php': phpFile(
		inlined( api ),
		'contracts/shop-api'
	),
	'plugin/src/Api/routes.generated.php': phpFile(
		api.routes,
		'contracts/shop-api/routes.json'
	),
};

const stale: string[] = [];
for ( const [ name, source ] of Object.entries( files ) ) {
	const file = join( root, name );
	const wanted = name.endsWith( '.ts' )
		? await format( source, {
				...( await resolveConfig( file ) ),
				parser: 'typescript',
			} )
		: source;
	let present = '';
	try {
		present = readFileSync( file, 'utf8' );
	} catch {
		// A missing file is as stale as an old one.
	}
	if ( present === wanted ) {
		continue;
	}
	if ( check ) {
		stale.push( name );
	} else {
		mkdirSync( dirname( file ), { recursive: true } );
		writeFileSync( file, wanted );
		process.stdout.write( `written ${ name }\n` );
	}
}
if ( stale.length > 0 ) {
	process.stderr.write(
		`Not current, run "npm run contracts": ${ stale.join( ', ' ) }\n`
	);
	process.exitCode = 1;
}
