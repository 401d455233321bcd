import { seen, seenLine } from '../../measure/pages.ts';
import { company, privateCustomer, visitorOf } from '../../stage/people.ts';
import type { Step } from '../step.ts';

const ROUNDS = 9;
const ROUTE = '/wp-json/wc-wapro-mag/v1/account/points';

/** What the picker of delivery points gets, of the company that has most of them and of one with few. */
export const picker: Step = {
	name: 'picker',
	async run( stage, _options, book ) {
		const large = await company( stage, 'most' );
		const small = await company( stage, 'fewest' );
		const many = await visitorOf( stage, large.headOffice );
		const few = await visitorOf( stage, small.headOffice );
		const alone = await visitorOf( stage, await privateCustomer( stage ) );
		const list = new URL(
			await stage.shop.php(
				"echo wc_get_account_endpoint_url( 'orders' );"
			)
		).pathname;
		const looked = await seen(
			{
				many: { visitor: many, path: ROUTE },
				last: { visitor: many, path: `${ ROUTE }?page=20` },
				search: { visitor: many, path: `${ ROUTE }?search=punkt+3` },
				few: { visitor: few, path: ROUTE },
				list: { visitor: alone, path: list, plain: true },
			},
			ROUNDS
		);
		const most = Math.max(
			looked.many.queries,
			looked.last.queries,
			looked.search.queries
		);
		const slowest = Math.max(
			looked.many.ms,
			looked.last.ms,
			looked.search.ms
		);
		book.target( {
			name: `picker’s answer, queries at ${ large.points.length } delivery points against ${ small.points.length }`,
			target: 'the same',
			value: `${ most } : ${ looked.few.queries }`,
			met: most <= looked.few.queries,
			note: 'first page, last page and a search',
		} );
		book.target( {
			name: `picker’s answer at ${ large.points.length } delivery points, time against WooCommerce’s own list of orders`,
			target: '≤ 2×',
			value: `${ ( slowest / looked.list.ms ).toFixed( 1 ) }×`,
			met: slowest <= 2 * looked.list.ms,
			note: `${ ( slowest / looked.few.ms ).toFixed( 1 ) }× of the answer at ${ small.points.length }`,
		} );
		book.note(
			`Picker, medians of ${ ROUNDS }: first page ${ seenLine( looked.many ) }; last page ${ seenLine( looked.last ) }; a search ${ seenLine( looked.search ) }; at ${ small.points.length } points ${ seenLine( looked.few ) }.`
		);
	},
};
