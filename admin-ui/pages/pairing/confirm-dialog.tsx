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
import { decide } from '../../data/pairing.ts';
import type { PairingRow } from '../../data/pairing.ts';
import { useAction } from '../../data/use-action.ts';

interface ConfirmDialogProps {
	readonly action: 'create' | 'undo';
	readonly item: PairingRow;
	readonly onClose: () => void;
	readonly onDone: () => void;
}

function words( action: ConfirmDialogProps[ 'action' ], item: PairingRow ) {
	return action === 'create'
		? {
				label: __( 'Create in WAPRO', 'wapro-mag-for-woocommerce' ),
				what: sprintf(
					/* translators: 1: name of a product, 2: its SKU. */
					__(
						'WAPRO gets a new article with the name “%1$s” and the index %2$s, flagged for this shop. Price, stock and texts go with it as the data sources say.',
						'wapro-mag-for-woocommerce'
					),
					item.name,
					item.sku ?? '–'
				),
				done: sprintf(
					/* translators: %s: name of a product. */
					__(
						'“%s” is on its way to WAPRO.',
						'wapro-mag-for-woocommerce'
					),
					item.name
				),
			}
		: {
				label: __( 'Undo the pair', 'wapro-mag-for-woocommerce' ),
				what: sprintf(
					/* translators: 1: name of a product, 2: catalogue index. */
					__(
						'“%1$s” no longer follows article %2$s: price and stock stay as they are now. Nothing changes in WAPRO.',
						'wapro-mag-for-woocommerce'
					),
					item.name,
					item.index ?? '–'
				),
				done: sprintf(
					/* translators: %s: name of a product. */
					__(
						'“%s” is no longer paired.',
						'wapro-mag-for-woocommerce'
					),
					item.name
				),
			};
}

/** Says what will happen to one product before it does. */
export function ConfirmDialog( props: ConfirmDialogProps ) {
	const { action, item } = props;
	const notices = useNotices();
	const { label, what, done } = words( action, item );
	const [ perform, { isBusy, problem } ] = useAction(
		useCallback(
			() => decide( item.productId, { action } ),
			[ action, item.productId ]
		)
	);
	return (
		<Confirm
			confirmLabel={ label }
			isBusy={ isBusy }
			problem={ problem }
			onCancel={ props.onClose }
			onConfirm={ async () => {
				if ( await perform() ) {
					notices.done( done );
					props.onDone();
					props.onClose();
				}
			} }
		>
			<p>{ what }</p>
		</Confirm>
	);
}
