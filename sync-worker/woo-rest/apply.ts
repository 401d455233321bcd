import type {
	ApplyResponse,
	Cause,
	ItemResult,
} from '../../contracts/generated/shop-api.ts';
import { asSyncError } from '../errors.ts';
import { problemOf } from './contract.ts';
import type { ShopRequests } from './request.ts';

interface ApplyRequest< Item > {
	readonly cause: Cause;
	readonly runId?: number;
	readonly items: readonly Item[];
}

interface ApplyRoute< Item > {
	readonly route: string;
	readonly itemSchema: string;
	readonly keyOf: ( item: Item ) => string;
}

/**
 * Applies a list so that one bad item stops nothing but itself: what does not fit the contract is refused here, and a
 * list that the shop refuses as a whole is halved until the item at fault stands alone.
 */
export function applyWith< Item extends object >(
	requests: ShopRequests,
	{ route, itemSchema, keyOf }: ApplyRoute< Item >
) {
	async function send(
		request: ApplyRequest< Item >
	): Promise< ItemResult[] > {
		const { items } = request;
		if ( items.length === 0 ) {
			return [];
		}
		try {
			return ( await requests.send< ApplyResponse >( route, request ) )
				.items;
		} catch ( thrown ) {
			const { kind, code, field, message } = asSyncError( thrown );
			if ( kind !== 'user' ) {
				throw thrown;
			}
			const [ only ] = items;
			if ( items.length === 1 && only !== undefined ) {
				return [ refused( keyOf( only ), code, field, message ) ];
			}
			const middle = Math.ceil( items.length / 2 );
			return [
				...( await send( {
					...request,
					items: items.slice( 0, middle ),
				} ) ),
				...( await send( {
					...request,
					items: items.slice( middle ),
				} ) ),
			];
		}
	}

	return async (
		request: ApplyRequest< Item >
	): Promise< ApplyResponse > => {
		const results: ItemResult[] = [];
		const sound = request.items.filter( ( item ) => {
			const problem = problemOf( itemSchema, item );
			if ( problem !== null ) {
				results.push(
					refused(
						keyOf( item ),
						problem.code,
						problem.field,
						`“${ problem.field }” of “${ keyOf(
							item
						) }” does not fit the shop: correct it in WAPRO Mag.`
					)
				);
			}
			return problem === null;
		} );
		results.push( ...( await send( { ...request, items: sound } ) ) );
		return { items: results };
	};
}

function refused(
	key: string,
	code: string,
	field: string | undefined,
	reason: string
): ItemResult {
	return { key, outcome: 'rejected', code, field, reason };
}
