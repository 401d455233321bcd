import path from 'node:path';
import type { ShopKind, ShopLogin } from './systems/shop.ts';
import type { Systems } from './systems/systems.ts';

const SHOPS: Readonly< Record< ShopKind, string > > = {
	wordpress:
		'prawdziwy WordPress i WooCommerce / a real WordPress and WooCommerce',
	embedded: 'sklep wbudowany / the embedded shop',
};

/** Everything that a person needs to look around, in Polish and English. `people`: who belongs to a company. */
export function screen(
	{ shop, worker, workerLog, gatewayUrl, wapro, magDatabase }: Systems,
	people: readonly ShopLogin[]
): string {
	const logins = [ ...shop.logins, ...people ];
	const width = Math.max( ...logins.map( ( { role } ) => role.length ) );
	return `
WAPRO Mag for WooCommerce – demo: ${ SHOPS[ shop.kind ] }

  Sklep / shop                ${ shop.url }
  Panel / control panel       ${ shop.panelUrl }
${ logins
	.map(
		( { role, user, password } ) =>
			`    ${ role.padEnd( width ) }  ${ user } / ${ password }`
	)
	.join( '\n' ) }

  WAPRO Mag (SOAP)            ${ gatewayUrl }?wsdl
    ${ wapro.user } / ${ wapro.password }
  Stanowisko WAPRO / desk     MAG_DATABASE=${ magDatabase } npm run mag -- help
    np. / e.g.                MAG_DATABASE=${ magDatabase } npm run mag -- flag OKUC-KLAMKA-01

  Usługa wymiany / worker     ${ worker.url }/health  /ready  /metrics
    dziennik / log            ${ path.relative( process.cwd(), workerLog ).startsWith( '..' ) ? workerLog : path.relative( process.cwd(), workerLog ) }

  Koniec: Ctrl-C / Stop: Ctrl-C
`;
}
