/**
 * WordPress dependencies
 */
import { CheckboxControl } from '@wordpress/components';
import { useCallback, useState } from '@wordpress/element';
import { __, _n } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Confirm } from '../../components/confirm.tsx';
import type { PairingTally } from '../../data/pairing.ts';
import { startRun } from '../../data/runs.ts';
import type { Run } from '../../data/runs.ts';
import { useAction } from '../../data/use-action.ts';
import { counted } from '../../utils/counted.ts';

export interface SendDialogProps {
	readonly preview: PairingTally;
	readonly onClose: () => void;
	readonly onStarted: ( run: Run ) => void;
}

function sentences(
	preview: PairingTally,
	isPairOnly: boolean
): readonly string[] {
	const { wouldPair, wouldCreate, toDecide, refused } = preview;
	const left = toDecide + refused + ( isPairOnly ? wouldCreate : 0 );
	return [
		wouldPair > 0 &&
			counted(
				/* translators: %s: number of products. */
				_n(
					'%s product is paired with its article: stock and price follow WAPRO from then on.',
					'%s products are paired with their articles: stock and prices follow WAPRO from then on.',
					wouldPair,
					'wapro-mag-for-woocommerce'
				),
				wouldPair
			),
		wouldCreate > 0 &&
			! isPairOnly &&
			counted(
				/* translators: %s: number of products. */
				_n(
					'%s product becomes a new article in WAPRO.',
					'%s products become new articles in WAPRO.',
					wouldCreate,
					'wapro-mag-for-woocommerce'
				),
				wouldCreate
			),
		left > 0 &&
			counted(
				/* translators: %s: number of products. */
				_n(
					'%s product is left as it is.',
					'%s products are left as they are.',
					left,
					'wapro-mag-for-woocommerce'
				),
				left
			),
	].filter( ( sentence ) => sentence !== false );
}

/** The catalogue goes to WAPRO once the numbers of its dry run are confirmed. */
export function SendDialog( { preview, onClose, onStarted }: SendDialogProps ) {
	const [ isPairOnly, setPairOnly ] = useState( false );
	const [ start, { isBusy, problem } ] = useAction(
		useCallback(
			() => startRun( 'pushGoods', { pairOnly: isPairOnly } ),
			[ isPairOnly ]
		)
	);
	const sent = preview.wouldPair + ( isPairOnly ? 0 : preview.wouldCreate );
	return (
		<Confirm
			confirmLabel={ counted(
				/* translators: %s: number of products. */
				_n(
					'Send %s product',
					'Send %s products',
					sent,
					'wapro-mag-for-woocommerce'
				),
				sent
			) }
			isBusy={ isBusy }
			isDisabled={ sent === 0 }
			problem={ problem }
			onCancel={ onClose }
			onConfirm={ async () => {
				const run = await start();
				if ( run ) {
					onStarted( run );
				}
			} }
		>
			<ul className="wapro-mag-passed">
				{ sentences( preview, isPairOnly ).map( ( sentence ) => (
					<li key={ sentence }>{ sentence }</li>
				) ) }
			</ul>
			{ preview.wouldCreate > 0 && (
				<CheckboxControl
					__nextHasNoMarginBottom
					label={ __(
						'Only pair, make no new articles',
						'wapro-mag-for-woocommerce'
					) }
					checked={ isPairOnly }
					onChange={ setPairOnly }
				/>
			) }
			<p className="wapro-mag-muted">
				{ __(
					'Each product is looked for once more on the way, so the numbers may differ from those of the dry run. You may leave the page or stop it at any time; what was sent stays sent.',
					'wapro-mag-for-woocommerce'
				) }
			</p>
		</Confirm>
	);
}
