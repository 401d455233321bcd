import { parseAddress, searchFor } from '../../admin-ui/routing/address.ts';
import { screenOf } from '../../admin-ui/routing/screens.ts';
import {
	queryFromView,
	viewFromQuery,
} from '../../admin-ui/dataviews/use-url-view.ts';
import {
	askFromQuery,
	filterOf,
	messagesQuery,
	messagesView,
	ordersFromQuery,
} from '../../admin-ui/pages/messages/query.ts';

describe( 'addresses', () => {
	test( 'path and query of a screen live in the query of the page', () => {
		expect(
			parseAddress( '?page=wapro-mag&path=/messages&status=rejected' )
		).toEqual( { path: '/messages', query: { status: 'rejected' } } );
		expect( parseAddress( '' ) ).toEqual( { path: '/', query: {} } );
	} );

	test( 'a new address keeps the page and drops the former screen’s query', () => {
		expect(
			searchFor(
				{ path: '/review', query: { filter: 'ready' } },
				'?page=wapro-mag&path=/messages&status=rejected'
			)
		).toBe( '?page=wapro-mag&path=/review&filter=ready' );
	} );

	test.each( [
		[ '/', { name: 'overview' } ],
		[ '/messages/', { name: 'messages' } ],
		[ '/messages/17', { name: 'message', id: 17 } ],
		[
			'/history/product/5',
			{ name: 'history', objectType: 'product', objectId: 5 },
		],
		[ '/messages/0', { name: 'not_found' } ],
		[ '/constructor', { name: 'not_found' } ],
	] )( '%s leads to its screen', ( path, screen ) => {
		expect( screenOf( path ) ).toEqual( screen );
	} );
} );

describe( 'view of a list', () => {
	const query = {
		status: 'rejected,unknown',
		direction: 'out',
		p: '3',
		sort: 'updatedAt.asc',
		search: '1042',
	};

	test( 'survives the way into the address and back', () => {
		const view = viewFromQuery( query, messagesView, false );
		expect( queryFromView( view, messagesView, {}, false ) ).toEqual(
			query
		);
	} );

	test( 'what is as usual is not written into the address', () => {
		const view = viewFromQuery( {}, messagesView, false );
		expect( queryFromView( view, messagesView, {}, false ) ).toEqual( {} );
	} );

	test( 'asks the shop for what the address says', () => {
		const view = viewFromQuery( query, messagesView, false );
		expect( messagesQuery( view, filterOf( view, [], 0 ) ) ).toEqual( {
			status: [ 'unknown', 'rejected' ],
			direction: 'out',
			search: '1042',
			page: 3,
			perPage: 20,
			orderBy: 'updatedAt',
			order: 'asc',
		} );
	} );

	test( 'values that the shop would refuse are left out', () => {
		const view = viewFromQuery(
			{ status: 'nonsense', direction: 'up', p: '-1', code: 'A B' },
			messagesView,
			false
		);
		expect( messagesQuery( view, filterOf( view, [], 0 ) ) ).toEqual( {
			page: 1,
			perPage: 20,
			orderBy: 'capturedAt',
			order: 'desc',
		} );
	} );

	test( 'O6: orders named by the shop’s own list, and what it asks, are read from the address', () => {
		const address = { orders: '12,x,0,7', ask: 'refresh' };
		const orders = ordersFromQuery( address );
		const view = viewFromQuery( address, messagesView, false );
		expect( filterOf( view, orders, 0 ) ).toEqual( { orders: [ 12, 7 ] } );
		expect( askFromQuery( address ) ).toBe( 'refresh' );
		expect( askFromQuery( { ask: 'skip' } ) ).toBeUndefined();
		expect( ordersFromQuery( {} ) ).toEqual( [] );
	} );
} );
