/**
 * WordPress dependencies
 */
import { useCallback } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Confirm } from '../../components/confirm.tsx';
import { Loading, ProblemNotice } from '../../components/states.tsx';
import { useNotices } from '../../data/notices.ts';
import { previewPublish, publish } from '../../data/review.ts';
import type { ReviewPublishResponse, ReviewRow } from '../../data/review.ts';
import { useAction } from '../../data/use-action.ts';
import { useResource } from '../../data/use-resource.ts';
import { formatCount } from '../../utils/format.ts';
import { errorWord } from '../../words/codes.ts';

export interface PublishDialogProps {
	readonly rows: readonly ReviewRow[];
	readonly onClose: () => void;
	readonly onDone: () => void;
}

function question( eligible: number ): string {
	return eligible === 0
		? __(
				'None of these can be published yet.',
				'wapro-mag-for-woocommerce'
			)
		: sprintf(
				/* translators: %s: number of products. */
				_n(
					'Publish %s product? Buyers will see it at once.',
					'Publish %s products? Buyers will see them at once.',
					eligible,
					'wapro-mag-for-woocommerce'
				),
				formatCount( eligible )
			);
}

function doneSentence( { published, matched }: ReviewPublishResponse ): string {
	const done = sprintf(
		/* translators: %s: number of products. */
		_n(
			'%s product published',
			'%s products published',
			published,
			'wapro-mag-for-woocommerce'
		),
		formatCount( published )
	);
	const left = matched - published;
	return left > 0
		? [
				done,
				sprintf(
					/* translators: %s: number of products. */
					_n(
						'%s still waits',
						'%s still wait',
						left,
						'wapro-mag-for-woocommerce'
					),
					formatCount( left )
				),
			].join( ', ' )
		: done;
}

function Passed( props: {
	readonly rows: readonly ReviewRow[];
	readonly counts: ReviewPublishResponse;
} ) {
	const passed = props.counts.items.filter(
		( { outcome } ) => outcome === 'passed'
	);
	if ( passed.length === 0 ) {
		return null;
	}
	return (
		<>
			<p>
				{ sprintf(
					/* translators: %s: number of products. */
					_n(
						'%s stays in the temporary category:',
						'%s stay in the temporary category:',
						passed.length,
						'wapro-mag-for-woocommerce'
					),
					formatCount( passed.length )
				) }
			</p>
			<ul className="wapro-mag-passed">
				{ passed.map( ( item ) => (
					<li key={ item.productId }>
						{ sprintf(
							/* translators: 1: name of a product, 2: reason. */
							__( '%1$s – %2$s', 'wapro-mag-for-woocommerce' ),
							props.rows.find(
								( row ) => row.productId === item.productId
							)?.name ?? String( item.productId ),
							item.reason ?? errorWord( item.code ?? '' )
						) }
					</li>
				) ) }
			</ul>
		</>
	);
}

interface AskProps extends PublishDialogProps {
	readonly counts: ReviewPublishResponse;
}

function Ask( { rows, counts, onClose, onDone }: AskProps ) {
	const notices = useNotices();
	const [ perform, { isBusy, problem } ] = useAction(
		useCallback(
			() => publish( rows.map( ( { productId } ) => productId ) ),
			[ rows ]
		)
	);
	return (
		<Confirm
			confirmLabel={ __( 'Publish', 'wapro-mag-for-woocommerce' ) }
			isBusy={ isBusy }
			isDisabled={ counts.eligible === 0 }
			problem={ problem }
			onCancel={ onClose }
			onConfirm={ async () => {
				const answer = await perform();
				if ( answer ) {
					notices.done( doneSentence( answer ) );
					onDone();
				}
			} }
		>
			<p>{ question( counts.eligible ) }</p>
			<Passed rows={ rows } counts={ counts } />
		</Confirm>
	);
}

/** Count before, truth after: which of the chosen can be published, then which really were. */
export function PublishDialog( props: PublishDialogProps ) {
	const ids = props.rows.map( ( { productId } ) => productId );
	const { data, problem, refresh } = useResource(
		`publish ${ ids.join() }`,
		() => previewPublish( ids )
	);
	if ( problem ) {
		return <ProblemNotice problem={ problem } onRetry={ refresh } />;
	}
	return data ? (
		<Ask { ...props } counts={ data } />
	) : (
		<Loading label={ __( 'Checking…', 'wapro-mag-for-woocommerce' ) } />
	);
}
