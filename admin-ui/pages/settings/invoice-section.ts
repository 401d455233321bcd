/**
 * Internal dependencies
 */
import type { InvoiceSettings } from '../../data/invoice-settings.ts';
import type { Form } from './use-form.ts';

/** What each part of the invoices' settings gets. */
export interface InvoiceSectionProps {
	readonly form: Form< InvoiceSettings >;
	readonly isEditable: boolean;
}
