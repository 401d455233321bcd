/**
 * External dependencies
 */
import type { ReactNode } from 'react';
/**
 * WordPress dependencies
 */
import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { Problem } from '../data/problem.ts';
import { ProblemNotice } from './states.tsx';

export interface ConfirmProps {
	readonly confirmLabel: string;
	/** Where leaving takes nothing back. */
	readonly cancelLabel?: string | undefined;
	readonly onConfirm: () => void;
	readonly onCancel: () => void;
	readonly isBusy: boolean;
	readonly isDisabled?: boolean;
	readonly problem?: Problem | undefined;
	readonly children: ReactNode;
}

/** The inside of a dialogue: what will happen, then two buttons. */
export function Confirm( props: ConfirmProps ) {
	const { isBusy, isDisabled = false, problem } = props;
	return (
		<form
			className="wapro-mag-confirm"
			onSubmit={ ( event ) => {
				event.preventDefault();
				// A dialogue above another one is inside it for React.
				event.stopPropagation();
				props.onConfirm();
			} }
		>
			{ props.children }
			{ problem && <ProblemNotice problem={ problem } /> }
			<div className="wapro-mag-confirm__buttons">
				<Button
					variant="tertiary"
					__next40pxDefaultSize
					onClick={ props.onCancel }
				>
					{ props.cancelLabel ??
						__( 'Cancel', 'wapro-mag-for-woocommerce' ) }
				</Button>
				<Button
					variant="primary"
					type="submit"
					__next40pxDefaultSize
					isBusy={ isBusy }
					disabled={ isBusy || isDisabled }
					accessibleWhenDisabled
				>
					{ props.confirmLabel }
				</Button>
			</div>
		</form>
	);
}
