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
	saveExchangeSettings,
	useExchangeSettings,
} from '../../data/exchange-settings.ts';
import type { ExchangeSettings } from '../../data/exchange-settings.ts';
import { ExchangeBorn } from './exchange-born.tsx';
import { ExchangeFlows } from './exchange-flows.tsx';
import { ExchangeTwins } from './exchange-twins.tsx';
import { SaveBar } from './save-bar.tsx';
import { SettingsTabs } from './settings-tabs.tsx';
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
			<SaveBar form={ form } isForGoods={ false } />
		</>
	);
}

/** How the shop gets along with other integrators on the same WAPRO. */
export function ExchangeSettingsPage() {
	const { data, problem, refresh, replace } = useExchangeSettings();
	return (
		<Page
			title={ __( 'Exchange with WAPRO', 'wapro-mag-for-woocommerce' ) }
			lead={
				boot().can.manage
					? undefined
					: __(
							'You may look at the settings; changing them takes an account that manages the integration.',
							'wapro-mag-for-woocommerce'
						)
			}
		>
			<SettingsTabs at="/settings/exchange" />
			{ problem && (
				<ProblemNotice problem={ problem } onRetry={ refresh } />
			) }
			{ data && <Content saved={ data } onSaved={ replace } /> }
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
