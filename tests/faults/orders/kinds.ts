import type { ShopKind } from '../../../demo/systems/shop.ts';
import type { Random } from '../../harness/random.ts';

/** One order that a buyer will place, and what becomes of it afterwards. */
export interface PlannedOrder {
	readonly email: string;
	readonly nip: string;
	readonly lines: readonly Line[];
	readonly payment: 'cod' | 'bacs';
	/** As WooCommerce notes it: through the shop, by an admin, by REST. */
	readonly via: 'checkout' | 'admin' | 'rest-api';
	/** Through the Store API, as the block checkout does it. */
	readonly byCheckout: boolean;
	readonly discount: boolean;
	readonly free: boolean;
	readonly then: 'stays' | 'edited' | 'cancelled';
	/** Of the first line, after the edit. */
	readonly newQuantity: number;
	/** What becomes of the database connection when the order is saved and its message is not. */
	readonly cut?: 'away' | 'for-a-moment';
}

export interface Line {
	readonly index: string;
	readonly quantity: number;
}

/** Sold by the shop; the last one lies in another warehouse than the others. */
export const ARTICLES = [
	{ index: 'OKUC-KLAMKA-01', warehouse: 'M1' },
	{ index: 'OKUC-ZAWIAS-02', warehouse: 'M1' },
	{ index: 'OKUC-ZAMEK-03', warehouse: 'M2' },
] as const;

const ORDERS_OF_A_BUYER = 12;
const LEAST_BUYERS = 6;

/** The same orders for the same seed; buyers named so that no two scenarios share one. */
export function plannedOrders(
	random: Random,
	kind: ShopKind,
	scenario: string,
	count: number
): PlannedOrder[] {
	const buyers = Math.max(
		LEAST_BUYERS,
		Math.ceil( count / ORDERS_OF_A_BUYER )
	);
	const often = ( percent: number ) => random.below( 100 ) < percent;
	return Array.from( { length: count }, () => {
		const buyer = random.below( buyers );
		const full = kind === 'wordpress';
		return {
			email: `${ scenario }-${ buyer }@example.test`,
			nip: buyer % 3 === 0 ? nipOf( scenario, buyer ) : '',
			lines: linesOf( random ),
			payment: full && often( 30 ) ? 'bacs' : 'cod',
			via: random.pick( [ 'checkout', 'admin', 'rest-api' ] as const ),
			byCheckout: full && often( 25 ),
			discount: full && often( 15 ),
			free: full && often( 5 ),
			then: fateOf( random.below( 100 ) ),
			newQuantity: 1 + random.below( 6 ),
		};
	} );
}

function fateOf( chance: number ): PlannedOrder[ 'then' ] {
	if ( chance < 70 ) {
		return 'stays';
	}
	return chance < 88 ? 'edited' : 'cancelled';
}

function linesOf( random: Random ): Line[] {
	const first = random.below( ARTICLES.length );
	return Array.from( { length: 1 + random.below( 3 ) }, ( _, n ) => ( {
		index: ARTICLES[ ( first + n ) % ARTICLES.length ]?.index ?? '',
		quantity: 1 + random.below( 5 ),
	} ) );
}

const WEIGHTS = [ 6, 5, 7, 2, 3, 4, 5, 6, 7 ];

/** Ten digits with a right check digit, another for each buyer. */
function nipOf( scenario: string, buyer: number ): string {
	const letters = [ ...scenario ].reduce(
		( sum, letter ) => sum + letter.charCodeAt( 0 ),
		0
	);
	for ( let tail = 0; ; tail++ ) {
		const digits = `5${ letters % 1000 }${ buyer }`
			.padEnd( 7, '0' )
			.concat( String( tail ).padStart( 2, '0' ) )
			.slice( 0, 9 );
		const check =
			WEIGHTS.reduce(
				( sum, weight, at ) => sum + weight * Number( digits[ at ] ),
				0
			) % 11;
		if ( check < 10 ) {
			return `${ digits }${ check }`;
		}
	}
}
