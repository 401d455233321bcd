import { smaller } from '../decimal.ts';
import type { Millionths } from '../decimal.ts';

export interface WantedLine {
	readonly lineId: string;
	readonly index: string;
	readonly quantity: Millionths;
	readonly service: boolean;
}

/** What one warehouse has of each index; an index without an entry has no row there. */
export interface Shelf {
	readonly warehouse: string;
	readonly available: ReadonlyMap< string, Millionths >;
}

export interface Portion {
	readonly warehouse: string;
	readonly lineId: string;
	readonly quantity: Millionths;
}

/**
 * Shares an order between warehouses, since an ERP order belongs to one. A single warehouse that has everything comes
 * first, in the order given; else each line goes where there is all of it, and what no warehouse has alone is taken
 * where there is some, the rest left to the first one that keeps the article. Services follow the first order.
 *
 * @return Portions in the order of the lines; a line without any row anywhere gets none.
 */
export function allocate(
	lines: readonly WantedLine[],
	shelves: readonly Shelf[]
): Portion[] {
	const goods = lines.filter( ( { service } ) => ! service );
	const single = shelves.find( ( shelf ) => servesAll( goods, shelf ) );
	const portions = single
		? goods.map( ( line ) => whole( line, single.warehouse ) )
		: share( goods, shelves );
	const first = shelves.find( ( { warehouse } ) =>
		portions.some( ( portion ) => portion.warehouse === warehouse )
	);
	for ( const service of lines.filter( ( line ) => line.service ) ) {
		const home = [ ...( first ? [ first ] : [] ), ...shelves ].find(
			( { available } ) => available.has( service.index )
		);
		if ( home ) {
			portions.push( whole( service, home.warehouse ) );
		}
	}
	const place = new Map( lines.map( ( { lineId }, n ) => [ lineId, n ] ) );
	return portions.sort(
		( a, b ) =>
			( place.get( a.lineId ) ?? 0 ) - ( place.get( b.lineId ) ?? 0 )
	);
}

const whole = (
	{ lineId, quantity }: WantedLine,
	warehouse: string
): Portion => ( { warehouse, lineId, quantity } );

function servesAll( goods: readonly WantedLine[], shelf: Shelf ): boolean {
	const wanted = new Map< string, Millionths >();
	for ( const { index, quantity } of goods ) {
		wanted.set( index, ( wanted.get( index ) ?? 0n ) + quantity );
	}
	return (
		goods.length > 0 &&
		[ ...wanted ].every(
			( [ index, quantity ] ) =>
				( shelf.available.get( index ) ?? -1n ) >= quantity
		)
	);
}

function share(
	goods: readonly WantedLine[],
	shelves: readonly Shelf[]
): Portion[] {
	const left = new Map(
		shelves.map( ( { warehouse, available } ) => [
			warehouse,
			new Map( available ),
		] )
	);
	const take = ( line: WantedLine, shelf: Shelf, quantity: Millionths ) => {
		const stock = left.get( shelf.warehouse );
		stock?.set( line.index, ( stock.get( line.index ) ?? 0n ) - quantity );
		return { warehouse: shelf.warehouse, lineId: line.lineId, quantity };
	};
	const has = ( line: WantedLine, shelf: Shelf ) =>
		left.get( shelf.warehouse )?.get( line.index ) ?? 0n;

	return goods.flatMap( ( line ) => {
		const keeping = shelves.filter( ( { available } ) =>
			available.has( line.index )
		);
		const [ home ] = keeping;
		if ( ! home ) {
			return [];
		}
		const alone = keeping.find(
			( shelf ) => has( line, shelf ) >= line.quantity
		);
		if ( alone ) {
			return [ take( line, alone, line.quantity ) ];
		}
		const shares = new Map< Shelf, Millionths >();
		let wanted = line.quantity;
		for ( const shelf of keeping ) {
			const some = has( line, shelf );
			if ( some > 0n && wanted > 0n ) {
				const part = smaller( some, wanted );
				shares.set( shelf, part );
				wanted -= part;
			}
		}
		shares.set( home, ( shares.get( home ) ?? 0n ) + wanted );
		return [ ...shares ]
			.filter( ( [ , quantity ] ) => quantity > 0n )
			.map( ( [ shelf, quantity ] ) => take( line, shelf, quantity ) );
	} );
}
