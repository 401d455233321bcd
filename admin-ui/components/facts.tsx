/**
 * External dependencies
 */
import type { ReactNode } from 'react';

export interface Fact {
	readonly label: string;
	readonly value: ReactNode;
}

/** Named facts, one under the other. */
export function Facts( { facts }: { readonly facts: readonly Fact[] } ) {
	return (
		<dl className="wapro-mag-facts">
			{ facts.map( ( { label, value } ) => (
				<div className="wapro-mag-facts__row" key={ label }>
					<dt>{ label }</dt>
					<dd>{ value }</dd>
				</div>
			) ) }
		</dl>
	);
}
