import type {
	Finding,
	FindingsActionRequest,
	FindingsActionResponse,
} from '../../../contracts/generated/shop-api.ts';
import { secondsFrom, type ShopContext } from '../context.ts';
import { requestRun } from '../runs/runs.ts';
import type { FindingRecord } from './findings.ts';

type Action = FindingsActionRequest[ 'action' ];

/** Also what was kept or ignored can be given back to WAPRO. */
const STATES: Readonly< Record< Action, readonly Finding[ 'state' ][] > > = {
	take_wapro: [ 'open', 'kept', 'ignored' ],
	keep_shop: [ 'open' ],
	ignore: [ 'open' ],
};

/** The others are mended where they went wrong. */
const KEPT_HERE: readonly string[] = [
	'shown_price_differs',
	'shown_stock_differs',
	'goods_differ',
	'order_totals_differ',
	'order_cancelled_in_wapro',
];

/** What WAPRO counted is there already. */
const NOT_TAKEN: readonly string[] = [
	'order_totals_differ',
	'order_cancelled_in_wapro',
	'invoice_balance_differs',
	'company_balance_differs',
	'invoice_circle',
	'production_line_stopped',
];

/** What can be decided here. */
export function actionsOn( row: FindingRecord ): Action[] {
	return ( Object.keys( STATES ) as Action[] ).filter(
		( action ) =>
			STATES[ action ].includes( row.state ) &&
			( action !== 'keep_shop' || KEPT_HERE.includes( row.kind ) ) &&
			( action !== 'take_wapro' || ! NOT_TAKEN.includes( row.kind ) )
	);
}

/** What a person decides about findings; a dry run only counts. */
export function decideFindings(
	shop: ShopContext,
	request: FindingsActionRequest,
	actor: string
): FindingsActionResponse {
	const { action, days = 30, dryRun = false } = request;
	const ids = [ ...new Set( request.ids ) ];
	const chosen = ids.flatMap( ( id ) => {
		const row = shop.db.get< FindingRecord >(
			'SELECT * FROM findings WHERE id = :id',
			{ id }
		);
		return row && STATES[ action ].includes( row.state ) ? [ row ] : [];
	} );
	if ( ! dryRun ) {
		const now = shop.now();
		for ( const { id } of chosen ) {
			shop.db.run(
				'UPDATE findings SET state = :state, ignore_until = :until WHERE id = :id',
				{
					id,
					state: {
						take_wapro: 'open',
						keep_shop: 'kept',
						ignore: 'ignored',
					}[ action ],
					until:
						action === 'ignore'
							? secondsFrom( now, days * 86_400 )
							: null,
				}
			);
		}
		if ( action === 'take_wapro' ) {
			takeWapro( shop, chosen, actor );
		}
	}
	const done = new Set( chosen.map( ( { id } ) => id ) );
	return {
		done: done.size,
		skipped: ids.length - done.size,
		refused: 0,
		details: ids.map( ( id ) =>
			done.has( id )
				? { id, outcome: 'done' }
				: {
						id,
						outcome: 'skipped',
						reason: 'Ktoś już o tym zdecydował albo różnicy już nie ma.',
					}
		),
	};
}

function takeWapro(
	shop: ShopContext,
	rows: readonly FindingRecord[],
	actor: string
): void {
	for ( const [ type, flow ] of [
		[ 'product', 'refreshGoods' ],
		[ 'customer', 'refreshCustomers' ],
	] as const ) {
		const keys = rows
			.filter( ( row ) => row.object_type === type )
			.map( ( row ) => row.erp_key );
		if ( keys.length > 0 ) {
			requestRun( shop, flow, 'by_hand', actor, [ ...new Set( keys ) ] );
		}
	}
}
