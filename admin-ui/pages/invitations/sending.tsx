/**
 * WordPress dependencies
 */
import { Button, ProgressBar } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import { actOnInvitations } from '../../data/invitations.ts';
import { useNotices } from '../../data/notices.ts';
import { toProblem } from '../../data/problem.ts';
import { queuedCount } from '../../words/invitations.ts';

/** Mails that are still going out: how many, and the button that holds the rest again. */
export function Sending( props: {
	readonly queued: number;
	readonly onStopped: () => void;
} ) {
	const { queued, onStopped } = props;
	const notices = useNotices();
	const [ most, setMost ] = useState( queued );
	if ( queued > most ) {
		setMost( queued );
	}
	const stop = async () => {
		try {
			await actOnInvitations( 'stop', {} );
			notices.done(
				__(
					'Stopped. What was not sent waits for release again.',
					'wapro-mag-for-woocommerce'
				)
			);
		} catch ( error ) {
			notices.failed( 'invitations', toProblem( error ) );
		}
		onStopped();
	};
	const sentence = queuedCount( queued );
	return (
		<div className="wapro-mag-run">
			<p className="wapro-mag-run__state" role="status">
				{ sentence }
			</p>
			<div className="wapro-mag-run__progress">
				<ProgressBar
					aria-label={ __(
						'Invitations sent',
						'wapro-mag-for-woocommerce'
					) }
					value={ ( ( most - queued ) / most ) * 100 }
				/>
				{ boot().can.manage && (
					<Button variant="secondary" size="compact" onClick={ stop }>
						{ __( 'Stop', 'wapro-mag-for-woocommerce' ) }
					</Button>
				) }
			</div>
		</div>
	);
}
