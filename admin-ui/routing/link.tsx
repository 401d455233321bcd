/**
 * External dependencies
 */
import type { AnchorHTMLAttributes, MouseEvent } from 'react';
/**
 * Internal dependencies
 */
import { hrefOf, navigate } from './use-address.ts';

export interface LinkProps extends Omit<
	AnchorHTMLAttributes< HTMLAnchorElement >,
	'href'
> {
	readonly to: string;
	readonly query?: Readonly< Record< string, string > >;
}

/**
 * A real link to a screen of the panel: opens in place, or in a new tab when asked to.
 */
export function Link( { to, query, onClick, children, ...rest }: LinkProps ) {
	const follow = ( event: MouseEvent< HTMLAnchorElement > ) => {
		onClick?.( event );
		const isPlain =
			event.button === 0 &&
			! event.metaKey &&
			! event.ctrlKey &&
			! event.shiftKey &&
			! event.altKey;
		if ( isPlain && ! event.defaultPrevented ) {
			event.preventDefault();
			navigate( to, query );
		}
	};
	return (
		<a { ...rest } href={ hrefOf( to, query ) } onClick={ follow }>
			{ children }
		</a>
	);
}
