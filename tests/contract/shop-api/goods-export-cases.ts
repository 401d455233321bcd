import type {
	PairingResponse,
	PairingResponsePage,
	PairingRow,
	Run,
	RunClaimResponse,
	RunsResponse,
	UnlinkedResponse,
} from '../../../contracts/generated/shop-api.ts';
import {
	claim,
	configure,
	configureCatalogue,
	only,
	onlyMessage,
	publishedProduct,
	report,
} from './arrange.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

/** Products of the shop on their way to WAPRO: paired with articles, or made there. */
export function goodsExportCases( shop: () => ShopUnderTest ): void {
	beforeEach( async () => {
		await configure( shop() );
	} );

	const unlinked = ( after = 0 ) =>
		shop().worker.ask< UnlinkedResponse >( 'GET catalogue/unlinked', {
			after,
			limit: 2,
		} );

	async function pushRun(
		dryRun: boolean,
		keys: readonly string[] = []
	): Promise< number > {
		const run = await shop().admin.ask< Run >( 'POST runs', {
			flow: 'pushGoods',
			dryRun,
			keys,
		} );
		return run.id;
	}

	/** A worker takes the push that waits, tells these decisions and ends it so. */
	async function carriedOut(
		decisions: readonly object[],
		end: object = { state: 'done' }
	): Promise< Run > {
		const { run, token } = await shop().worker.ask< RunClaimResponse >(
			'POST worker/runs/claim',
			{ worker: 'w1', leaseSeconds: 60, flows: [ 'pushGoods' ] }
		);
		if ( run === null ) {
			throw new Error( 'no push waits' );
		}
		await shop().worker.ask< PairingResponse >( 'POST catalogue/pairing', {
			runId: run.id,
			dryRun: run.dryRun,
			items: decisions.map( ( decision ) => ( {
				candidates: [],
				...decision,
			} ) ),
		} );
		await shop().worker.ask(
			'POST worker/runs/{id}/report',
			{
				token,
				done: decisions.length,
				total: decisions.length,
				counts: {
					created: 0,
					updated: 0,
					unchanged: 0,
					stale: 0,
					rejected: 0,
				},
				...end,
			},
			run.id
		);
		return run;
	}

	async function decide(
		productId: number,
		decision: object,
		dryRun = false
	): Promise< PairingResponse[ 'items' ][ number ] > {
		const answer = await shop().worker.ask< PairingResponse >(
			'POST catalogue/pairing',
			{
				runId: await pushRun( dryRun ),
				dryRun,
				items: [ { productId, candidates: [], ...decision } ],
			}
		);
		return only( answer.items );
	}

	const candidate = ( index: string, flagged = true ) => ( {
		index,
		by: 'ean',
		name: `Towar ${ index }`,
		flagged,
	} );

	const desk = ( tab: string, filter: object = {} ) =>
		shop().admin.ask< PairingResponsePage >( 'GET pairing/goods', {
			tab,
			...filter,
		} );

	const act = ( id: number, data: object ) =>
		shop().admin.ask< PairingRow >( 'POST pairing/goods/{id}', data, id );

	test( 'G8: products without an article are listed page by page, with what keeps them from becoming one', async () => {
		const ids: number[] = [];
		for ( const sku of [ 'SHOP-1', undefined, 'SHOP-3' ] ) {
			ids.push(
				await shop().addOwnProduct( `Own ${ sku }`, '10.00', sku )
			);
		}
		await publishedProduct( shop(), 'A-1' );
		const first = await unlinked();
		expect( first.items ).toMatchObject( [
			{ productId: ids[ 0 ], sku: 'SHOP-1' },
			{ productId: ids[ 1 ], problem: { code: 'sku_missing' } },
		] );
		const second = await unlinked( first.next ?? 0 );
		expect( second.items ).toMatchObject( [ { productId: ids[ 2 ] } ] );
		expect( second.next ).toBeNull();
	} );

	test( 'G8: a dry run tells what would happen and does nothing', async () => {
		const id = await shop().addOwnProduct( 'Own', '10.00', 'SHOP-1' );
		await decide(
			id,
			{
				decision: 'pair',
				index: 'W-1',
				by: 'index',
				candidates: [ candidate( 'W-1' ) ],
			},
			true
		);
		expect( ( await unlinked() ).items ).toMatchObject( [
			{ productId: id },
		] );
		const { leases } = await claim( shop(), { objectType: 'goods' } );
		expect( leases ).toEqual( [] );
	} );

	test( 'G8: a pair is made once, counts as reviewed, and can be undone', async () => {
		const id = await shop().addOwnProduct( 'Own', '10.00', 'SHOP-1' );
		const pair = {
			decision: 'pair',
			index: 'W-1',
			by: 'index',
			candidates: [ candidate( 'W-1' ) ],
		};
		expect( await decide( id, pair ) ).toMatchObject( {
			outcome: 'paired',
		} );
		expect( await decide( id, pair ) ).toMatchObject( {
			outcome: 'unchanged',
		} );
		expect( ( await unlinked() ).items ).toEqual( [] );
		expect( ( await shop().readProduct( id ) )?.status ).toBe( 'publish' );
		expect( only( ( await desk( 'paired' ) ).items ) ).toMatchObject( {
			productId: id,
			index: 'W-1',
			canUndo: true,
		} );
		await shop().admin.ask< PairingRow >(
			'POST pairing/goods/{id}',
			{ action: 'undo' },
			id
		);
		expect( ( await unlinked() ).items ).toMatchObject( [
			{ productId: id },
		] );
	} );

	test( 'G8: an ambiguous product waits for a person, who asks before an unflagged article is taken', async () => {
		const id = await shop().addOwnProduct( 'Own', '10.00', 'SHOP-1' );
		expect(
			await decide( id, {
				decision: 'ambiguous',
				code: 'article_not_flagged',
				reason: 'Not flagged.',
				candidates: [ candidate( 'W-1', false ), candidate( 'W-2' ) ],
			} )
		).toMatchObject( { outcome: 'held' } );
		const row = only( ( await desk( 'to_decide' ) ).items );
		expect( row.candidates.map( ( { index } ) => index ) ).toEqual( [
			'W-1',
			'W-2',
		] );
		const refused = await shop().admin.send( 'POST pairing/goods/{id}', {
			id,
			data: { action: 'pair', index: 'W-1' },
		} );
		expect( refused ).toMatchObject( {
			status: 409,
			body: { code: 'article_not_flagged' },
		} );
		await shop().admin.ask(
			'POST pairing/goods/{id}',
			{ action: 'not_same', index: 'W-1' },
			id
		);
		expect( only( ( await unlinked() ).items ).excluded ).toEqual( [
			'W-1',
		] );
		const paired = await shop().admin.ask< PairingRow >(
			'POST pairing/goods/{id}',
			{ action: 'pair', index: 'W-2' },
			id
		);
		expect( paired ).toMatchObject( { state: 'paired', index: 'W-2' } );
	} );

	test( 'G8: each number of a dry run and of a push counts what the list of the same filters shows', async () => {
		const [ pair, create, choose, refuse ] = [
			await shop().addOwnProduct( 'Own 1', '10.00', 'SHOP-1' ),
			await shop().addOwnProduct( 'Own 2', '10.00', 'SHOP-2' ),
			await shop().addOwnProduct( 'Own 3', '10.00', 'SHOP-3' ),
			await shop().addOwnProduct( 'Own 4', '10.00' ),
		];
		const decisions = [
			{
				productId: pair,
				decision: 'pair',
				index: 'W-1',
				by: 'ean',
				candidates: [ candidate( 'W-1' ) ],
			},
			{ productId: create, decision: 'create', index: 'SHOP-2' },
			{
				productId: choose,
				decision: 'ambiguous',
				code: 'several_candidates',
				reason: 'Two.',
				candidates: [ candidate( 'W-1' ), candidate( 'W-3' ) ],
			},
			{
				productId: refuse,
				decision: 'refused',
				code: 'sku_missing',
				reason: 'No SKU.',
			},
		];
		await pushRun( true );
		const tried = await carriedOut( decisions );
		const { preview, lastPush } = await desk( 'to_decide' );
		expect( lastPush ).toBeNull();
		expect( preview ).toMatchObject( {
			runId: tried.id,
			wouldPair: 1,
			wouldCreate: 1,
			toDecide: 1,
			refused: 1,
			paired: 0,
			reasons: [
				{ state: 'to_decide', code: 'several_candidates', count: 1 },
				{ state: 'refused', code: 'sku_missing', count: 1 },
			],
		} );
		for ( const [ state, id ] of [
			[ 'would_pair', pair ],
			[ 'would_create', create ],
			[ 'refused', refuse ],
		] as const ) {
			const { items } = await desk( 'unpaired', {
				state,
				runId: tried.id,
			} );
			expect( items.map( ( { productId } ) => productId ) ).toEqual( [
				id,
			] );
		}

		await pushRun( false );
		const pushed = await carriedOut( decisions );
		const after = await desk( 'to_decide', {
			runId: pushed.id,
			code: 'several_candidates',
		} );
		expect( after.lastPush ).toMatchObject( {
			runId: pushed.id,
			paired: 1,
			created: 0,
			queued: 1,
			toDecide: 1,
			refused: 1,
		} );
		expect( only( after.items ).candidates ).toMatchObject( [
			{ index: 'W-1', pairedWith: { productId: pair, name: 'Own 1' } },
			{ index: 'W-3' },
		] );
		expect( after.codes ).toEqual( [
			{ state: 'to_decide', code: 'several_candidates', count: 1 },
		] );
		expect(
			only( ( await desk( 'paired', { by: 'ean' } ) ).items ).productId
		).toBe( pair );
		expect( ( await desk( 'paired', { by: 'person' } ) ).items ).toEqual(
			[]
		);
	} );

	test( 'G8: an index that a person types is asked of WAPRO, and the answer is a candidate', async () => {
		const id = await shop().addOwnProduct( 'Own', '10.00', 'SHOP-1' );
		await shop().addOwnProduct( 'Other', '10.00', 'SHOP-2' );
		expect(
			await act( id, { action: 'find', index: 'W-7' } )
		).toMatchObject( { state: 'looking', index: 'W-7' } );
		expect( ( await desk( 'to_decide' ) ).counts.to_decide ).toBe( 1 );
		const asked = await shop().worker.ask< UnlinkedResponse >(
			'GET catalogue/unlinked',
			{ ids: String( id ) }
		);
		expect( asked ).toMatchObject( {
			items: [ { productId: id, asked: 'W-7' } ],
			total: 1,
		} );
		const run = await carriedOut( [
			{
				productId: id,
				decision: 'ambiguous',
				code: 'article_found',
				reason: 'Is it?',
				candidates: [ candidate( 'W-7' ) ],
			},
		] );
		expect( run ).toMatchObject( { dryRun: true, keys: [ String( id ) ] } );
		const { items, preview } = await desk( 'to_decide' );
		expect( only( items ) ).toMatchObject( {
			state: 'to_decide',
			code: 'article_found',
		} );
		expect( preview ).toBeNull();
		expect(
			await act( id, { action: 'pair', index: 'W-7' } )
		).toMatchObject( { state: 'paired', by: 'person' } );
	} );

	test( 'G8: an article that WAPRO has, or that it could not take, is not asked to be made', async () => {
		const nameless = await shop().addOwnProduct( 'Own', '10.00' );
		const known = await shop().addOwnProduct( 'Own 2', '10.00', 'SHOP-2' );
		await decide( known, {
			decision: 'ambiguous',
			code: 'article_not_flagged',
			reason: 'Not flagged.',
			candidates: [ candidate( 'SHOP-2', false ) ],
		} );
		for ( const [ id, code ] of [
			[ nameless, 'sku_missing' ],
			[ known, 'article_exists' ],
		] as const ) {
			expect(
				await shop().admin.send( 'POST pairing/goods/{id}', {
					id,
					data: { action: 'create' },
				} )
			).toMatchObject( { status: 409, body: { code } } );
		}
	} );

	test( 'G8: a push that was stopped goes on where it ended; one that was done does not', async () => {
		await shop().addOwnProduct( 'Own', '10.00', 'SHOP-1' );
		const { id } = await shop().admin.ask< Run >( 'POST runs', {
			flow: 'pushGoods',
			pairOnly: true,
		} );
		const none = [ { productId: 999_999, decision: 'create' } ];
		await shop().admin.ask( 'POST runs/{id}/stop', {}, id );
		const resume = () =>
			shop().admin.send< Run >( 'POST runs/{id}/resume', { id } );
		expect( ( await resume() ).body ).toMatchObject( {
			state: 'requested',
			pairOnly: true,
		} );
		await carriedOut( none, {
			state: 'failed',
			code: 'wapro_unreachable',
			reason: 'Away.',
			cursor: '50',
		} );
		const again = ( await resume() ).body as Run;
		expect( again ).toMatchObject( { state: 'requested', cursor: '50' } );
		expect( again.code ).toBeUndefined();
		await carriedOut( none );
		expect( await resume() ).toMatchObject( {
			status: 409,
			body: { code: 'run_done' },
		} );
		await shop().admin.ask( 'POST runs', { flow: 'connectionTest' } );
		expect(
			await shop().admin.ask< RunsResponse >( 'GET runs', {
				flow: 'pushGoods',
			} )
		).toMatchObject( { total: 1, items: [ { id } ] } );
	} );

	test( 'G8: a product to be created travels as an article, and WAPRO’s answer pairs it', async () => {
		const id = await shop().addOwnProduct(
			'Own product',
			'123.00',
			'SHOP-1'
		);
		expect( await decide( id, { decision: 'create' } ) ).toMatchObject( {
			outcome: 'queued',
		} );
		const message = onlyMessage(
			await claim( shop(), { objectType: 'goods' } )
		);
		expect( message.goods ).toMatchObject( {
			productId: id,
			index: 'SHOP-1',
			name: 'Own product',
			vatCode: '23',
			priceList: 'DET',
			gross: '123.00',
			net: '100.00',
			paired: false,
		} );
		await report( shop(), [
			{
				messageId: message.id,
				token: message.token,
				outcome: 'accepted',
				sent: true,
				durationMs: 5,
				goods: { index: 'SHOP-1', outcome: 'created', guid: 'guid-9' },
			},
		] );
		expect( ( await unlinked() ).items ).toEqual( [] );
		expect( ( await shop().readProduct( id ) )?.status ).toBe( 'publish' );
	} );

	test( 'G8: an article that WAPRO has already is a choice for a person', async () => {
		const id = await shop().addOwnProduct(
			'Own product',
			'123.00',
			'SHOP-1'
		);
		await decide( id, { decision: 'create' } );
		const message = onlyMessage(
			await claim( shop(), { objectType: 'goods' } )
		);
		await report( shop(), [
			{
				messageId: message.id,
				token: message.token,
				outcome: 'rejected',
				sent: true,
				durationMs: 5,
				code: 'article_exists',
				reason: 'WAPRO has an article of this index.',
				candidates: [
					{ index: 'SHOP-1', by: 'index', name: 'Another' },
				],
			},
		] );
		expect( only( ( await desk( 'to_decide' ) ).items ) ).toMatchObject( {
			productId: id,
			code: 'article_exists',
		} );
	} );

	test( 'G8: a product made after the switch is on travels by itself', async () => {
		await configureCatalogue( shop(), {
			exportNewProducts: true,
			directions: { goods: 'both', photos: 'to_shop' },
		} );
		const id = await shop().addOwnProduct(
			'Own product',
			'123.00',
			'SHOP-1'
		);
		const message = onlyMessage(
			await claim( shop(), { objectType: 'goods' } )
		);
		expect( message.objectKey ).toBe( String( id ) );
	} );
}
