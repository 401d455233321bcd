/**
 * Internal dependencies
 */
import type {
	StatusSettings,
	StatusSettingsView,
} from '../../data/status-settings.ts';
import type { Form } from './use-form.ts';

/** What each part of the statuses' settings gets. */
export interface StatusSectionProps {
	readonly view: StatusSettingsView;
	readonly form: Form< StatusSettings >;
	readonly isEditable: boolean;
}
