import { allocate } from '../../mag-gateway/wapro/allocation.ts';
import type { Shelf } from '../../mag-gateway/wapro/allocation.ts';
import { decimalText, millionths } from '../../mag-gateway/decimal.ts';

const shelf = (
	warehouse: string,
	stock: Readonly< Record< string, string > >
): Shelf => ( {
	warehouse,
	available: new Map(
		Object.entries( stock ).map( ( [ index, amount ] ) => [
			index,
			millionths( amount ),
		] )
	),
} );

const line = ( index: string, amount: string, lineId = index ) => ( {
	lineId,
	index,
	quantity: millionths( amount ),
	service: index.startsWith( 'USL' ),
} );

const plan = ( lines: ReturnType< typeof line >[], shelves: Shelf[] ) =>
	allocate( lines, shelves ).map(
		( { warehouse, lineId, quantity } ) =>
			`${ lineId }:${ warehouse }:${ decimalText( quantity, 0 ) }`
	);

test.each( [
	[
		'the first warehouse that has everything',
		[ line( 'A', '2' ), line( 'B', '1' ) ],
		[
			shelf( 'M1', { A: '2', B: '1' } ),
			shelf( 'M2', { A: '9', B: '9' } ),
		],
		[ 'A:M1:2', 'B:M1:1' ],
	],
	[
		'a later warehouse that has everything before a split',
		[ line( 'A', '2' ), line( 'B', '1' ) ],
		[
			shelf( 'M1', { A: '2', B: '0' } ),
			shelf( 'M2', { A: '2', B: '1' } ),
		],
		[ 'A:M2:2', 'B:M2:1' ],
	],
	[
		'two orders when no warehouse has everything',
		[ line( 'A', '2' ), line( 'B', '1' ) ],
		[ shelf( 'M1', { A: '2' } ), shelf( 'M2', { B: '1' } ) ],
		[ 'A:M1:2', 'B:M2:1' ],
	],
	[
		'one line over two warehouses, the rest at the first',
		[ line( 'A', '10' ) ],
		[ shelf( 'M1', { A: '3' } ), shelf( 'M2', { A: '4' } ) ],
		[ 'A:M1:6', 'A:M2:4' ],
	],
	[
		'two lines of one article do not take the same piece twice',
		[ line( 'A', '2', 'x' ), line( 'A', '2', 'y' ) ],
		[ shelf( 'M1', { A: '3' } ), shelf( 'M2', { A: '2' } ) ],
		[ 'x:M1:2', 'y:M2:2' ],
	],
	[
		'nothing in stock stays with the first warehouse that keeps it',
		[ line( 'A', '1' ) ],
		[
			shelf( 'M1', {} ),
			shelf( 'M2', { A: '0' } ),
			shelf( 'M3', { A: '0' } ),
		],
		[ 'A:M2:1' ],
	],
	[
		'services follow the first order',
		[ line( 'A', '1' ), line( 'USL-T', '1' ) ],
		[
			shelf( 'M1', { A: '0', 'USL-T': '0' } ),
			shelf( 'M2', { A: '1', 'USL-T': '0' } ),
		],
		[ 'A:M2:1', 'USL-T:M2:1' ],
	],
	[
		'services alone go to the first warehouse',
		[ line( 'USL-T', '1' ) ],
		[ shelf( 'M1', { 'USL-T': '0' } ), shelf( 'M2', { 'USL-T': '0' } ) ],
		[ 'USL-T:M1:1' ],
	],
	[
		'debts elsewhere do not make a negative portion',
		[ line( 'A', '2' ) ],
		[ shelf( 'M1', { A: '-5' } ), shelf( 'M2', { A: '1' } ) ],
		[ 'A:M2:1', 'A:M1:1' ],
	],
] )( 'O4: %s', ( _, lines, shelves, expected ) => {
	expect( plan( lines, shelves ) ).toEqual( expected );
} );
