/**
 * WordPress dependencies
 */
import { Notice } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import type { DocumentSettingsView } from '../../data/document-settings.ts';

/** Where the files lie, whether that place is well, and how many there are. */
export function DocumentsFolder( {
	view: { folder, counts },
}: {
	readonly view: DocumentSettingsView;
} ) {
	return (
		<Panel
			id="documents-folder"
			title={ __( 'Files', 'wapro-mag-for-woocommerce' ) }
		>
			{ ! folder.writable && (
				<Notice status="error" isDismissible={ false }>
					{ __(
						'The shop cannot write into this folder. Mend its rights, or no PDF can be kept.',
						'wapro-mag-for-woocommerce'
					) }
				</Notice>
			) }
			<p>
				<code>{ folder.path }</code>
			</p>
			<p>
				{ folder.outside
					? __(
							'The folder lies outside of what the server shows.',
							'wapro-mag-for-woocommerce'
						)
					: __(
							'The folder is closed to the web for Apache, and its files have names that nobody can guess. For a folder outside of what the server shows, set WAPRO_MAG_DOCUMENTS_DIR in wp-config.php.',
							'wapro-mag-for-woocommerce'
						) }
			</p>
			<p>
				{ sprintf(
					/* translators: 1, 2, 3: numbers of documents. */
					__(
						'Ready: %1$d. Being prepared: %2$d. Without a usable file: %3$d.',
						'wapro-mag-for-woocommerce'
					),
					counts.ready,
					counts.wanted,
					counts.refused
				) }
			</p>
		</Panel>
	);
}
