/**
 * External dependencies
 */
import type { ReactNode } from 'react';
/**
 * WordPress dependencies
 */
import { Button, Notice, Spinner } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { Problem } from '../data/problem.ts';

/** While the first data of a screen is on its way. */
export function Loading( { label }: { readonly label: string } ) {
	return (
		<p className="wapro-mag-loading" role="status">
			<Spinner />
			{ label }
		</p>
	);
}

export interface EmptyProps {
	readonly title: string;
	/** What to do next. */
	readonly children?: ReactNode;
}

export function Empty( { title, children }: EmptyProps ) {
	return (
		<div className="wapro-mag-empty">
			<p className="wapro-mag-empty__title">{ title }</p>
			{ children }
		</div>
	);
}

export interface ProblemNoticeProps {
	readonly problem: Problem;
	readonly onRetry?: () => void;
}

/** Why something did not work, with the next step; the code stands small for those who mend software. */
export function ProblemNotice( { problem, onRetry }: ProblemNoticeProps ) {
	return (
		<Notice
			status="error"
			isDismissible={ false }
			// Without it Notice renders its children a second time to find out what to say, hooks included.
			spokenMessage={ problem.message }
		>
			<p>{ problem.message }</p>
			<p className="wapro-mag-problem__next">
				{ onRetry && (
					<Button
						variant="secondary"
						size="small"
						onClick={ onRetry }
					>
						{ __( 'Try again', 'wapro-mag-for-woocommerce' ) }
					</Button>
				) }
				<small>
					{ sprintf(
						/* translators: %s: code of an error. */
						__( 'Code: %s', 'wapro-mag-for-woocommerce' ),
						problem.code
					) }
				</small>
			</p>
		</Notice>
	);
}
