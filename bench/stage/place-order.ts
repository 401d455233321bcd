import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import type { Stage } from './stage.ts';

const DOOR = path.resolve(
	import.meta.dirname,
	'../../tests/faults/ground/php/door.php'
);

/** Lets orders be placed by WooCommerce's own objects inside a web request. */
export const openDoor = ( { shop }: Stage ): Promise< void > =>
	copyFile(
		DOOR,
		path.join( shop.root, 'wp-content/mu-plugins/bench-door.php' )
	);

/** One order of one piece, paid on delivery; the shop's number of it. */
export async function placeOrder(
	{ shop }: Stage,
	email: string,
	index: string,
	headers: Readonly< Record< string, string > > = {}
): Promise< number > {
	const answer = await fetch( `${ shop.origin }/?order`, {
		method: 'POST',
		headers: { 'x-fault-door': 'yes', ...headers },
		body: JSON.stringify( {
			do: 'place',
			email,
			nip: '',
			via: 'checkout',
			payment: 'cod',
			discount: false,
			free: false,
			lines: [ { index, quantity: 1 } ],
		} ),
	} );
	const { id } = ( await answer.json() ) as { id: number };
	return id;
}
