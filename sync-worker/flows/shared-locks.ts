import type { ExchangeFlow } from '../../contracts/generated/shop-api.ts';

/** Several flows of one part of the exchange work under one lock: the last of them gives it back. */
export interface SharedLocks {
	/** Waits while the lock is being given back: what is taken afterwards is not lost by that. */
	enter: ( part: ExchangeFlow ) => Promise< void >;
	leave: (
		part: ExchangeFlow,
		give?: () => Promise< void >
	) => Promise< void >;
}

export function sharedLocks(): SharedLocks {
	const inside = new Map< ExchangeFlow, number >();
	const giving = new Map< ExchangeFlow, Promise< void > >();
	return {
		async enter( part ) {
			inside.set( part, ( inside.get( part ) ?? 0 ) + 1 );
			await giving.get( part );
		},
		async leave( part, give ) {
			const left = ( inside.get( part ) ?? 1 ) - 1;
			inside.set( part, left );
			if ( left === 0 && give !== undefined ) {
				const given = give();
				giving.set( part, given );
				await given;
			}
		},
	};
}
