/**
 * Internal dependencies
 */
import type { ProductionSettings } from '../../data/production-settings.ts';
import type { Form } from './use-form.ts';

/** What each part of production's settings gets. */
export interface ProductionSectionProps {
	readonly form: Form< ProductionSettings >;
	readonly isEditable: boolean;
}
