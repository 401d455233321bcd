/**
 * Internal dependencies
 */
import type { MessageStatus } from '../../contracts/generated/shop-api.ts';
import { statusTone, statusWord } from '../words/status.ts';
import type { Tone } from '../words/status.ts';
import { ToneIcon } from './icon.tsx';

export interface StatusProps {
	readonly tone: Tone;
	readonly children: string;
}

/** A state: icon, word and colour together. */
export function Status( { tone, children }: StatusProps ) {
	return (
		<span className={ `wapro-mag-status is-${ tone }` }>
			<ToneIcon tone={ tone } />
			{ children }
		</span>
	);
}

export function MessageStatusMark( {
	status,
}: {
	readonly status: MessageStatus;
} ) {
	return (
		<Status tone={ statusTone( status ) }>{ statusWord( status ) }</Status>
	);
}
