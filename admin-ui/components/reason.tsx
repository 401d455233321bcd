/**
 * Internal dependencies
 */
import { errorWords } from '../words/codes.ts';

export interface ReasonProps {
	readonly code?: string | null | undefined;
	/** The sentence as it was given by whoever refused, in their language. */
	readonly reason?: string | null | undefined;
}

/** Why: in the panel's own words when it knows the code, then the sentence that came with it. */
export function Reason( { code, reason }: ReasonProps ) {
	const word = code ? errorWords()[ code ] : undefined;
	if ( ! word && ! reason ) {
		return code ? <code>{ code }</code> : null;
	}
	return (
		<span className="wapro-mag-reason">
			{ word && <strong>{ word }</strong> }
			{ reason && <span>{ reason }</span> }
		</span>
	);
}
