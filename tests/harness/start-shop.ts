/**
 * A real shop to look at and to run tests in, until Ctrl-C:
 * `node tests/harness/start-shop.ts [--en] [--no-hpos]`.
 */
import { startRealShop } from './real-shop.ts';

const flags = process.argv.slice( 2 );
const shop = await startRealShop( {
	locale: flags.includes( '--en' ) ? 'en_US' : 'pl_PL',
	hpos: ! flags.includes( '--no-hpos' ),
} );

console.log(
	`${ shop.url }/wp-admin/  ${ shop.admin.user } / ${ shop.admin.password }`
);
console.log( `worker key ${ shop.workerKey.key } ${ shop.workerKey.secret }` );
console.log(
	`WAPRO_MAG_SHOP_ROOT=${ shop.root } vendor/bin/phpunit -c phpunit-integration.xml`
);

const stop = () => void shop.close().then( () => process.exit( 0 ) );
process.on( 'SIGINT', stop );
process.on( 'SIGTERM', stop );
