/**
 * Internal dependencies
 */
import type { PersonRow } from '../data/companies.ts';
import { invitationTone, invitationWord } from '../words/invitations.ts';
import { Moment } from './moment.tsx';
import { Status } from './status.tsx';

/** How far an invitation has come, and when it was sent. */
export function InvitationMark( props: {
	readonly state: PersonRow[ 'invitation' ];
	readonly invitedAt: string | null;
} ) {
	return (
		<span className="wapro-mag-stack">
			<Status tone={ invitationTone( props.state ) }>
				{ invitationWord( props.state ) }
			</Status>
			{ props.state === 'sent' && props.invitedAt && (
				<small className="wapro-mag-muted">
					<Moment at={ props.invitedAt } />
				</small>
			) }
		</span>
	);
}
