import type {
	CompaniesResponse,
	CompanyDetail,
	CompanyRow,
	ProposalsResponse,
	Run,
} from '../../contracts/generated/shop-api.ts';
import * as desk from '../../mag-gateway/desk-commands.ts';
import { eventually } from '../harness/process.ts';
import { startBothSides, type BothSides } from './support/both-sides.ts';

const CHAIN = 'Budmax';

describe( 'contractors between gateway and shop', () => {
	let sides: BothSides;
	let chain = '';

	beforeAll( async () => {
		sides = await startBothSides();
		await sides.startWorker();
		await sides.chooseMaps();
		const [ found ] = await desk.contractor( sides.desk, CHAIN );
		chain = found?.id ?? '';
	}, 60_000 );
	afterAll( () => sides?.close() );

	const company = ( holds: ( row: CompanyRow ) => boolean ) =>
		eventually( 'the company in the shop', async () => {
			const { items } = await sides.panel< CompaniesResponse >(
				'GET',
				`companies?search=${ CHAIN }`
			);
			const row = items.find( ( { erpId } ) => erpId === chain );
			return row !== undefined && holds( row ) && row;
		} );

	test( 'C1: a flagged contractor arrives with its people and forty delivery points', async () => {
		await desk.flagContractors( sides.desk, [ chain ] );
		const row = await company( ( { points } ) => points === 40 );
		expect( row ).toMatchObject( { state: 'active', people: 41 } );
		const { people } = await sides.panel< CompanyDetail >(
			'GET',
			`companies/${ row.id }`
		);
		expect( people ).toContainEqual(
			expect.objectContaining( {
				email: 'centrala@budmax.example',
				role: 'company',
				state: 'active',
				invitation: 'held',
			} )
		);
	} );

	test( 'C1: flag off closes access, flag on brings it back', async () => {
		await desk.unflagContractors( sides.desk, [ chain ] );
		await company( ( { state } ) => state === 'closed' );
		await desk.flagContractors( sides.desk, [ chain ] );
		const row = await company( ( { state } ) => state === 'active' );
		expect( row.people ).toBe( 41 );
	} );

	test( 'S3: a full pass finds what no change told', async () => {
		sides.shop.db.run(
			"UPDATE companies SET name = 'Obca nazwa', applied = NULL WHERE erp_id = :chain",
			{ chain }
		);
		const run = await sides.finished(
			await sides.panel< Run >( 'POST', 'runs', {
				flow: 'refreshCustomers',
			} )
		);
		expect( run ).toMatchObject( { state: 'done' } );
		const row = await company( ( { name } ) => name.startsWith( CHAIN ) );
		expect( row.points ).toBe( 40 );
	} );

	test( 'C5: an account’s NIP finds its contractor at once', async () => {
		const userId = sides.shop.signUp( {
			email: 'nowa.osoba@example.com',
			name: 'Nowa Osoba',
			nip: '677-000-00-16',
		} );
		await eventually(
			'the account paired',
			() =>
				sides.shop.db.get(
					"SELECT 1 FROM customer_pairings WHERE user_id = :userId AND state = 'paired' AND erp_id = :chain AND matched_by = 'nip'",
					{ userId, chain }
				) !== undefined
		);
	} );

	test( 'C2: an address that WAPRO leads travels as a proposal, and WAPRO’s decision comes back', async () => {
		const row = await company( () => true );
		sides.shop.proposeAddress( row.id, {
			street: 'ul. Nowa 9',
			postcode: '30-702',
			city: 'Kraków',
			country: 'PL',
		} );
		const [ proposal ] = await eventually(
			'the proposal in WAPRO',
			async () => {
				const all = await desk.proposals( sides.desk );
				return all.length > 0 && all;
			}
		);
		await desk.acceptProposal( sides.desk, proposal?.id ?? '' );
		await eventually( 'the decision in the shop', async () => {
			const { items } = await sides.panel< ProposalsResponse >(
				'GET',
				'proposals?state=accepted'
			);
			return items.length === 1;
		} );
		const { address } = await sides.panel< CompanyDetail >(
			'GET',
			`companies/${ row.id }`
		);
		expect( address.street ).toBe( 'ul. Nowa 9' );
	} );
} );
