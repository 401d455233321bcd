/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import {
	saveStatusSettings,
	useStatusSettings,
} from '../../data/status-settings.ts';
import type { StatusSettingsView } from '../../data/status-settings.ts';
import { SaveBar } from './save-bar.tsx';
import { SettingsScreen } from './settings-screen.tsx';
import { StatusBack } from './status-back.tsx';
import { StatusCarriers } from './status-carriers.tsx';
import { StatusOwn } from './status-own.tsx';
import { StatusRules } from './status-rules.tsx';
import { useForm } from './use-form.ts';
import { useSectionInView } from './use-section-in-view.ts';

interface ContentProps {
	readonly view: StatusSettingsView;
	readonly onSaved: ( view: StatusSettingsView ) => void;
}

function Content( { view, onSaved }: ContentProps ) {
	const form = useForm( view.settings, saveStatusSettings, onSaved );
	const section = { view, form, isEditable: boot().can.manage };
	useSectionInView();
	return (
		<>
			<StatusOwn { ...section } />
			<StatusRules { ...section } />
			<StatusBack { ...section } />
			<StatusCarriers { ...section } />
			<SaveBar form={ form } isForGoods={ false } />
		</>
	);
}

/** What states of orders in WAPRO are in the shop, and the other way round. */
export function StatusSettingsPage() {
	const resource = useStatusSettings();
	return (
		<SettingsScreen
			title={ __( 'Statuses of orders', 'wapro-mag-for-woocommerce' ) }
			at="/settings/statuses"
			resource={ resource }
		>
			{ ( view ) => (
				<Content view={ view } onSaved={ resource.replace } />
			) }
		</SettingsScreen>
	);
}
