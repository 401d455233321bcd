import { makeOrders, type Placed } from './make-orders.ts';
import { company, strangers, type BenchCompany } from './people.ts';
import { seedOrders } from './seed-orders.ts';
import type { Stage } from './stage.ts';
import { spread } from '../measure/pick.ts';

/** Delivery points of the largest company that order. */
const POINTS = 40;
/** Contractors beside the one with most delivery points. */
const OTHERS = 39;
const PLACES = 4;
const MOST_PLACES = 60;
const CONTACTS = 3;

export interface Billed {
	readonly company: BenchCompany;
	readonly contractorId: string;
	/** Its orders in WAPRO. */
	readonly erpOrders: readonly string[];
}

/** Contractors with their people, and two companies of them with orders in the shop that WAPRO has: with many, with few. */
export async function billedOrders(
	stage: Stage,
	many: number,
	few: number
): Promise< { readonly large: Billed; readonly small: Billed } > {
	const { shop, wapro } = stage;
	await wapro.addContractors( {
		contractors: OTHERS,
		places: PLACES,
		contacts: CONTACTS,
	} );
	await wapro.addContractors( {
		contractors: 1,
		places: MOST_PLACES,
		contacts: CONTACTS,
	} );
	await stage.run( 'refreshCustomers' );
	const large = await company( stage, 'most' );
	const small = await company( stage, 'fewest' );
	const points = [
		large.points[ 0 ],
		...spread( large.points.slice( 1 ), POINTS - 1 ),
	];
	const people = [
		large.branch,
		large.headOffice,
		...( await strangers( stage, large, POINTS - 2 ) ),
	];
	const ofLarge: Placed[] = points.map( ( point = 0, n ) => ( {
		company: large.id,
		point,
		person: people[ n % people.length ] ?? large.headOffice,
	} ) );
	const ofSmall: Placed[] = small.points.map( ( point ) => ( {
		company: small.id,
		point,
		person: small.headOffice,
	} ) );
	const made = await makeOrders( stage, [ ...ofLarge, ...ofSmall ] );
	await seedOrders( stage, [
		{
			models: made.slice( 0, ofLarge.length ),
			copies: Math.max( many - ofLarge.length, 1 ),
		},
		{
			models: made.slice( ofLarge.length ),
			copies: Math.max( few - ofSmall.length, 1 ),
		},
	] );
	await shop.query( `
		INSERT IGNORE INTO wp_wapro_mag_erp_orders ( erp_id, order_id, reference, number, state, as_of, created_at, updated_at )
		SELECT 500000000 + s.order_id, s.order_id, s.reference, CONCAT( 'ZO ', s.order_id ), 'open', 1, UTC_TIMESTAMP( 3 ), UTC_TIMESTAMP( 3 )
		FROM wp_wapro_mag_order_scope s LEFT JOIN wp_wapro_mag_erp_orders e ON e.order_id = s.order_id WHERE e.id IS NULL;
		ANALYZE TABLE wp_wapro_mag_erp_orders` );
	const billed = async ( one: BenchCompany ): Promise< Billed > => {
		const [ row = {} ] = await shop.query(
			`SELECT erp_id FROM wp_wapro_mag_companies WHERE id = ${ one.id }`
		);
		const orders = await shop.query(
			`SELECT e.erp_id FROM wp_wapro_mag_order_scope s JOIN wp_wapro_mag_erp_orders e ON e.order_id = s.order_id WHERE s.company_id = ${ one.id } ORDER BY e.erp_id`
		);
		return {
			company: one,
			contractorId: String( row.erp_id ),
			erpOrders: orders.map( ( order ) => String( order.erp_id ) ),
		};
	};
	return { large: await billed( large ), small: await billed( small ) };
}
