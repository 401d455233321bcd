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
];

/** One rule a flow; without one it neither locks nor rests. */
export const flowRules = ( stored: readonly FlowRule[] ): FlowRule[] =>
	FLOWS.map( ( name ) => {
		const rule = stored.find( ( { flow } ) => flow === name );
		return {
			flow: name,
			lock: rule?.lock ?? false,
			quiet: ( rule?.quiet ?? [] ).map( ( { days, from, to } ) => ( {
				days: [ ...new Set( days ) ].toSorted(),
				from,
				to,
			} ) ),
		};
	} );

/** Refuses what the schema lets through. */
export function assertFlowRules( rules: readonly FlowRule[] ): void {
	const flows = rules.map( ( { flow } ) => flow );
	rules.forEach( ( { flow, quiet }, position ) => {
		if ( flows.indexOf( flow ) !== position ) {
			throw new Problem(
				'duplicate',
				'Ten rodzaj wymiany jest na liście dwa razy. Zostaw jedną z dwóch reguł.',
				400,
				`flows[${ position }].flow`
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
