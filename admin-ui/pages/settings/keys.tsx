/**
 * WordPress dependencies
 */
import { Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Moment } from '../../components/moment.tsx';
import { createKey } from '../../data/settings.ts';
import type { KeyResponse, Settings } from '../../data/settings.ts';
import { CopyField } from './copy-field.tsx';
import { CreateSecret } from './create-secret.tsx';

type Key = Settings[ 'keys' ][ number ];

function NewKey( { made }: { readonly made: KeyResponse } ) {
	const message = __(
		'Give these three values to the sync worker. The secret is shown only now; if it is lost, create a new key.',
		'wapro-mag-for-woocommerce'
	);
	return (
		<Notice
			status="success"
			isDismissible={ false }
			spokenMessage={ message }
		>
			<p>{ message }</p>
			<CopyField
				label={ __(
					'Address of the shop (SHOP_URL)',
					'wapro-mag-for-woocommerce'
				) }
				value={ made.siteUrl }
			/>
			<CopyField
				label={ __( 'Key (SHOP_KEY)', 'wapro-mag-for-woocommerce' ) }
				value={ made.consumerKey }
			/>
			<CopyField
				label={ __(
					'Secret (SHOP_SECRET)',
					'wapro-mag-for-woocommerce'
				) }
				value={ made.consumerSecret }
			/>
		</Notice>
	);
}

function LastUse( { lastAccess }: { readonly lastAccess: string | null } ) {
	if ( lastAccess === null ) {
		return __( 'not used yet', 'wapro-mag-for-woocommerce' );
	}
	return (
		<>
			{ __( 'last used:', 'wapro-mag-for-woocommerce' ) }{ ' ' }
			<Moment at={ lastAccess } />
		</>
	);
}

function KeyLine( { shopKey }: { readonly shopKey: Key } ) {
	return (
		<li>
			{ shopKey.description }{ ' ' }
			<code>
				{ sprintf(
					/* translators: %s: last characters of a key. */
					__( '…%s', 'wapro-mag-for-woocommerce' ),
					shopKey.truncated
				) }
			</code>{ ' ' }
			<span className="wapro-mag-muted">
				<LastUse lastAccess={ shopKey.lastAccess } />
			</span>
		</li>
	);
}

export interface KeysProps {
	readonly settings: Settings;
	readonly onChange: () => void;
}

/** Keys of the sync worker: what there is, and a new one, shown once. */
export function Keys( { settings, onChange }: KeysProps ) {
	const [ made, setMade ] = useState< KeyResponse | null >( null );
	const hasKey = settings.keys.length > 0;
	return (
		<>
			<h3>{ __( 'Key of the worker', 'wapro-mag-for-woocommerce' ) }</h3>
			{ hasKey ? (
				<ul className="wapro-mag-keys">
					{ settings.keys.map( ( shopKey ) => (
						<KeyLine key={ shopKey.id } shopKey={ shopKey } />
					) ) }
				</ul>
			) : (
				<p className="wapro-mag-muted">
					{ __(
						'No key yet. Without one the sync worker cannot log in to the shop.',
						'wapro-mag-for-woocommerce'
					) }
				</p>
			) }
			{ made && <NewKey made={ made } /> }
			{ settings.editable && (
				<CreateSecret
					label={
						hasKey
							? __(
									'Create a new key',
									'wapro-mag-for-woocommerce'
								)
							: __( 'Create a key', 'wapro-mag-for-woocommerce' )
					}
					warning={ __(
						'The present key ends at once. The worker cannot log in to the shop until it gets the new one; orders wait meanwhile.',
						'wapro-mag-for-woocommerce'
					) }
					hasOne={ hasKey }
					create={ createKey }
					onMade={ ( key ) => {
						setMade( key );
						onChange();
					} }
				/>
			) }
		</>
	);
}
