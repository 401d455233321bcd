/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import {
	saveExchangeSettings,
	useExchangeSettings,
} from '../../data/exchange-settings.ts';
import type { ExchangeSettings } from '../../data/exchange-settings.ts';
import { ExchangeBorn } from './exchange-born.tsx';
import { ExchangeDatagram } from './exchange-datagram.tsx';
import { ExchangeFlows } from './exchange-flows.tsx';
import { ExchangeNightly } from './exchange-nightly.tsx';
import { ExchangeTwins } from './exchange-twins.tsx';
import { SaveBar } from './save-bar.tsx';
import { SettingsScreen } from './settings-screen.tsx';
import { useForm } from './use-form.ts';
import { useSectionInView } from './use-section-in-view.ts';

interface ContentProps {
	readonly saved: ExchangeSettings;
	readonly onSaved: ( settings: ExchangeSettings ) => void;
}

function Content( { saved, onSaved }: ContentProps ) {
	const form = useForm( saved, saveExchangeSettings, onSaved );
	useSectionInView();
	return (
		<>
			<ExchangeTwins form={ form } isEditable={ boot().can.manage } />
			<ExchangeBorn form={ form } isEditable={ boot().can.manage } />
			<ExchangeFlows form={ form } isEditable={ boot().can.manage } />
			<ExchangeNightly form={ form } isEditable={ boot().can.manage } />
			<ExchangeDatagram form={ form } isEditable={ boot().can.manage } />
			<SaveBar form={ form } isForGoods={ false } />
		</>
	);
}

/** How the shop gets along with other integrators on the same WAPRO. */
export function ExchangeSettingsPage() {
	const resource = useExchangeSettings();
	return (
		<SettingsScreen
			title={ __( 'Exchange with WAPRO', 'wapro-mag-for-woocommerce' ) }
			at="/settings/exchange"
			resource={ resource }
		>
			{ ( saved ) => (
				<Content saved={ saved } onSaved={ resource.replace } />
			) }
		</SettingsScreen>
	);
}
