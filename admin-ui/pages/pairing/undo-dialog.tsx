/**
 * WordPress dependencies
 */
import { CheckboxControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Confirm } from '../../components/confirm.tsx';
import { useNotices } from '../../data/notices.ts';
import { undoPairs } from '../../data/pairing.ts';
import type { PairingRow } from '../../data/pairing.ts';
import { toProblem } from '../../data/problem.ts';
import { counted } from '../../utils/counted.ts';

export interface UndoDialogProps {
	readonly rows: readonly PairingRow[];
	readonly onClose: () => void;
	readonly onDone: () => void;
}

function question( rows: readonly PairingRow[] ): string {
	const [ first ] = rows;
	return rows.length === 1 && first
		? sprintf(
				/* translators: 1: name of a product, 2: catalogue index. */
				__(
					'The pair of “%1$s” and article %2$s is undone.',
					'wapro-mag-for-woocommerce'
				),
				first.name,
				first.index ?? ''
			)
		: counted(
				/* translators: %s: number of products. */
				_n(
					'The pair of %s product and its article is undone.',
					'The pairs of %s products and their articles are undone.',
					rows.length,
					'wapro-mag-for-woocommerce'
				),
				rows.length
			);
}

/** Takes pairs apart: count before, truth after. */
export function UndoDialog( { rows, onClose, onDone }: UndoDialogProps ) {
	const notices = useNotices();
	const [ isBusy, setBusy ] = useState( false );
	const [ isExcluding, setExcluding ] = useState( true );
	const perform = async () => {
		setBusy( true );
		const { undone, failures } = await undoPairs( rows, isExcluding );
		if ( undone > 0 ) {
			notices.done(
				counted(
					/* translators: %s: number of pairs. */
					_n(
						'%s pair undone',
						'%s pairs undone',
						undone,
						'wapro-mag-for-woocommerce'
					),
					undone
				)
			);
		}
		const [ first ] = failures;
		if ( first === undefined ) {
			notices.clear( 'pairing' );
		} else {
			notices.failed( 'pairing', toProblem( first ) );
		}
		onDone();
	};
	return (
		<Confirm
			confirmLabel={ __( 'Undo the pair', 'wapro-mag-for-woocommerce' ) }
			isBusy={ isBusy }
			onCancel={ onClose }
			onConfirm={ () => void perform() }
		>
			<p>{ question( rows ) }</p>
			<p>
				{ __(
					'The product stays in the shop as it is; its stock and price follow WAPRO no longer. The article stays in WAPRO: as long as it is flagged for this shop there, it will arrive as a product of its own.',
					'wapro-mag-for-woocommerce'
				) }
			</p>
			<CheckboxControl
				__nextHasNoMarginBottom
				label={ __(
					'It was not the same: do not offer it again',
					'wapro-mag-for-woocommerce'
				) }
				checked={ isExcluding }
				onChange={ setExcluding }
			/>
		</Confirm>
	);
}
