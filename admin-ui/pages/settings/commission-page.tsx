/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import {
	saveCommissionSettings,
	useCommissionSettings,
} from '../../data/commission-settings.ts';
import type { CommissionSettingsView } from '../../data/commission-settings.ts';
import { CommissionRule } from './commission-rule.tsx';
import { SaveBar } from './save-bar.tsx';
import { SettingsScreen } from './settings-screen.tsx';
import { useForm } from './use-form.ts';
import { useSectionInView } from './use-section-in-view.ts';

interface ContentProps {
	readonly view: CommissionSettingsView;
	readonly onSaved: ( view: CommissionSettingsView ) => void;
}

function Content( { view, onSaved }: ContentProps ) {
	const form = useForm( view.settings, saveCommissionSettings, onSaved );
	useSectionInView();
	return (
		<>
			<CommissionRule
				view={ view }
				form={ form }
				isEditable={ boot().can.manage && view.available }
			/>
			<SaveBar form={ form } isForGoods={ false } />
		</>
	);
}

/** For which orders WAPRO is asked for an invoice. */
export function CommissionSettingsPage() {
	const resource = useCommissionSettings();
	return (
		<SettingsScreen
			title={ __( 'Invoices for orders', 'wapro-mag-for-woocommerce' ) }
			at="/settings/order-invoices"
			resource={ resource }
		>
			{ ( view ) => (
				<Content view={ view } onSaved={ resource.replace } />
			) }
		</SettingsScreen>
	);
}
