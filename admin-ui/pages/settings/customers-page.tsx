/**
 * WordPress dependencies
 */
import { __, _n } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import {
	altersCompanies,
	saveCustomerSettings,
	useCustomerCounts,
	useCustomerSettings,
} from '../../data/customer-settings.ts';
import type { CustomerSettings } from '../../data/customer-settings.ts';
import { counted } from '../../utils/counted.ts';
import { CustomerAccounts } from './customer-accounts.tsx';
import { CustomerGuests } from './customer-guests.tsx';
import { CustomerOwners } from './customer-owners.tsx';
import { CustomerRegisters } from './customer-registers.tsx';
import { CustomerRights } from './customer-rights.tsx';
import { SaveBar } from './save-bar.tsx';
import { SettingsScreen } from './settings-screen.tsx';
import { useForm } from './use-form.ts';
import { useSectionInView } from './use-section-in-view.ts';

interface ContentProps {
	readonly saved: CustomerSettings;
	readonly onSaved: ( settings: CustomerSettings ) => void;
}

function fetchedAnew( companies: number | undefined ): string {
	return companies === undefined
		? __(
				'Once saved, companies are fetched from WAPRO anew.',
				'wapro-mag-for-woocommerce'
			)
		: counted(
				/* translators: %s: number of companies. */
				_n(
					'Once saved, %s company is fetched from WAPRO anew.',
					'Once saved, %s companies are fetched from WAPRO anew.',
					companies,
					'wapro-mag-for-woocommerce'
				),
				companies
			);
}

function Content( { saved, onSaved }: ContentProps ) {
	const form = useForm( saved, saveCustomerSettings, onSaved );
	const { data } = useCustomerCounts();
	const section = { form, isEditable: boot().can.manage };
	useSectionInView();
	return (
		<>
			<CustomerAccounts
				{ ...section }
				held={ data?.heldInvitations ?? 0 }
			/>
			<CustomerGuests { ...section } />
			<CustomerOwners { ...section } />
			<CustomerRights { ...section } />
			<CustomerRegisters { ...section } />
			<SaveBar form={ form } isForGoods={ false }>
				{ altersCompanies( saved, form.values ) &&
					data?.companies !== 0 && (
						<p>{ fetchedAnew( data?.companies ) }</p>
					) }
			</SaveBar>
		</>
	);
}

/** How contractors of WAPRO become companies, and who leads their data. */
export function CustomerSettingsPage() {
	const resource = useCustomerSettings();
	return (
		<SettingsScreen
			title={ __( 'Customers in the shop', 'wapro-mag-for-woocommerce' ) }
			at="/settings/customers"
			resource={ resource }
		>
			{ ( saved ) => (
				<Content saved={ saved } onSaved={ resource.replace } />
			) }
		</SettingsScreen>
	);
}
