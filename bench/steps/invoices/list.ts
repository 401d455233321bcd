import { seen, seenLine } from '../../measure/pages.ts';
import { company, visitorOf } from '../../stage/people.ts';
import type { Step } from '../step.ts';
import { FEW } from './import.ts';

const ROUNDS = 11;
const MOST_TIMES = 1.2;

/** My Account → Invoices of a company with very many, for head office and for a branch user, beside one with few. */
export const invoiceList: Step = {
	name: 'list',
	async run( stage, _options, book ) {
		const large = await company( stage, 'most' );
		const small = await company( stage, 'fewest' );
		const path = new URL(
			await stage.shop.php(
				"echo wc_get_account_endpoint_url( 'wapro-invoices' );"
			)
		).pathname;
		const [ head, branch, few ] = await Promise.all(
			[ large.headOffice, large.branch, small.headOffice ].map(
				( user ) => visitorOf( stage, user )
			)
		);
		if ( ! head || ! branch || ! few ) {
			throw new Error( 'somebody could not log in' );
		}
		const looked = await seen(
			{
				few: { visitor: few, path },
				head: { visitor: head, path },
				branch: { visitor: branch, path },
				due: { visitor: head, path: `${ path }?wm_sort=due` },
			},
			ROUNDS
		);
		const [ row = {} ] = await stage.shop.query(
			`SELECT COUNT( * ) AS count FROM wp_wapro_mag_invoices i JOIN wp_wapro_mag_companies c ON c.erp_id = i.contractor_id WHERE c.id = ${ large.id }`
		);
		const many = Number( row.count ).toLocaleString( 'en-US' );
		const target = ( who: string, ms: number ) =>
			book.target( {
				name: `invoice list, ${ who }, ${ many } invoices of the company against ${ FEW }`,
				target: `≤ ${ MOST_TIMES }×`,
				value: `${ ( ms / looked.few.ms ).toFixed( 2 ) }×`,
				met: ms <= MOST_TIMES * looked.few.ms,
			} );
		target( 'head office', looked.head.ms );
		target( 'head office by due date', looked.due.ms );
		target( 'branch user', looked.branch.ms );
		book.target( {
			name: 'invoice list, queries',
			target: 'the same',
			value: `${ looked.head.queries } : ${ looked.few.queries }`,
			met: looked.head.queries <= looked.few.queries,
		} );
		book.note(
			`Whole pages of My Account, medians of ${ ROUNDS }, one after the other in turn – head office of the company with ${ FEW }: ${ seenLine( looked.few ) }; head office of the one with ${ many }: ${ seenLine( looked.head ) }, by due date ${ seenLine( looked.due ) }; its branch user: ${ seenLine( looked.branch ) }.`
		);
	},
};
