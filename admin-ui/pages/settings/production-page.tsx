/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import { Panel } from '../../components/panel.tsx';
import {
	saveProductionSettings,
	useProductionSettings,
} from '../../data/production-settings.ts';
import type { ProductionSettings } from '../../data/production-settings.ts';
import { ProductionDue } from './production-due.tsx';
import { ProductionLines } from './production-lines.tsx';
import { ProductionParameters } from './production-parameters.tsx';
import { ProductionProgressSource } from './production-progress.tsx';
import { ProductionSwitch } from './production-switch.tsx';
import { RunStarter } from './run-starter.tsx';
import { SaveBar } from './save-bar.tsx';
import { SettingsScreen } from './settings-screen.tsx';
import { useForm } from './use-form.ts';
import { useSectionInView } from './use-section-in-view.ts';

interface ContentProps {
	readonly saved: ProductionSettings;
	readonly onSaved: ( settings: ProductionSettings ) => void;
}

function Content( { saved, onSaved }: ContentProps ) {
	const form = useForm( saved, saveProductionSettings, onSaved );
	const section = { form, isEditable: boot().can.manage };
	useSectionInView();
	return (
		<>
			<ProductionSwitch { ...section } />
			<ProductionLines { ...section } />
			<ProductionParameters { ...section } />
			<ProductionDue { ...section } />
			<ProductionProgressSource { ...section } />
			<Panel
				id="address"
				title={ __( 'Address and test', 'wapro-mag-for-woocommerce' ) }
			>
				<RunStarter
					flow="connectionTest"
					label={ __(
						'Test the connection',
						'wapro-mag-for-woocommerce'
					) }
				>
					<p>
						{ __(
							'Where production is – its address with the secret of the signature, or a folder for files – stands in the configuration of the worker: PRODUCTION_URL and PRODUCTION_SECRET, or PRODUCTION_FOLDER. The shop never learns that secret.',
							'wapro-mag-for-woocommerce'
						) }
					</p>
				</RunStarter>
			</Panel>
			<SaveBar form={ form } isForGoods={ false } />
		</>
	);
}

/** Which orders go to the production application, how and with which parameters. */
export function ProductionPage() {
	const resource = useProductionSettings();
	return (
		<SettingsScreen
			title={ __( 'Production', 'wapro-mag-for-woocommerce' ) }
			at="/settings/production"
			resource={ resource }
		>
			{ ( saved ) => (
				<Content saved={ saved } onSaved={ resource.replace } />
			) }
		</SettingsScreen>
	);
}
