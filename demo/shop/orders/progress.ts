import type { OrderStatusItem } from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { scaled } from '../decimal.ts';
import type { ErpOrderRecord } from './rows.ts';

/** States that the shop tells from lines and parts. */
export const PART_SHIPPED = 'part_shipped';
export const PART_PAID = 'part_paid';

const GONE = [ 'shipped', 'delivered' ];

export interface ProgressLine {
	readonly lineId: string;
	readonly index: string;
	readonly unit: string;
	readonly ordered: bigint;
	readonly realised: bigint;
}

/** How far an order is in WAPRO, where it may be several: by axis, a code that is true of all of it. */
export interface Progress {
	readonly codes: Readonly<
		Partial< Record< 'production' | 'transport' | 'payment', string > >
	>;
	readonly lines: readonly ProgressLine[];
	readonly isDone: boolean;
	readonly dueOn: string | null;
}

type Lines = NonNullable< OrderStatusItem[ 'lines' ] >;

const linesOf = ( row: ErpOrderRecord ): Lines =>
	JSON.parse( row.quantities ?? '[]' ) as Lines;

export function progressOf( shop: ShopContext, orderId: number ): Progress {
	const rows = shop.db.all< ErpOrderRecord >(
		"SELECT * FROM erp_orders WHERE order_id = :id AND state <> 'cancelled' ORDER BY erp_id",
		{ id: orderId }
	);
	const lines = joined( rows.flatMap( linesOf ) );
	const isDone =
		rows.length > 0 &&
		rows.every(
			( row ) =>
				GONE.includes( row.transport_code ?? '' ) &&
				linesOf( row ).length > 0
		) &&
		lines.every( ( { ordered, realised } ) => realised >= ordered );
	const codes = ( column: 'production_code' | 'payment_code' ) =>
		rows
			.map( ( row ) => row[ column ] )
			.filter( ( code ) => code !== null );
	const production = codes( 'production_code' );
	const payment = codes( 'payment_code' );
	return {
		codes: {
			...one(
				'production',
				production.find( ( code ) => code === 'in_production' ) ??
					production.find( ( code ) => code !== 'new' ) ??
					production[ 0 ]
			),
			...one( 'transport', transport( rows, lines, isDone ) ),
			...one( 'payment', paymentOf( payment, rows.length ) ),
		},
		lines,
		isDone,
		dueOn:
			rows
				.map( ( row ) => row.due_on ?? '' )
				.sort()
				.at( -1 ) || null,
	};
}

const one = ( axis: keyof Progress[ 'codes' ], code: string | undefined ) =>
	code === undefined ? {} : { [ axis ]: code };

/** A part of which WAPRO has said nothing yet is not paid. */
function paymentOf(
	codes: readonly string[],
	parts: number
): string | undefined {
	const [ first ] = codes;
	const isSame = new Set( codes ).size < 2;
	const isWhole = codes.length === parts || first === 'unpaid';
	return first === undefined || ( isSame && isWhole ) ? first : PART_PAID;
}

function transport(
	rows: readonly ErpOrderRecord[],
	lines: readonly ProgressLine[],
	isDone: boolean
): string | undefined {
	const codes = rows.map( ( row ) => row.transport_code ?? '' );
	if ( isDone ) {
		return codes.every( ( code ) => code === 'delivered' )
			? 'delivered'
			: 'shipped';
	}
	const hasBegun =
		codes.some( ( code ) => [ ...GONE, PART_SHIPPED ].includes( code ) ) ||
		lines.some( ( { realised } ) => realised > 0n );
	return hasBegun ? PART_SHIPPED : codes[ 0 ] || undefined;
}

/** One line of the shop may stand in several orders of WAPRO. */
function joined( lines: Lines ): ProgressLine[] {
	return [ ...Map.groupBy( lines, ( line ) => line.lineId ).values() ].map(
		( parts ) => ( {
			lineId: parts[ 0 ]?.lineId ?? '',
			index: parts[ 0 ]?.index ?? '',
			unit: parts[ 0 ]?.unit ?? '',
			ordered: parts.reduce(
				( all, p ) => all + scaled( p.ordered ),
				0n
			),
			realised: parts.reduce(
				( all, p ) => all + scaled( p.realised ),
				0n
			),
		} )
	);
}
