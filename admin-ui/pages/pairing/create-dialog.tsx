/**
 * WordPress dependencies
 */
import { useCallback } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Confirm } from '../../components/confirm.tsx';
import { useNotices } from '../../data/notices.ts';
import { act } from '../../data/pairing.ts';
import type { PairingRow } from '../../data/pairing.ts';
import { useAction } from '../../data/use-action.ts';
import type { RowDialogProps } from '../../dataviews/dialogs.tsx';

/** None of the articles is the product: WAPRO gets a new one. */
export function CreateDialog( {
	row,
	onClose,
	onDone,
}: RowDialogProps< PairingRow > ) {
	const notices = useNotices();
	const [ perform, { isBusy, problem } ] = useAction(
		useCallback(
			() => act( row.productId, { action: 'create' } ),
			[ row.productId ]
		)
	);
	return (
		<Confirm
			confirmLabel={ __(
				'Make it in WAPRO',
				'wapro-mag-for-woocommerce'
			) }
			isBusy={ isBusy }
			problem={ problem }
			onCancel={ onClose }
			onConfirm={ async () => {
				if ( await perform() ) {
					notices.done(
						sprintf(
							/* translators: %s: name of a product. */
							__(
								'%s is on its way to WAPRO.',
								'wapro-mag-for-woocommerce'
							),
							row.name
						)
					);
					onDone();
				}
			} }
		>
			<p>
				{ sprintf(
					/* translators: 1: name of a product, 2: its SKU. */
					__(
						'WAPRO gets a new article of “%1$s” under the index %2$s, with name, EAN, VAT and price from the shop. It counts as reviewed and stays on sale.',
						'wapro-mag-for-woocommerce'
					),
					row.name,
					row.sku ?? '–'
				) }
			</p>
		</Confirm>
	);
}
