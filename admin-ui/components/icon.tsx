/**
 * WordPress dependencies
 */
import { Icon as WordPressIcon } from '@wordpress/components';
import { caution, check, error, lineSolid, scheduled } from '@wordpress/icons';
/**
 * Internal dependencies
 */
import type { Tone } from '../words/status.ts';

const icons = {
	good: check,
	waiting: scheduled,
	attention: caution,
	trouble: error,
	neutral: lineSolid,
} as const;

/**
 * The icon that stands with every colour; it says nothing that the word beside it does not.
 */
export function ToneIcon( { tone }: { readonly tone: Tone } ) {
	return (
		<span
			className={ `wapro-mag-tone-icon is-${ tone }` }
			aria-hidden="true"
		>
			<WordPressIcon icon={ icons[ tone ] } size={ 20 } />
		</span>
	);
}
