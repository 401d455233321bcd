import { notFound } from '../errors.ts';
import type { Mag } from '../wapro/mag.ts';

/** The named shop; without a name, the first one. */
export async function shopOf(
	{ database }: Mag,
	shop?: string
): Promise< string > {
	const shops = await database.read( ( tables ) => tables.shops.all() );
	const found =
		shop === undefined
			? shops[ 0 ]
			: shops.find( ( { id } ) => id === shop );
	if ( ! found ) {
		throw notFound(
			'shop_unknown',
			'shop',
			`There is no shop "${ shop ?? '' }". Known: ${ shops
				.map( ( { id } ) => id )
				.join( ', ' ) }.`
		);
	}
	return found.id;
}
