import type {
	Change,
	ObjectType,
} from '../../contracts/generated/wapro-mag.ts';

/** All changes of one object: it is fetched and applied once, whatever the number of its changes. */
export interface ChangedObject {
	readonly key: string;
	/** The newest change's id: the shop logs the object under it. */
	readonly messageId: string;
	readonly changes: readonly Change[];
}

/** Changes of one object type, grouped by object in the order of their first change. */
export function changedObjects(
	changes: readonly Change[],
	type: ObjectType
): ChangedObject[] {
	const byKey = new Map< string, Change[] >();
	for ( const change of changes ) {
		if ( change.objectType !== type ) {
			continue;
		}
		const known = byKey.get( change.key );
		if ( known ) {
			known.push( change );
		} else {
			byKey.set( change.key, [ change ] );
		}
	}
	return [ ...byKey ].map( ( [ key, own ] ) => ( {
		key,
		messageId: own.reduce( newer ).messageId,
		changes: own,
	} ) );
}

function newer( left: Change, right: Change ): Change {
	return BigInt( right.counter ) > BigInt( left.counter ) ? right : left;
}

/** Causes by which WAPRO tells of what a contractor already had when it came to the shop. */
const OF_THE_PAST = [ 'flag_on', 'merged' ];

/** Whether nothing has happened to the object: only its contractor is new to the shop. */
export function isPast( { changes }: ChangedObject ): boolean {
	return changes.every( ( { cause } ) => OF_THE_PAST.includes( cause ) );
}

export function isCatalogueIndex( key: string ): boolean {
	return key.length > 0 && [ ...key ].length <= 20;
}

export function isErpId( key: string ): boolean {
	return /^[0-9]{1,20}$/.test( key );
}

export function isShopReference( key: string ): boolean {
	return /^[a-z0-9]{1,8}-[0-9]{1,13}-[0-9a-f]{6}$/.test( key );
}
