/**
 * WordPress dependencies
 */
import { Button, CheckboxControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { ToneIcon } from '../../components/icon.tsx';
import { Empty, ProblemNotice } from '../../components/states.tsx';
import { decide } from '../../data/pairing.ts';
import type { GoodsCandidate, PairingRow } from '../../data/pairing.ts';
import { useNotices } from '../../data/notices.ts';
import { useAction } from '../../data/use-action.ts';
import { comparisons, pairedByWord } from '../../words/pairing.ts';

interface CandidateProps {
	readonly row: PairingRow;
	readonly article: GoodsCandidate;
	readonly isBusy: boolean;
	readonly onPair: ( isConfirmed: boolean ) => void;
	readonly onNotSame: () => void;
}

/** A product and one article side by side; what is equal is marked. */
function Candidate( props: CandidateProps ) {
	const { row, article, isBusy } = props;
	const [ isConfirmed, setConfirmed ] = useState( false );
	const asksFirst = article.flagged === false;
	return (
		<section
			className="wapro-mag-candidate"
			aria-label={ sprintf(
				/* translators: %s: catalogue index. */
				__( 'Article %s', 'wapro-mag-for-woocommerce' ),
				article.index
			) }
		>
			<p>
				<strong>{ pairedByWord( article.by ) }</strong>
			</p>
			<table className="wapro-mag-comparison">
				<thead>
					<tr>
						<td />
						<th scope="col">
							{ __( 'Product', 'wapro-mag-for-woocommerce' ) }
						</th>
						<th scope="col">
							{ __(
								'Article in WAPRO',
								'wapro-mag-for-woocommerce'
							) }
						</th>
					</tr>
				</thead>
				<tbody>
					{ comparisons( row, article ).map( ( one ) => (
						<tr key={ one.label }>
							<th scope="row">{ one.label }</th>
							<td>{ one.product || '–' }</td>
							<td>
								{ one.article || '–' }{ ' ' }
								{ one.isSame && (
									<>
										<ToneIcon tone="good" />
										<span className="screen-reader-text">
											{ __(
												'equal',
												'wapro-mag-for-woocommerce'
											) }
										</span>
									</>
								) }
							</td>
						</tr>
					) ) }
				</tbody>
			</table>
			{ asksFirst && (
				<CheckboxControl
					__nextHasNoMarginBottom
					checked={ isConfirmed }
					onChange={ setConfirmed }
					label={ __(
						'This article is not flagged for the shop. Flag it, so that the product follows WAPRO.',
						'wapro-mag-for-woocommerce'
					) }
				/>
			) }
			<p className="wapro-mag-confirm__buttons">
				<Button
					variant="tertiary"
					__next40pxDefaultSize
					disabled={ isBusy }
					accessibleWhenDisabled
					onClick={ props.onNotSame }
				>
					{ __( 'Not the same', 'wapro-mag-for-woocommerce' ) }
				</Button>
				<Button
					variant="primary"
					__next40pxDefaultSize
					disabled={ isBusy || ( asksFirst && ! isConfirmed ) }
					accessibleWhenDisabled
					onClick={ () => props.onPair( isConfirmed ) }
				>
					{ __( 'Pair', 'wapro-mag-for-woocommerce' ) }
				</Button>
			</p>
		</section>
	);
}

interface CandidatesProps {
	readonly item: PairingRow;
	readonly onClose: () => void;
	readonly onDone: () => void;
}

/** The articles that may be the product; a person chooses, or says that none is. */
export function Candidates( { item, onClose, onDone }: CandidatesProps ) {
	const notices = useNotices();
	const [ row, setRow ] = useState( item );
	const [ act, { isBusy, problem } ] = useAction( decide );
	const pair = async ( { index }: GoodsCandidate, isConfirmed: boolean ) => {
		const answer = await act( row.productId, {
			action: 'pair',
			index,
			...( isConfirmed ? { confirmUnflagged: true } : {} ),
		} );
		if ( answer ) {
			notices.done(
				sprintf(
					/* translators: 1: name of a product, 2: catalogue index. */
					__(
						'“%1$s” is paired with article %2$s.',
						'wapro-mag-for-woocommerce'
					),
					row.name,
					index
				)
			);
			onDone();
			onClose();
		}
	};
	const exclude = async ( { index }: GoodsCandidate ) => {
		const answer = await act( row.productId, {
			action: 'not_same',
			index,
		} );
		if ( answer ) {
			setRow( answer );
			onDone();
		}
	};
	return (
		<div className="wapro-mag-candidates">
			{ problem && <ProblemNotice problem={ problem } /> }
			{ row.candidates.length === 0 && (
				<Empty
					title={ __(
						'No article is left to choose from.',
						'wapro-mag-for-woocommerce'
					) }
				>
					<p>
						{ __(
							'Create the article in WAPRO from this product, or give the product the right index as its SKU.',
							'wapro-mag-for-woocommerce'
						) }
					</p>
				</Empty>
			) }
			{ row.candidates.map( ( article ) => (
				<Candidate
					key={ article.index }
					row={ row }
					article={ article }
					isBusy={ isBusy }
					onPair={ ( isConfirmed ) => pair( article, isConfirmed ) }
					onNotSame={ () => exclude( article ) }
				/>
			) ) }
		</div>
	);
}
