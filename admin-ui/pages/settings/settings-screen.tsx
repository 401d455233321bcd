/**
 * External dependencies
 */
import type { ReactNode } from 'react';
/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import { Page } from '../../components/page.tsx';
import { Loading, ProblemNotice } from '../../components/states.tsx';
import type { Resource } from '../../data/use-resource.ts';
import { SettingsTabs } from './settings-tabs.tsx';

interface SettingsScreenProps< Data > {
	readonly title: string;
	/** Its address, which the tabs mark as the present one. */
	readonly at: string;
	readonly resource: Resource< Data >;
	readonly isEditable?: boolean;
	readonly children: ( data: Data ) => ReactNode;
}

/** What all screens of settings have in common: tabs, who may change them, waiting and trouble. */
export function SettingsScreen< Data >( {
	title,
	at,
	resource: { data, problem, refresh },
	isEditable = boot().can.manage,
	children,
}: SettingsScreenProps< Data > ) {
	return (
		<Page
			title={ title }
			lead={
				isEditable
					? undefined
					: __(
							'You may look at the settings; changing them takes an account that manages the integration.',
							'wapro-mag-for-woocommerce'
						)
			}
		>
			<SettingsTabs at={ at } />
			{ problem && (
				<ProblemNotice problem={ problem } onRetry={ refresh } />
			) }
			{ data !== undefined && children( data ) }
			{ data === undefined && ! problem && (
				<Loading
					label={ __(
						'Reading the settings…',
						'wapro-mag-for-woocommerce'
					) }
				/>
			) }
		</Page>
	);
}
