import type { ContactRole } from '../../database/port.ts';
import * as desk from '../../desk-commands.ts';
import type { Desk } from '../../desk-commands.ts';
import { invalid } from '../../errors.ts';
import type { Commands } from './command.ts';

type Verb = (
	mag: Desk,
	key: string,
	rest: readonly string[]
) => Promise< unknown >;
type Verbs = Readonly< Record< string, Verb > >;

function roleOf( text: string ): ContactRole {
	if ( text !== 'company' && text !== 'branch' ) {
		throw invalid(
			'malformed',
			'role',
			`"${ text }" is no role. Say company (sees all of the contractor) or branch (its delivery places).`
		);
	}
	return text;
}

const CONTACT_VERBS: Verbs = {
	list: async ( mag, key ) =>
		( await desk.customer( mag, key ) )?.contacts ?? [],
	add: (
		mag,
		key,
		[
			firstName = '',
			lastName = '',
			email = '',
			role = 'branch',
			...placeIds
		]
	) =>
		desk
			.addContact( mag, key, {
				firstName,
				lastName,
				email,
				role: roleOf( role ),
				placeIds,
			} )
			.then( ( id ) => ( { id } ) ),
	role: ( mag, id, [ role = '', ...placeIds ] ) =>
		desk.changeContact( mag, id, { role: roleOf( role ), placeIds } ),
	email: ( mag, id, [ email = '' ] ) =>
		desk.changeContact( mag, id, { email } ),
	rename: ( mag, id, [ firstName = '', lastName = '' ] ) =>
		desk.changeContact( mag, id, { firstName, lastName } ),
	move: ( mag, id, [ to = '' ] ) => desk.moveContact( mag, id, to ),
	remove: ( mag, id ) => desk.removeContact( mag, id ),
};

const PLACE_VERBS: Verbs = {
	list: async ( mag, key ) =>
		( await desk.customer( mag, key ) )?.deliveryPlaces ?? [],
	add: (
		mag,
		key,
		[ company = '', street = '', postcode = '', city = '' ]
	) =>
		desk
			.addPlace( mag, key, { company, street, postcode, city } )
			.then( ( id ) => ( { id } ) ),
	change: (
		mag,
		id,
		[ company = '', street = '', postcode = '', city = '' ]
	) => desk.changePlace( mag, id, { company, street, postcode, city } ),
	remove: ( mag, id ) => desk.removePlace( mag, id ),
};

const PROPOSAL_VERBS: Verbs = {
	list: ( mag ) => desk.proposals( mag ),
	accept: ( mag, id, reason ) =>
		desk.acceptProposal( mag, id, reason.join( ' ' ) ),
	refuse: ( mag, id, reason ) =>
		desk.refuseProposal( mag, id, reason.join( ' ' ) ),
};

const verbOf =
	( verbs: Verbs ) =>
	async (
		mag: Desk,
		[ name = '', key = '', ...rest ]: readonly string[]
	) => {
		const verb = Object.hasOwn( verbs, name ) ? verbs[ name ] : undefined;
		if ( ! verb ) {
			throw invalid(
				'malformed',
				'verb',
				`Say one of: ${ Object.keys( verbs ).join( ', ' ) }.`
			);
		}
		return verb( mag, key, rest );
	};

export const PEOPLE_COMMANDS: Commands = {
	contact: {
		usage: 'contact list KEY | add KEY FIRST LAST EMAIL [company|branch] [PLACE…] | role ID company|branch [PLACE…] | email ID [EMAIL] | rename ID FIRST LAST | move ID KEY | remove ID',
		pl: 'osoby kontrahenta: rola w sklepie (company: cała firma, branch: punkty dostaw)',
		en: 'people of a contractor and what they see in the shop',
		needs: 2,
		run: verbOf( CONTACT_VERBS ),
	},
	place: {
		usage: 'place list KEY | add KEY NAME STREET POSTCODE CITY | change ID NAME STREET POSTCODE CITY | remove ID',
		pl: 'miejsca dostawy kontrahenta',
		en: 'delivery places of a contractor',
		needs: 2,
		run: verbOf( PLACE_VERBS ),
	},
	proposal: {
		usage: 'proposal list | accept ID [REASON] | refuse ID REASON',
		pl: 'zmiany danych zaproponowane w sklepie: przyjmij albo odrzuć',
		en: 'changes that the shop proposed: accept or refuse them',
		needs: 1,
		run: verbOf( PROPOSAL_VERBS ),
	},
};
