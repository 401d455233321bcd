import type {
	CustomerLookup,
	Result,
} from '../../contracts/generated/shop-api.ts';
import { customerCandidates, customerQuery } from '../domain/customers.ts';
import { asSyncError } from '../errors.ts';
import type { Erp } from '../ports/erp.ts';
import type { Flow } from '../ports/scheduler.ts';
import { base, resultOfError, type Tried } from './message-results.ts';
import { oneByOne, type OneByOneNeeds } from './one-by-one.ts';

interface Needs extends OneByOneNeeds {
	readonly erp: Erp;
}

/** Shop → WAPRO: which contractor an account may be. WAPRO only names them; the shop or a person decides. */
export function exportCustomers( needs: Needs ): Flow {
	const { erp } = needs;

	async function look(
		shopId: string,
		lookup: CustomerLookup,
		tried: () => Tried
	): Promise< Result > {
		try {
			const query = customerQuery( lookup );
			const [ match ] =
				query === null
					? []
					: await erp.findCustomers( shopId, [ query ] );
			return {
				...base( tried() ),
				outcome: 'accepted',
				sent: true,
				customers: customerCandidates( match?.candidates ?? [] ),
			};
		} catch ( thrown ) {
			return resultOfError( tried(), asSyncError( thrown ) );
		}
	}

	return oneByOne( needs, {
		name: 'exportCustomers',
		objectType: 'customer',
		send: ( { customer }, { shopId }, tried ) =>
			customer === undefined ? null : look( shopId, customer, tried ),
	} );
}
