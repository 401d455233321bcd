import * as desk from '../../desk-commands.ts';
import type { Desk, Lockable, LockedFlow } from '../../desk-commands.ts';
import { invalid } from '../../errors.ts';
import type { Command, Commands, DeskOptions } from './command.ts';

const LOCKABLE: readonly Lockable[] = [ 'article', 'contractor', 'order' ];

function lock( on: boolean ): Command[ 'run' ] {
	return async ( mag, [ what = '', key ], options ) => {
		const flow = desk.LOCKED_FLOWS.find( ( one ) => one === what );
		if ( flow && key === undefined ) {
			return lockFlow( mag, flow, on, options );
		}
		const known = LOCKABLE.find( ( one ) => one === what );
		if ( ! known || key === undefined ) {
			throw invalid(
				'malformed',
				'record',
				`Say one of: ${ LOCKABLE.join( ', ' ) } with a key, or a flow: ${ desk.LOCKED_FLOWS.join( ', ' ) }.`
			);
		}
		return desk.setLock( mag, known, key, on );
	};
}

function lockFlow(
	mag: Desk,
	flow: LockedFlow,
	on: boolean,
	{ owner = 'BaseLinker', minutes = '10' }: DeskOptions
) {
	if ( ! on ) {
		return desk.unlockFlow( mag, flow, owner );
	}
	return desk.lockFlow(
		mag,
		flow,
		owner,
		wholeNumber( minutes, 'minutes', 1, 60 )
	);
}

function wholeNumber(
	text: string,
	field: string,
	least = 0,
	most = 100_000
): number {
	const number = /^[0-9]{1,6}$/.test( text ) ? Number( text ) : -1;
	if ( number < least || number > most ) {
		throw invalid(
			'out_of_range',
			field,
			`"${ text }" is no number between ${ least } and ${ most }.`
		);
	}
	return number;
}

export const SYSTEM_COMMANDS: Commands = {
	lock: {
		usage: 'lock article|contractor|order KEY | lock FLOW [--owner=BaseLinker] [--minutes=10]',
		pl: 'zablokuj rekord, jakby ktoś go edytował, albo zajmij przepływ (orders, changes, goods…) jako inny integrator',
		en: 'lock a record as if somebody edited it, or take a flow (orders, changes, goods…) as another integrator',
		needs: 1,
		run: lock( true ),
	},
	unlock: {
		usage: 'unlock article|contractor|order KEY | unlock FLOW [--owner=BaseLinker]',
		pl: 'zdejmij blokadę rekordu albo zwolnij przepływ',
		en: "release a record's lock or give a flow back",
		needs: 1,
		run: lock( false ),
	},
	locks: {
		usage: 'locks',
		pl: 'przepływy zajęte przez integratory',
		en: 'flows that integrators hold',
		needs: 0,
		run: ( mag ) => desk.flowLocks( mag ),
	},
	away: {
		usage: 'away [--drop]',
		pl: 'WAPRO niedostępne (503; --drop: zerwane połączenia)',
		en: 'WAPRO goes away (503; --drop: cut connections)',
		needs: 0,
		run: ( mag, _args, { drop } ) =>
			desk.away( mag, drop ? 'drop' : 'refuse' ),
	},
	back: {
		usage: 'back',
		pl: 'WAPRO znów dostępne',
		en: 'WAPRO comes back',
		needs: 0,
		run: ( mag ) => desk.back( mag ),
	},
	queue: {
		usage: 'queue',
		pl: 'kolejka zmian dla sklepów',
		en: 'queue of changes for the shops',
		needs: 0,
		run: ( mag ) => desk.queue( mag ),
	},
	states: {
		usage: 'states',
		pl: 'stan towarów w sklepach',
		en: 'where articles stand in the shops',
		needs: 0,
		run: ( mag ) => desk.states( mag ),
	},
	seed: {
		usage: 'seed [small|N]',
		pl: 'wypełnij pustą bazę danymi przykładowymi',
		en: 'fill an empty database with demo data',
		needs: 0,
		run: async ( mag, [ size ] ) =>
			( await mag.seed(
				size === undefined || size === 'small'
					? 'small'
					: Number( size )
			) )
				? undefined
				: 'The database holds data already; nothing was changed.',
	},
	'seed-contractors': {
		usage: 'seed-contractors N [PLACES] [CONTACTS]',
		pl: 'dodaj N kontrahentów z miejscami dostawy i osobami (próba obciążenia)',
		en: 'add N contractors with delivery places and people, for load',
		needs: 1,
		run: ( mag, [ count = '', places = '4', contacts = '3' ] ) =>
			mag.seedContractors( {
				contractors: wholeNumber( count, 'contractors' ),
				places: wholeNumber( places, 'places' ),
				contacts: wholeNumber( contacts, 'contacts' ),
			} ),
	},
};
