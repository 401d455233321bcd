/**
 * Internal dependencies
 */
import type {
	OrderSettings,
	OrderSettingsView,
} from '../../data/order-settings.ts';
import type { Form } from './use-form.ts';

/** What each part of the orders' settings gets. */
export interface OrderSectionProps {
	readonly view: OrderSettingsView;
	readonly form: Form< OrderSettings >;
	readonly isEditable: boolean;
}

/** A whole number typed by a person; null: nothing typed. */
export function wholeNumber( text: string, most: number ): number | null {
	const digits = text.replace( /\D/g, '' );
	return digits === '' ? null : Math.min( Number( digits ), most );
}
