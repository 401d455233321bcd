/**
 * Internal dependencies
 */
import type { CustomerSettings } from '../../data/customer-settings.ts';
import type { Form } from './use-form.ts';

/** What each part of the customers' settings gets. */
export interface CustomerSectionProps {
	readonly form: Form< CustomerSettings >;
	readonly isEditable: boolean;
}
