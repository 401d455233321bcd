/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Moment } from '../../components/moment.tsx';
import { Reason } from '../../components/reason.tsx';
import { Status } from '../../components/status.tsx';
import { Empty } from '../../components/states.tsx';
import type { Attempt } from '../../data/messages.ts';
import { formatDuration } from '../../utils/format.ts';
import { outcomeTone, outcomeWord } from '../../words/status.ts';

/** Every try with its time, length, outcome and code. */
export function AttemptsTable( {
	attempts,
}: {
	readonly attempts: readonly Attempt[];
} ) {
	if ( attempts.length === 0 ) {
		return (
			<Empty
				title={ __( 'Not tried yet.', 'wapro-mag-for-woocommerce' ) }
			/>
		);
	}
	return (
		<div
			className="wapro-mag-scroll"
			role="group"
			aria-label={ __( 'Attempts', 'wapro-mag-for-woocommerce' ) }

			tabIndex={ 0 }
		>
			<table className="wapro-mag-table">
				<thead>
					<tr>
						<th scope="col">
							{ __( 'No.', 'wapro-mag-for-woocommerce' ) }
						</th>
						<th scope="col">
							{ __( 'Started', 'wapro-mag-for-woocommerce' ) }
						</th>
						<th scope="col">
							{ __( 'Took', 'wapro-mag-for-woocommerce' ) }
						</th>
						<th scope="col">
							{ __( 'Outcome', 'wapro-mag-for-woocommerce' ) }
						</th>
						<th scope="col">
							{ __( 'Reason', 'wapro-mag-for-woocommerce' ) }
						</th>
						<th scope="col">
							{ __( 'Code', 'wapro-mag-for-woocommerce' ) }
						</th>
						<th scope="col">
							{ __( 'Worker', 'wapro-mag-for-woocommerce' ) }
						</th>
					</tr>
				</thead>
				<tbody>
					{ attempts.map( ( attempt, index ) => (
						<tr key={ index }>
							<td>{ attempt.number }</td>
							<td>
								<Moment at={ attempt.startedAt } />
							</td>
							<td>
								{ attempt.durationMs === null
									? '–'
									: formatDuration( attempt.durationMs ) }
							</td>
							<td>
								<Status tone={ outcomeTone( attempt.outcome ) }>
									{ outcomeWord( attempt.outcome ) }
								</Status>
							</td>
							<td>
								<Reason
									code={ attempt.code }
									reason={ attempt.reason }
								/>
							</td>
							<td>
								{ attempt.code && (
									<code>{ attempt.code }</code>
								) }
							</td>
							<td>{ attempt.worker }</td>
						</tr>
					) ) }
				</tbody>
			</table>
		</div>
	);
}
