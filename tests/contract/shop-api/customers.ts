import type {
	CompaniesResponse,
	CompanyDetail,
	CustomerItem,
	CustomerSettings,
	FindingsResponse,
} from '../../../contracts/generated/shop-api.ts';
import { apply, only } from './arrange.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

/** What cases of contractors do and look at, in the shop under test. */
export function customersIn( shop: () => ShopUnderTest ) {
	const bring = ( item: CustomerItem ) => apply( shop(), 'customers', item );

	const companies = ( query: object = {} ) =>
		shop().admin.ask< CompaniesResponse >( 'GET companies', query );

	/** The company of a contractor as the panel shows it. */
	async function company( erpId: string ): Promise< CompanyDetail > {
		const { items } = await companies( { perPage: 100 } );
		const row = only( items.filter( ( one ) => one.erpId === erpId ) );
		return shop().admin.ask( 'GET companies/{id}', undefined, row.id );
	}

	const people = async ( erpId: string ) =>
		( await company( erpId ) ).people.map(
			( { email, role, state, points } ) => ( {
				email,
				role,
				state,
				points: points.length,
			} )
		);

	const findings = async ( search: string ) =>
		(
			await shop().admin.ask< FindingsResponse >( 'GET findings', {
				search,
			} )
		).items;

	async function change(
		wanted: Partial< CustomerSettings >
	): Promise< void > {
		const settings = await shop().admin.ask< CustomerSettings >(
			'GET settings/customers'
		);
		await shop().admin.ask( 'PUT settings/customers', {
			...settings,
			...wanted,
		} );
	}

	return { bring, companies, company, people, findings, change };
}
