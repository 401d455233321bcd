import type { ProductionProgress } from '../../contracts/generated/shop-api.ts';
import { asSyncError, mayConcernOneObject, type SyncError } from '../errors.ts';
import type { AnswerFile, Answers } from '../ports/answers.ts';
import type { Log } from '../ports/log.ts';
import type { Flow } from '../ports/scheduler.ts';
import type { Shop } from '../ports/shop.ts';
import type { SettingsSource } from './shop-settings.ts';

interface Needs {
	readonly answers: Answers;
	readonly shop: Shop;
	readonly settings: SettingsSource;
	readonly log: Log;
	readonly everySeconds: number;
}

const AT_ONCE = 20;

/** They say nothing of the document: it goes once the shop's settings let it. */
const waits = new Set( [ 'production_progress_off', 'paused_address' ] );

/** Files of the production application → shop, in the order of their names. Twice the same file is one for the shop. */
export function readAnswers( needs: Needs ): Flow {
	const { answers, shop, settings, log } = needs;
	/** At which the shop failed: the others come first. */
	const failed = new Set< string >();

	/** False: the shop takes none now, and the file waits. */
	async function bring( { name, text }: AnswerFile ): Promise< boolean > {
		try {
			const { outcome } = await shop.productionProgress(
				JSON.parse( text ) as ProductionProgress
			);
			await answers.done( name );
			log.debug( { file: name, outcome }, 'production has answered' );
			return true;
		} catch ( thrown ) {
			return leave( name, asSyncError( thrown ) );
		}
	}

	async function leave( name: string, error: SyncError ): Promise< boolean > {
		const { code, field, message } = error;
		if ( waits.has( code ) ) {
			settings.forget();
			return false;
		}
		if ( ! mayConcernOneObject( error ) ) {
			throw error;
		}
		log.warn(
			{ file: name, code },
			'an answer of production was not taken'
		);
		if ( error.kind === 'user' ) {
			await answers.refused(
				name,
				[ code, field, message ]
					.filter( ( part ) => part !== undefined )
					.join( ' – ' )
			);
		} else {
			failed.add( name );
		}
		return true;
	}

	return {
		name: 'readAnswers',
		everySeconds: needs.everySeconds,
		wakesOn: [ 'start', 'bell', 'shop_back' ],
		async run( stop ) {
			const { paused, production } = await settings.current();
			if ( paused || production?.progress !== true ) {
				return {};
			}
			const files = await answers.waiting( AT_ONCE, failed );
			for ( const file of files ) {
				if ( stop.aborted || ! ( await bring( file ) ) ) {
					return {};
				}
			}
			if ( files.length === AT_ONCE ) {
				return { againInSeconds: 0 };
			}
			failed.clear();
			return {};
		},
	};
}
