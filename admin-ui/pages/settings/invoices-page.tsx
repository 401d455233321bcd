/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import {
	saveInvoiceSettings,
	useInvoiceSettings,
} from '../../data/invoice-settings.ts';
import type { InvoiceSettings } from '../../data/invoice-settings.ts';
import { InvoiceCredit } from './invoice-credit.tsx';
import { InvoiceMails } from './invoice-mails.tsx';
import { SaveBar } from './save-bar.tsx';
import { SettingsScreen } from './settings-screen.tsx';
import { useForm } from './use-form.ts';
import { useSectionInView } from './use-section-in-view.ts';

interface ContentProps {
	readonly saved: InvoiceSettings;
	readonly onSaved: ( settings: InvoiceSettings ) => void;
}

function Content( { saved, onSaved }: ContentProps ) {
	const form = useForm( saved, saveInvoiceSettings, onSaved );
	const section = { form, isEditable: boot().can.manage };
	useSectionInView();
	return (
		<>
			<InvoiceMails { ...section } />
			<InvoiceCredit { ...section } />
			<SaveBar form={ form } isForGoods={ false } />
		</>
	);
}

/** What buyers are told of invoices, and what a debt closes. */
export function InvoiceSettingsPage() {
	const resource = useInvoiceSettings();
	return (
		<SettingsScreen
			title={ __(
				'Invoices: mails and debts',
				'wapro-mag-for-woocommerce'
			) }
			at="/settings/invoices"
			resource={ resource }
		>
			{ ( saved ) => (
				<Content saved={ saved } onSaved={ resource.replace } />
			) }
		</SettingsScreen>
	);
}
