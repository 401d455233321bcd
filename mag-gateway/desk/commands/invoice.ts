import * as desk from '../../desk-commands.ts';
import type { Desk } from '../../desk-commands.ts';
import { invalid } from '../../errors.ts';
import type { Commands, DeskOptions } from './command.ts';

type Verb = (
	mag: Desk,
	key: string,
	rest: readonly string[],
	options: DeskOptions
) => Promise< unknown >;

const KINDS = [ 'invoice', 'receipt', 'proforma' ] as const;

function kindOf( kind: string | undefined ) {
	const known = KINDS.find( ( one ) => one === ( kind ?? 'invoice' ) );
	if ( ! known ) {
		throw invalid(
			'malformed',
			'kind',
			`Say one of: ${ KINDS.join( ', ' ) }.`
		);
	}
	return known;
}

const factsOf = ( options: DeskOptions ): desk.InvoiceFacts => ( {
	day: options.day,
	due: options.due,
	rate: options.rate,
	note: options.note,
	splitPayment: options.split === true ? true : undefined,
	receiptNumber: options.number,
} );

/** Orders, and portions of them: `index:quantity`. */
async function issue(
	mag: Desk,
	keys: readonly string[],
	options: DeskOptions
) {
	const id = await desk.invoice(
		mag,
		keys.filter( ( key ) => ! key.includes( ':' ) ),
		{
			...factsOf( options ),
			kind: kindOf( options.kind ),
			portions: keys.filter( ( key ) => key.includes( ':' ) ),
			extra: options.extra ?? [],
		}
	);
	return desk.invoiceOf( mag, id );
}

const shown =
	( verb: Verb ): Verb =>
	async ( mag, key, rest, options ) => {
		await verb( mag, key, rest, options );
		return desk.invoiceOf( mag, key );
	};

const VERBS: Readonly< Record< string, Verb > > = {
	issue: ( mag, key, rest, options ) =>
		issue( mag, [ key, ...rest ], options ),
	advance: async ( mag, key, [ amount = '' ], options ) =>
		desk.invoiceOf(
			mag,
			await desk.advance( mag, key, amount, factsOf( options ) )
		),
	correct: async ( mag, key, portions, { note } ) =>
		desk.invoiceOf(
			mag,
			await desk.correctInvoice( mag, key, portions, note )
		),
	pay: shown( ( mag, key, [ amount, currency ], { number } ) =>
		desk.payInvoice( mag, key, amount, { currency, document: number } )
	),
	overpay: shown( ( mag, key, [ amount = '' ], { number } ) =>
		desk.payInvoice( mag, key, amount, {
			document: number,
			mayExceed: true,
		} )
	),
	compensate: shown( ( mag, key, [ amount ] ) =>
		desk.compensate( mag, key, amount )
	),
	credit: shown( ( mag, key, [ from = '', amount ] ) =>
		desk.settleFrom( mag, key, from, amount )
	),
	cancel: shown( ( mag, key ) => desk.cancelInvoice( mag, key ) ),
	register: shown( ( mag, key ) => desk.registerInvoice( mag, key ) ),
	ksef: shown( ( mag, key, [ mode, number ] ) =>
		desk.acceptByKsef( mag, key, mode, number )
	),
	'ksef-reject': shown( ( mag, key, words ) =>
		desk.rejectByKsef( mag, key, words.join( ' ' ) )
	),
	buffer: ( mag, mode ) => desk.invoiceBuffer( mag, mode === 'on' ),
	proforma: ( mag, mode ) => desk.showProforma( mag, mode === 'on' ),
};

export const INVOICE_COMMANDS: Commands = {
	invoices: {
		usage: 'invoices',
		pl: 'ostatnie faktury',
		en: 'latest invoices',
		needs: 0,
		run: async ( mag ) =>
			( await desk.invoices( mag ) ).map( ( one ) => ( {
				id: one.erpId,
				number: one.number ?? '(bufor)',
				kind: one.kind,
				state: one.state,
				contractor: one.contractorName,
				gross: one.gross,
				currency: one.currency,
				settled: one.settled,
				remaining: one.remaining,
				overpaid: one.overpaid,
				due: one.dueOn,
				ksef: one.ksef?.state,
			} ) ),
	},
	invoice: {
		usage: 'invoice ID | issue ORDER… [INDEX:QUANTITY…] [--kind=receipt|proforma] [--extra=INDEX:QUANTITY:GROSS] [--day=DAY] [--due=DAY] [--rate=RATE] [--split] [--note=TEXT] | advance ORDER AMOUNT | correct ID [INDEX:QUANTITY…] [--note=TEXT] | pay ID [AMOUNT [CURRENCY]] [--number=PAYMENT] | overpay ID AMOUNT | compensate ID [AMOUNT] | credit ID FROM [AMOUNT] | cancel ID | register ID | ksef ID [MODE [NUMBER]] | ksef-reject ID REASON | buffer on|off | proforma on|off',
		pl: 'wystaw fakturę na jedno lub kilka zamówień albo ich części; zaliczka, korekta, wpłata, nadpłata, kompensata, rozliczenie nadwyżką innego dokumentu, anulowanie, KSeF (ID: id lub numer)',
		en: 'issue an invoice over one or more orders or parts of them; advance, correction, payment, overpayment, compensation, what another document left over, cancellation, KSeF (ID: id or number)',
		needs: 1,
		run: ( mag, [ verb = '', key = '', ...rest ], options ) =>
			Object.hasOwn( VERBS, verb )
				? ( VERBS[ verb ]?.( mag, key, rest, options ) ??
					Promise.resolve() )
				: desk.invoiceOf( mag, verb ),
	},
};
