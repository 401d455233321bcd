/** The embedded shop as a process of its own, with a door for what it offers no page for. */
import http from 'node:http';
import { json } from 'node:stream/consumers';
import { startEmbeddedShop } from '../../../demo/shop/main.ts';

let shift = 0;
const shop = await startEmbeddedShop( {
	database: process.env.FAULT_DATABASE ?? '',
	shopId: process.env.FAULT_SHOP_ID ?? '',
	port: Number( process.env.FAULT_PORT ),
	siteUrl: process.env.FAULT_SITE_URL ?? '',
	now: () => new Date( Date.now() + shift ),
} );

const actions: Readonly<
	Record< string, ( wanted: { id: number; value: number } ) => void >
> = {
	'/edit': ( { id, value } ) => shop.changeQuantity( id, value ),
	'/cancel': ( { id } ) => shop.cancelOrder( id ),
	'/clock': ( { value } ) => {
		shift = value * 1000;
	},
};

const door = http.createServer( ( request, response ) => {
	json( request )
		.then( ( wanted ) => {
			actions[ request.url ?? '' ]?.(
				wanted as { id: number; value: number }
			);
			response.end( 'done' );
		} )
		.catch( ( error: unknown ) =>
			response.writeHead( 500 ).end( String( error ) )
		);
} );
door.listen( Number( process.env.FAULT_DOOR_PORT ), '127.0.0.1', () =>
	process.stdout.write(
		`ready ${ JSON.stringify( { admin: shop.admin, key: shop.workerKey } ) }\n`
	)
);
