/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import {
	saveOrderSettings,
	useOrderSettings,
} from '../../data/order-settings.ts';
import type { OrderSettingsView } from '../../data/order-settings.ts';
import { OrderDetails } from './order-details.tsx';
import { OrderExempt } from './order-exempt.tsx';
import { OrderPayments } from './order-payments.tsx';
import { OrderRates } from './order-rates.tsx';
import { OrderServices } from './order-services.tsx';
import { OrderWhen } from './order-when.tsx';
import { SaveBar } from './save-bar.tsx';
import { SettingsScreen } from './settings-screen.tsx';
import { useForm } from './use-form.ts';
import { useSectionInView } from './use-section-in-view.ts';

interface ContentProps {
	readonly view: OrderSettingsView;
	readonly onSaved: ( view: OrderSettingsView ) => void;
}

function Content( { view, onSaved }: ContentProps ) {
	const form = useForm( view.settings, saveOrderSettings, onSaved );
	const section = { view, form, isEditable: boot().can.manage };
	useSectionInView();
	return (
		<>
			<OrderPayments { ...section } />
			<OrderWhen { ...section } />
			<OrderServices { ...section } />
			<OrderDetails { ...section } />
			<OrderRates { ...section } />
			<OrderExempt { ...section } />
			<SaveBar form={ form } isForGoods={ false } />
		</>
	);
}

/** Which orders go to WAPRO, when, and what of them is what there. */
export function OrderSettingsPage() {
	const resource = useOrderSettings();
	return (
		<SettingsScreen
			title={ __( 'Orders to WAPRO', 'wapro-mag-for-woocommerce' ) }
			at="/settings/orders"
			resource={ resource }
		>
			{ ( view ) => (
				<Content view={ view } onSaved={ resource.replace } />
			) }
		</SettingsScreen>
	);
}
