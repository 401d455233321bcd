import type {
	PairingQuery,
	PairingTab,
} from '../../../contracts/generated/shop-api.ts';

/** Products with their pair and what is known of it. */
export const FROM =
	'FROM products LEFT JOIN links ON links.shop_id = products.id LEFT JOIN pairings ON pairings.product_id = products.id';

const WAITS = "( 'to_decide', 'looking' )";

const TABS: Readonly< Record< PairingTab, string > > = {
	paired: 'pairings.product_id IS NOT NULL AND links.shop_id IS NOT NULL',
	to_decide: `links.shop_id IS NULL AND pairings.state IN ${ WAITS } AND products.status <> 'pending'`,
	unpaired: `links.shop_id IS NULL AND COALESCE( pairings.state, '' ) NOT IN ${ WAITS } AND products.status <> 'pending'`,
};

export const inTab = ( tab: PairingTab ): string => TABS[ tab ];

type Values = Record< string, string | number >;

/** Condition of a tab and its filters, with the values of their places. */
export function matching( query: PairingQuery ): {
	where: string;
	values: Values;
} {
	const { tab = 'to_decide', search, code, runId, by, state } = query;
	const where = [ inTab( tab ) ];
	const values: Values = {};
	const is = (
		condition: string,
		name: string,
		value: string | number | undefined
	) => {
		if ( value !== undefined && value !== '' ) {
			where.push( `${ condition } = :${ name }` );
			values[ name ] = value;
		}
	};
	is( 'pairings.code', 'code', code );
	is( 'pairings.run_id', 'run', runId );
	is( 'pairings.matched_by', 'by', by );
	is(
		"COALESCE( pairings.state, 'unpaired' )",
		'state',
		tab === 'paired' ? undefined : state
	);
	if ( search ) {
		where.push(
			"( products.name LIKE :search OR COALESCE( products.sku, '' ) LIKE :search OR COALESCE( products.ean, '' ) LIKE :search OR COALESCE( pairings.erp_key, '' ) LIKE :search )"
		);
		values.search = `%${ search }%`;
	}
	return { where: where.join( ' AND ' ), values };
}
