import type {
	ProductionOrder,
	Result,
	WorkerSettings,
} from '../../contracts/generated/shop-api.ts';
import { productionDocument } from '../domain/production.ts';
import { asSyncError } from '../errors.ts';
import type { Production } from '../ports/production.ts';
import type { Flow } from '../ports/scheduler.ts';
import { base, resultOfError, type Tried } from './message-results.ts';
import { oneByOne, type OneByOneNeeds } from './one-by-one.ts';

interface Needs extends OneByOneNeeds {
	readonly production: Production;
	/** False while the production application is taken for lost. */
	readonly productionReachable: () => boolean;
}

/**
 * Shop → production application. One order's documents go one after another; what may have been lost is sent again under
 * the same id, by which the receiver knows it.
 */
export function exportProduction( needs: Needs ): Flow {
	const { production, productionReachable } = needs;

	async function deliver(
		order: ProductionOrder,
		rules: NonNullable< WorkerSettings[ 'production' ] >,
		tried: () => Tried
	): Promise< Result > {
		try {
			await production.deliver(
				productionDocument( order, rules.format, rules.columns )
			);
			return { ...base( tried() ), outcome: 'accepted', sent: true };
		} catch ( thrown ) {
			return resultOfError( tried(), asSyncError( thrown ) );
		}
	}

	return oneByOne( needs, {
		name: 'exportProduction',
		destination: 'production',
		objectType: 'order',
		isOpen: ( { production: rules } ) =>
			rules !== undefined &&
			rules.on &&
			! rules.paused &&
			productionReachable(),
		send: ( message, { production: rules }, tried ) =>
			message.production === undefined || rules === undefined
				? null
				: deliver( message.production, rules, tried ),
	} );
}
