import { readFileSync } from 'node:fs';
import path from 'node:path';
import { routes } from '../../contracts/generated/shop-api.ts';

const source = readFileSync(
	path.join( __dirname, '../../admin-ui/data/routes.ts' ),
	'utf8'
);
const used = [
	...source.matchAll( /'(GET|POST|PUT) ([^']+)': \[ (\w+), (\w+) \]/g ),
].map( ( [ , method, route, request, response ] ) => ( {
	method,
	path: route,
	request,
	response,
} ) );

function nameOf( schema: string ): string {
	return schema.split( '#' )[ 1 ] ?? '';
}

test( 'every route that the panel uses is in the contract with the same shapes', () => {
	expect( used.length ).toBeGreaterThan( 10 );
	const contract = routes.map( ( route ) => ( {
		method: route.method,
		path: route.path,
		request: nameOf( route.request ),
		response: nameOf( route.response ),
	} ) );
	expect( contract ).toEqual( expect.arrayContaining( used ) );
} );

test( 'the panel uses no route of the worker', () => {
	const workers = routes
		.filter( ( { audience } ) => audience === 'worker' )
		.map( ( route ) => `${ route.method } ${ route.path }` );
	expect(
		used.filter( ( route ) =>
			workers.includes( `${ route.method } ${ route.path }` )
		)
	).toEqual( [] );
} );
