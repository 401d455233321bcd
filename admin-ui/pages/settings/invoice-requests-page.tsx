/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import {
	saveInvoiceRequestSettings,
	useInvoiceRequestSettings,
} from '../../data/invoice-request-settings.ts';
import type { InvoiceRequestSettingsView } from '../../data/invoice-request-settings.ts';
import { InvoiceRequestRule } from './invoice-request-rule.tsx';
import { SaveBar } from './save-bar.tsx';
import { SettingsScreen } from './settings-screen.tsx';
import { useForm } from './use-form.ts';
import { useSectionInView } from './use-section-in-view.ts';

interface ContentProps {
	readonly view: InvoiceRequestSettingsView;
	readonly onSaved: ( view: InvoiceRequestSettingsView ) => void;
}

function Content( { view, onSaved }: ContentProps ) {
	const form = useForm( view.settings, saveInvoiceRequestSettings, onSaved );
	useSectionInView();
	return (
		<>
			<InvoiceRequestRule
				view={ view }
				form={ form }
				isEditable={ boot().can.manage && view.available }
			/>
			<SaveBar form={ form } isForGoods={ false } />
		</>
	);
}

/** For which orders WAPRO is asked for an invoice. */
export function InvoiceRequestsPage() {
	const resource = useInvoiceRequestSettings();
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
