/**
 * WordPress dependencies
 */
import { useEffect } from '@wordpress/element';
/**
 * Internal dependencies
 */
import { useAddress } from '../../routing/use-address.ts';

/** Brings the section that the address names into view, once its content is there. */
export function useSectionInView(): void {
	const { query } = useAddress();
	useEffect( () => {
		if ( query.section ) {
			document
				.getElementById( query.section )
				?.scrollIntoView( { block: 'start' } );
		}
	}, [ query.section ] );
}
