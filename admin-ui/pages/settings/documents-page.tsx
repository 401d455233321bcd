/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import {
	saveDocumentSettings,
	useDocumentSettings,
} from '../../data/document-settings.ts';
import type { DocumentSettingsView } from '../../data/document-settings.ts';
import { DocumentsFolder } from './documents-folder.tsx';
import { DocumentsSection } from './documents-section.tsx';
import { SaveBar } from './save-bar.tsx';
import { SettingsScreen } from './settings-screen.tsx';
import { useForm } from './use-form.ts';

interface ContentProps {
	readonly view: DocumentSettingsView;
	readonly onSaved: ( view: DocumentSettingsView ) => void;
}

function Content( { view, onSaved }: ContentProps ) {
	const form = useForm( view.settings, saveDocumentSettings, onSaved );
	return (
		<>
			<DocumentsSection form={ form } isEditable={ boot().can.manage } />
			{ view.settings.on && <DocumentsFolder view={ view } /> }
			<SaveBar form={ form } isForGoods={ false } />
		</>
	);
}

/** How files of invoices and delivery notes come to buyers. */
export function DocumentSettingsPage() {
	const resource = useDocumentSettings();
	return (
		<SettingsScreen
			title={ __( 'Documents', 'wapro-mag-for-woocommerce' ) }
			at="/settings/documents"
			resource={ resource }
		>
			{ ( view ) => (
				<Content view={ view } onSaved={ resource.replace } />
			) }
		</SettingsScreen>
	);
}
