import type {
	InvoiceDetail,
	InvoiceRow,
	InvoicesResponse,
} from '../../../contracts/generated/shop-api.ts';
import * as desk from '../../../mag-gateway/desk-commands.ts';
import { eventually } from '../../../tests/harness/process.ts';
import { money } from '../../shop/pages/layout.ts';
import type { Person } from '../../systems/shop.ts';
import { HANDLE, HINGE } from '../articles.ts';
import { CHAIN, chainArrives } from '../chain.ts';
import { ordersInWapro } from '../readings.ts';
import { check, type Stage, type Step } from '../step.ts';

const DAY = 86_400_000;

/** Days from today on, as WAPRO writes them. */
const day = ( days: number ): string =>
	new Date( Date.now() + days * DAY ).toISOString().slice( 0, 10 );

async function bought(
	stage: Stage,
	person: Person,
	index: string,
	quantity: number
) {
	const { orderId } = await person.buy( [ { index, quantity } ] );
	const { erpId } = await eventually(
		'WAPRO to register the order',
		async () =>
			( await ordersInWapro( stage, orderId ) ).find(
				( { state } ) => state === 'registered'
			),
		{ timeoutMs: 30_000 }
	);
	return { orderId, erpId };
}

/** The invoice as the shop has it, once it is what WAPRO says. */
async function arrived( { desk: mag, shop }: Stage, id: string ) {
	const wapro = await desk.invoiceOf( mag, id );
	const row = await eventually(
		`invoice ${ wapro?.number } in the shop`,
		async (): Promise< InvoiceRow | undefined > => {
			const { items } = await shop.panel< InvoicesResponse >(
				'GET invoices',
				{ search: wapro?.number ?? '' }
			);
			return items.find(
				( { erpId, remaining } ) =>
					erpId === id && remaining === wapro?.remaining
			);
		},
		{ timeoutMs: 30_000 }
	);
	return shop.panel< InvoiceDetail >(
		'GET invoices/{id}',
		undefined,
		row.id
	);
}

/** Whether a person's list names exactly these of all. Nothing where the shop has no list for buyers. */
async function assertSees(
	name: string,
	person: Person,
	seen: readonly InvoiceDetail[],
	all: readonly InvoiceDetail[]
): Promise< boolean > {
	const text = await person.invoices();
	if ( text === null ) {
		return false;
	}
	for ( const { invoice } of all ) {
		const expected = seen.some( ( one ) => one.invoice.id === invoice.id );
		check(
			text.includes( invoice.number ?? '–' ) === expected,
			`${ name } ${ expected ? 'does not see' : 'sees' } ${ invoice.number }.`
		);
	}
	return true;
}

export const invoiced: Step = {
	step: 'r',
	title: 'Jedna faktura do zamówień dwóch oddziałów, jedno zamówienie na dwóch fakturach, wpłata częściowa i zaległość: każdy widzi swoją część',
	async play( stage ) {
		const { shop, desk: mag } = stage;
		await chainArrives( stage );
		const branch = await shop.person( CHAIN.branch );
		const colleague = await shop.person( CHAIN.otherBranch );
		const headOffice = await shop.person( CHAIN.headOffice );
		const own = await bought( stage, branch, HANDLE.index, 2 );
		const other = await bought( stage, colleague, HINGE.index, 1 );

		const ids = [
			await desk.invoice( mag, [ own.erpId, other.erpId ], {
				portions: [ `${ HANDLE.index }:1`, `${ HINGE.index }:1` ],
				day: day( -20 ),
				due: day( -6 ),
			} ),
			await desk.invoice( mag, [ own.erpId ], { due: day( 14 ) } ),
		] as const;
		await desk.payInvoice( mag, ids[ 0 ], '10', { document: 'WB 7/2026' } );
		const both = await arrived( stage, ids[ 0 ] );
		const rest = await arrived( stage, ids[ 1 ] );

		check(
			both.invoice.settlement === 'part' &&
				both.invoice.time === 'overdue' &&
				rest.invoice.settlement === 'open' &&
				rest.invoice.time === 'not_due',
			`The invoices are ${ both.invoice.settlement }, ${ both.invoice.time } and ${ rest.invoice.settlement }, ${ rest.invoice.time }.`
		);
		check(
			both.settlements.length === 1 &&
				both.orders.map( ( { orderId } ) => orderId ).join() ===
					[ own.orderId, other.orderId ].join() &&
				rest.orders.some( ( { orderId } ) => orderId === own.orderId ),
			'The invoices are not over the orders that they were issued for.'
		);
		const all = [ both, rest ];
		const isShown =
			( await assertSees( 'The branch', branch, all, all ) ) &&
			( await assertSees( 'The colleague', colleague, [ both ], all ) ) &&
			( await assertSees( 'Head office', headOffice, all, all ) );
		const shares = both.orders
			.map(
				( share ) => `#${ share.orderId } ${ money( share.remaining ) }`
			)
			.join( ', ' );
		return `${ both.invoice.number } (${ -( both.invoice.days ?? 0 ) } dni po terminie, zostało ${ money( both.invoice.remaining ) }: ${ shares }) i ${ rest.invoice.number }; ${ isShown ? 'oddział i centrala widzą obie, drugi oddział tylko swoją część pierwszej' : 'konta kupujących pokazuje prawdziwy sklep' }`;
	},
};
