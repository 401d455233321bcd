import * as desk from '../../desk-commands.ts';
import type { Desk } from '../../desk-commands.ts';
import type { Commands, DeskOptions } from './command.ts';
import { known } from './known.ts';

type Verb = (
	mag: Desk,
	key: string,
	rest: readonly string[],
	options: DeskOptions
) => Promise< unknown >;

const VERBS: Readonly< Record< string, Verb > > = {
	list: async ( mag, after ) =>
		( await desk.contractors( mag, after || undefined ) ).map( summary ),
	show: ( mag, key, _, { shop } ) => desk.customer( mag, key, shop ),
	flag: ( mag, key, rest, { shop } ) =>
		desk.flagContractors( mag, [ key, ...rest ], shop ),
	unflag: ( mag, key, rest, { shop } ) =>
		desk.unflagContractors( mag, [ key, ...rest ], shop ),
	block: ( mag, key ) => desk.blockContractor( mag, key ),
	unblock: ( mag, key ) => desk.blockContractor( mag, key, false ),
	merge: ( mag, key, [ into = '' ] ) =>
		desk.mergeContractors( mag, key, into ),
	rename: ( mag, key, rest ) =>
		desk.renameContractor( mag, key, rest.join( ' ' ) ),
	nip: ( mag, key, rest ) => desk.contractorNip( mag, key, rest.join( ' ' ) ),
	email: ( mag, key, [ email ] ) => desk.contractorEmail( mag, key, email ),
	address: ( mag, key, [ street = '', postcode = '', city = '', country ] ) =>
		desk.contractorAddress( mag, key, { street, postcode, city, country } ),
	terms: ( mag, key, [ form = '', days ] ) =>
		desk.contractorTerms( mag, key, form, known( days ) ),
	limit: ( mag, key, [ amount ] ) =>
		desk.creditLimit( mag, key, known( amount ) ),
	overdue: ( mag, key, [ days ] ) =>
		desk.overdueBlock( mag, key, known( days ) ),
	pricelist: ( mag, key, [ code ] ) =>
		desk.contractorPriceList( mag, key, known( code ) ),
	salesman: ( mag, key, rest ) => desk.salesman( mag, key, rest.join( ' ' ) ),
};

const summary = ( {
	id,
	code,
	fullName,
	nip,
	email,
	city,
	blocked,
	mergedInto,
	flaggedFor,
}: Awaited< ReturnType< typeof desk.contractors > >[ number ] ) => ( {
	id,
	code,
	fullName,
	nip,
	email,
	city,
	blocked,
	mergedInto,
	flag: flaggedFor.join( ' ' ) || '–',
} );

async function search( mag: Desk, text: string ) {
	const found = await desk.contractor( mag, text );
	return found.length === 1 ? found[ 0 ] : found.map( summary );
}

export const CONTRACTOR_COMMANDS: Commands = {
	contractor: {
		usage: 'contractor TEXT | list [AFTER] | show KEY | flag KEY… | unflag KEY… [--shop=ID] | block KEY | unblock KEY | merge KEY INTO | rename KEY NAME | nip KEY [NIP] | email KEY [EMAIL] | address KEY STREET POSTCODE CITY [COUNTRY] | terms KEY FORM [DAYS] | limit KEY [AMOUNT] | overdue KEY [DAYS] | pricelist KEY [CODE] | salesman KEY [NAME]',
		pl: 'znajdź kontrahenta po nazwie, NIP-ie, kodzie lub adresie e-mail; pokaż albo zmień go (KEY: id lub kod)',
		en: 'find a contractor by name, NIP, code or e-mail; show or change it (KEY: id or code)',
		needs: 1,
		run: ( mag, [ verb = '', key = '', ...rest ], options ) =>
			Object.hasOwn( VERBS, verb ) && ( key !== '' || verb === 'list' )
				? ( VERBS[ verb ]?.( mag, key, rest, options ) ??
					Promise.resolve() )
				: search( mag, [ verb, key, ...rest ].join( ' ' ).trim() ),
	},
};
