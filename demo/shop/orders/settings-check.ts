import type {
	Dictionaries,
	OrderSettings,
} from '../../../contracts/generated/shop-api.ts';
import { Problem } from '../problem.ts';

/** Statuses in which an order may go. */
export const STATUSES = [
	{ slug: 'pending', name: 'Oczekuje na płatność' },
	{ slug: 'processing', name: 'W trakcie realizacji' },
	{ slug: 'on-hold', name: 'Wstrzymane' },
	{ slug: 'completed', name: 'Zrealizowane' },
] as const;

/** Refuses settings that name what WAPRO or the shop does not have; what was chosen before may stay. */
export function assertOrderSettings(
	wanted: OrderSettings,
	before: OrderSettings,
	dictionaries: Dictionaries | null
): void {
	const forms = new Set( [
		...( dictionaries?.paymentForms ?? [] ).map( ( { name } ) => name ),
		...before.payments.map( ( { form } ) => form ),
		before.otherPayments?.form,
	] );
	const checkForm = ( field: string, form: string | null | undefined ) => {
		if ( form && ! forms.has( form ) ) {
			throw refusal(
				'payment_unmapped',
				field,
				`WAPRO nie ma formy płatności „${ form }”. Uruchom test połączenia, żeby pobrać aktualną listę.`
			);
		}
	};
	checkOnce(
		wanted.payments.map( ( { method } ) => method ),
		( n ) => `payments[${ n }].method`
	);
	wanted.payments.forEach( ( { form, statuses }, n ) => {
		checkForm( `payments[${ n }].form`, form );
		checkStatuses( `payments[${ n }].statuses`, statuses ?? [] );
	} );
	checkForm( 'otherPayments.form', wanted.otherPayments?.form );
	checkStatuses( 'statuses', wanted.statuses );
	checkStatuses( 'reserve.statuses', wanted.reserve.statuses ?? [] );
	checkServices( wanted.services );
	checkRates( wanted.rates );
	checkCodes( wanted, before, dictionaries );
}

function checkStatuses( field: string, slugs: readonly string[] ): void {
	const unknown = slugs.find(
		( slug ) => ! STATUSES.some( ( status ) => status.slug === slug )
	);
	if ( unknown !== undefined ) {
		throw refusal(
			'status_unknown',
			field,
			`W statusie „${ unknown }” zamówienie nie może trafić do WAPRO. Wybierz inny.`
		);
	}
}

function checkServices( services: OrderSettings[ 'services' ] ): void {
	checkOnce(
		services.map(
			( { kind, name } ) => `${ kind } ${ name.trim().toLowerCase() }`
		),
		( n ) => `services[${ n }].name`
	);
	services.forEach( ( { index }, n ) => {
		if ( index !== index.trim() ) {
			throw refusal(
				'article_unknown',
				`services[${ n }].index`,
				'Wpisz indeks katalogowy dokładnie tak, jak w WAPRO.'
			);
		}
	} );
}

function checkRates( rates: OrderSettings[ 'rates' ] ): void {
	checkOnce(
		rates.map( ( { currency } ) => currency ),
		( n ) => `rates[${ n }].currency`
	);
	rates.forEach( ( { rate, date }, n ) => {
		if (
			! /^\d{1,6}(\.\d{1,4})?$/.test( rate ) ||
			! ( Number( rate ) > 0 )
		) {
			throw refusal(
				'rate_invalid',
				`rates[${ n }].rate`,
				'Wpisz kurs jako liczbę większą od zera, na przykład 4,2815.'
			);
		}
		const day = new Date( `${ date }T00:00:00Z` );
		if ( Number.isNaN( day.getTime() ) || ! isSame( day, date ) ) {
			throw refusal(
				'date_invalid',
				`rates[${ n }].date`,
				'Nie ma takiego dnia. Wybierz datę kursu.'
			);
		}
	} );
}

const isSame = ( day: Date, date: string ) =>
	day.toISOString().startsWith( date );

/** VAT codes that the settings name, by field. */
const codesOf = ( {
	exempt,
	services,
}: OrderSettings ): [ string, string | null | undefined ][] => [
	[ 'exempt.eu', exempt.eu ],
	[ 'exempt.outside', exempt.outside ],
	...services.map( ( { vatCode }, n ): [ string, string | undefined ] => [
		`services[${ n }].vatCode`,
		vatCode,
	] ),
];

function checkCodes(
	wanted: OrderSettings,
	before: OrderSettings,
	dictionaries: Dictionaries | null
): void {
	const known = new Set( [
		...( dictionaries?.vatRates ?? [] ).map( ( { code } ) => code ),
		...codesOf( before ).map( ( [ , code ] ) => code ),
	] );
	for ( const [ field, code ] of codesOf( wanted ) ) {
		if ( typeof code === 'string' && ! known.has( code ) ) {
			throw refusal(
				'vat_unmapped',
				field,
				`WAPRO nie ma stawki VAT „${ code }”. Uruchom test połączenia, żeby pobrać aktualną listę.`
			);
		}
	}
}

function checkOnce(
	names: readonly string[],
	fieldOf: ( position: number ) => string
): void {
	const position = names.findIndex(
		( name, n ) => names.indexOf( name ) !== n
	);
	if ( position >= 0 ) {
		throw refusal(
			'duplicate',
			fieldOf( position ),
			'To jest na liście dwa razy. Zostaw jeden wiersz.'
		);
	}
}

function refusal( code: string, field: string, sentence: string ): Problem {
	return new Problem( code, sentence, 400, field );
}
