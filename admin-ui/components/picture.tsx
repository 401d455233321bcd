/**
 * WordPress dependencies
 */
import { Icon } from '@wordpress/components';
import { image } from '@wordpress/icons';

/** A product's picture in a list; the name beside it says what it shows. */
export function Picture( { url }: { readonly url: string | null } ) {
	return url ? (
		<img className="wapro-mag-picture" src={ url } alt="" loading="lazy" />
	) : (
		<span className="wapro-mag-picture is-missing" aria-hidden="true">
			<Icon icon={ image } size={ 24 } />
		</span>
	);
}
