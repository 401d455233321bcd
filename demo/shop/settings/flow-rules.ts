import type {
	ExchangeFlow,
	FlowRule,
} from '../../../contracts/generated/shop-api.ts';
import { Problem } from '../problem.ts';

const FLOWS: readonly ExchangeFlow[] = [
	'orders',
	'changes',
	'goods',
	'photos',
	'customers',
	'proposals',
	'states',
	'documents',
	'production',
];

const LEAST_SECONDS = 2;
const MOST_SECONDS = 3600;

/** One rule a flow; without one it neither locks nor rests, and keeps the worker's interval. */
export const flowRules = ( stored: readonly FlowRule[] ): FlowRule[] =>
	FLOWS.map( ( name ) => {
		const rule = stored.find( ( { flow } ) => flow === name );
		return {
			flow: name,
			lock: name !== 'production' && ( rule?.lock ?? false ),
			quiet: ( rule?.quiet ?? [] ).map( ( { days, from, to } ) => ( {
				days: [ ...new Set( days ) ].toSorted(),
				from,
				to,
			} ) ),
			...( rule?.everySeconds
				? { everySeconds: rule.everySeconds }
				: {} ),
		};
	} );

/** Refuses what the schema lets through. */
export function assertFlowRules( rules: readonly FlowRule[] ): void {
	const flows = rules.map( ( { flow } ) => flow );
	rules.forEach( ( { flow, lock, quiet, everySeconds }, position ) => {
		if ( flows.indexOf( flow ) !== position ) {
			throw new Problem(
				'duplicate',
				'Ten rodzaj wymiany jest na liście dwa razy. Zostaw jedną z dwóch reguł.',
				400,
				`flows[${ position }].flow`
			);
		}
		if ( lock && flow === 'production' ) {
			throw new Problem(
				'lock_unknown',
				'WAPRO nie zna blokady zleceń do produkcji. Wyłącz ją; okna ciszy działają.',
				400,
				`flows[${ position }].lock`
			);
		}
		if (
			typeof everySeconds === 'number' &&
			( everySeconds < LEAST_SECONDS || everySeconds > MOST_SECONDS )
		) {
			throw new Problem(
				'interval_invalid',
				`Odstęp musi mieć od ${ LEAST_SECONDS } do ${ MOST_SECONDS } sekund. Pomiń go, aby zostawić standardowy.`,
				400,
				`flows[${ position }].everySeconds`
			);
		}
		const empty = quiet.findIndex( ( { days } ) => days.length === 0 );
		if ( empty !== -1 ) {
			throw new Problem(
				'days_missing',
				'Zaznacz przynajmniej jeden dzień tygodnia albo usuń to okno.',
				400,
				`flows[${ position }].quiet[${ empty }].days`
			);
		}
	} );
}
