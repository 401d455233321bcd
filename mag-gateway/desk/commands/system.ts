import * as desk from '../../desk-commands.ts';
import type { Lockable } from '../../desk-commands.ts';
import { invalid } from '../../errors.ts';
import type { Command, Commands } from './command.ts';

const LOCKABLE: readonly Lockable[] = [
	'article',
	'contractor',
	'order',
	'invoice',
];

function lock( on: boolean ): Command[ 'run' ] {
	return ( mag, [ what = '', key = '' ] ) => {
		const known = LOCKABLE.find( ( one ) => one === what );
		if ( ! known ) {
			throw invalid(
				'malformed',
				'record',
				`Say one of: ${ LOCKABLE.join( ', ' ) }.`
			);
		}
		return desk.setLock( mag, known, key, on );
	};
}

function wholeNumber( text: string, field: string ): number {
	const number = /^[0-9]{1,6}$/.test( text ) ? Number( text ) : -1;
	if ( number < 0 || number > 100_000 ) {
		throw invalid(
			'out_of_range',
			field,
			`"${ text }" is no number between 0 and 100000.`
		);
	}
	return number;
}

export const SYSTEM_COMMANDS: Commands = {
	lock: {
		usage: 'lock article|contractor|order|invoice KEY',
		pl: 'zablokuj rekord, jakby ktoś go edytował',
		en: 'lock a record as if somebody edited it',
		needs: 2,
		run: lock( true ),
	},
	unlock: {
		usage: 'unlock article|contractor|order|invoice KEY',
		pl: 'zdejmij blokadę rekordu',
		en: "release a record's lock",
		needs: 2,
		run: lock( false ),
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
