/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Facts } from '../../components/facts.tsx';
import { Panel } from '../../components/panel.tsx';
import type { Settings } from '../../data/settings.ts';
import { Keys } from './keys.tsx';
import { RunStarter } from './run-starter.tsx';

export interface ConnectionProps {
	readonly settings: Settings;
	readonly onChange: () => void;
}

/** Address and key for the worker, and a test that names what does not work. */
export function Connection( { settings, onChange }: ConnectionProps ) {
	return (
		<Panel
			id="connection"
			title={ __( 'Connection', 'wapro-mag-for-woocommerce' ) }
		>
			<Facts
				facts={ [
					{
						label: __(
							'Address of the shop',
							'wapro-mag-for-woocommerce'
						),
						value: <code>{ settings.siteUrl }</code>,
					},
					{
						label: __(
							'Shop’s name in WAPRO',
							'wapro-mag-for-woocommerce'
						),
						value: <code>{ settings.shopId }</code>,
					},
				] }
			/>
			<Keys settings={ settings } onChange={ onChange } />
			<h3>{ __( 'Connection test', 'wapro-mag-for-woocommerce' ) }</h3>
			<RunStarter
				flow="connectionTest"
				label={ __(
					'Test the connection',
					'wapro-mag-for-woocommerce'
				) }
				onOver={ onChange }
			>
				<p className="wapro-mag-muted">
					{ __(
						'The sync worker checks step by step whether it reaches the shop and WAPRO. It waits until the worker runs.',
						'wapro-mag-for-woocommerce'
					) }
				</p>
			</RunStarter>
		</Panel>
	);
}
