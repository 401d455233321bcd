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
import { ProblemNotice } from '../../components/states.tsx';
import type { FormState } from './use-form.ts';

export interface SaveBarProps {
	readonly form: FormState;
	/** Whether products come out differently once this is saved. */
	readonly isForGoods?: boolean;
	/** What will happen once this is saved. */
	readonly children?: ReactNode;
}

/** Save and discard, in sight while something is unsaved. */
export function SaveBar( { form, isForGoods = true, children }: SaveBarProps ) {
	if ( ! form.isDirty ) {
		return null;
	}
	return (
		<div className="wapro-mag-save-bar">
			{ form.problem && <ProblemNotice problem={ form.problem } /> }
			{ children }
			<div className="wapro-mag-save-bar__buttons">
				<span>
					{ isForGoods
						? __(
								'There are unsaved changes. Once saved, goods are refreshed from WAPRO.',
								'wapro-mag-for-woocommerce'
							)
						: __(
								'There are unsaved changes.',
								'wapro-mag-for-woocommerce'
							) }
				</span>
				<Button
					variant="tertiary"
					__next40pxDefaultSize
					onClick={ form.discard }
				>
					{ __( 'Discard', 'wapro-mag-for-woocommerce' ) }
				</Button>
				<Button
					variant="primary"
					__next40pxDefaultSize
					isBusy={ form.isBusy }
					disabled={ form.isBusy }
					accessibleWhenDisabled
					onClick={ form.save }
				>
					{ __( 'Save', 'wapro-mag-for-woocommerce' ) }
				</Button>
			</div>
		</div>
	);
}
