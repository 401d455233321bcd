/**
 * WordPress dependencies
 */
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import type { Settings } from '../../data/settings.ts';
import { formatCount } from '../../utils/format.ts';
import { RunStarter } from './run-starter.tsx';

function sentence( { dictionaries }: Settings ): string {
	return dictionaries === null
		? __(
				'Not read from WAPRO yet. Without them there is nothing to choose from below.',
				'wapro-mag-for-woocommerce'
			)
		: sprintf(
				/* translators: 1: number of warehouses, 2: number of price lists, 3: number of VAT codes. */
				__(
					'Known from WAPRO – warehouses: %1$s, price lists: %2$s, VAT codes: %3$s.',
					'wapro-mag-for-woocommerce'
				),
				formatCount( dictionaries.warehouses.length ),
				formatCount( dictionaries.priceLists.length ),
				formatCount( dictionaries.vatRates.length )
			);
}

export interface DictionariesProps {
	readonly settings: Settings;
	readonly onChange: () => void;
}

/** WAPRO's own lists, from which the maps below choose. */
export function Dictionaries( { settings, onChange }: DictionariesProps ) {
	return (
		<Panel
			id="dictionaries"
			title={ __( 'Lists from WAPRO', 'wapro-mag-for-woocommerce' ) }
		>
			<RunStarter
				flow="importDictionaries"
				label={ __(
					'Read the lists from WAPRO',
					'wapro-mag-for-woocommerce'
				) }
				isPrimary={ settings.dictionaries === null }
				onOver={ onChange }
			>
				<p>{ sentence( settings ) }</p>
			</RunStarter>
		</Panel>
	);
}
