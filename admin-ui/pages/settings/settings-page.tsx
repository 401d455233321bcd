/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { useOverview } from '../../data/overview.ts';
import { useSettings } from '../../data/settings.ts';
import type { Settings } from '../../data/settings.ts';
import type { Resource } from '../../data/use-resource.ts';
import { Connection } from './connection.tsx';
import { Dictionaries } from './dictionaries.tsx';
import { FirstSteps, firstSteps } from './first-steps.tsx';
import { Prices } from './prices.tsx';
import { SaveBar } from './save-bar.tsx';
import { SettingsScreen } from './settings-screen.tsx';
import { StagingGuard } from './staging-guard.tsx';
import { useMapsForm } from './use-maps-form.ts';
import { useSectionInView } from './use-section-in-view.ts';
import { Vat } from './vat.tsx';
import { Warehouses } from './warehouses.tsx';

interface ContentProps {
	readonly settings: Settings;
	readonly resource: Resource< Settings >;
}

function Content( { settings, resource }: ContentProps ) {
	const form = useMapsForm( settings, resource.replace );
	const overview = useOverview();
	const section = { settings, form };
	useSectionInView();
	return (
		<>
			<StagingGuard settings={ settings } onChange={ resource.replace } />
			{ overview.data && (
				<FirstSteps steps={ firstSteps( settings, overview.data ) } />
			) }
			<Connection settings={ settings } onChange={ resource.refresh } />
			<Dictionaries settings={ settings } onChange={ resource.refresh } />
			<Warehouses { ...section } />
			<Prices { ...section } />
			<Vat { ...section } />
			<SaveBar form={ form } />
		</>
	);
}

export function SettingsPage() {
	const resource = useSettings();
	return (
		<SettingsScreen
			title={ __( 'Settings', 'wapro-mag-for-woocommerce' ) }
			at="/settings"
			resource={ resource }
			isEditable={ resource.data?.editable ?? true }
		>
			{ ( settings ) => (
				<Content settings={ settings } resource={ resource } />
			) }
		</SettingsScreen>
	);
}
