import type { ErpOrder } from '../../contracts/generated/wapro-mag.ts';
import type { OrderRow, Tables } from '../database/port.ts';
import { conflict } from '../errors.ts';
import { millionths } from '../decimal.ts';
import { viewOrders } from './order-view.ts';

/** Where production and transport stand of an order that nobody has touched. */
const UNTOUCHED: readonly ( string | undefined )[] = [ 'new', 'waiting' ];

const MOST_FACTS = 8;

function factsOf( order: ErpOrder ): string[] {
	const axes = [ order.production, order.transport ].filter(
		( point ) => point && ! UNTOUCHED.includes( point.code )
	);
	return [
		...axes.map( ( point ) => point?.name ?? '' ),
		...order.lines
			.filter( ( { realised } ) => millionths( realised ) > 0n )
			.map(
				( { index, realised, ordered, unit } ) =>
					`${ index } ${ Number( realised ) }/${ Number( ordered ) } ${ unit }`
			),
		...order.parcels.map(
			( { carrier, trackingNumber } ) =>
				`${ carrier } ${ trackingNumber }`
		),
	];
}

/** By order, the documents that name its lines, cancelled ones too. */
async function invoicesOver(
	tables: Tables,
	orders: readonly OrderRow[]
): Promise< Map< string, string[] > > {
	const over = new Map< string, string[] >();
	for ( const { id } of orders ) {
		const rows = await tables.invoices.ofOrders( [ id ] );
		over.set(
			id,
			rows.map( ( { number } ) => number ?? 'FS (bufor)' )
		);
	}
	return over;
}

/** What has been done about these orders, number by number; null when nobody has begun. */
export async function doneSoFar(
	tables: Tables,
	orders: readonly OrderRow[]
): Promise< string | null > {
	const invoiced = await invoicesOver( tables, orders );
	const told = ( await viewOrders( tables, orders ) ).flatMap( ( order ) => {
		const facts = [
			...factsOf( order ),
			...( invoiced.get( order.erpId ) ?? [] ),
		].slice( 0, MOST_FACTS );
		return facts.length === 0
			? []
			: [ `${ order.number ?? order.erpId }: ${ facts.join( ', ' ) }` ];
	} );
	return told.length === 0 ? null : told.join( '; ' );
}

export const realised = ( done: string ) =>
	conflict(
		'order_realised',
		'order',
		`Realisation of the order has begun in WAPRO Mag (${ done.slice( 0, 400 ) }); nothing was changed.`
	);
