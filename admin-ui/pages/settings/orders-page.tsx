/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import { Page } from '../../components/page.tsx';
import { Loading, ProblemNotice } from '../../components/states.tsx';
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
import { SettingsTabs } from './settings-tabs.tsx';
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
	const { data, problem, refresh, replace } = useOrderSettings();
	return (
		<Page
			title={ __( 'Orders to WAPRO', 'wapro-mag-for-woocommerce' ) }
			lead={
				boot().can.manage
					? undefined
					: __(
							'You may look at the settings; changing them takes an account that manages the integration.',
							'wapro-mag-for-woocommerce'
						)
			}
		>
			<SettingsTabs at="/settings/orders" />
			{ problem && (
				<ProblemNotice problem={ problem } onRetry={ refresh } />
			) }
			{ data && <Content view={ data } onSaved={ replace } /> }
			{ ! data && ! problem && (
				<Loading
					label={ __(
						'Reading the settings…',
						'wapro-mag-for-woocommerce'
					) }
				/>
			) }
		</Page>
	);
}
