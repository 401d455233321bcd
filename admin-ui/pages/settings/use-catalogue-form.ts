/**
 * Internal dependencies
 */
import { altersGoods, saveCatalogue } from '../../data/catalogue.ts';
import type {
	CatalogueSettings,
	CatalogueSettingsView,
} from '../../data/catalogue.ts';
import { useForm } from './use-form.ts';
import type { Form } from './use-form.ts';

export interface CatalogueForm extends Form< CatalogueSettings > {
	/** Whether products come out differently once this is saved. */
	readonly altersGoods: boolean;
}

export function useCatalogueForm(
	view: CatalogueSettingsView,
	onSaved: ( view: CatalogueSettingsView ) => void
): CatalogueForm {
	const form = useForm( view.settings, saveCatalogue, onSaved );
	return { ...form, altersGoods: altersGoods( view.settings, form.values ) };
}

/** What each part of the catalogue's settings gets. */
export interface CatalogueSectionProps {
	readonly view: CatalogueSettingsView;
	readonly form: CatalogueForm;
	readonly isEditable: boolean;
}
