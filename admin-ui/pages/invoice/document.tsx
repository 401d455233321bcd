/**
 * WordPress dependencies
 */
import { Button } from '@wordpress/components';
import { useCallback } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import { Panel } from '../../components/panel.tsx';
import { ProblemNotice } from '../../components/states.tsx';
import { Status } from '../../components/status.tsx';
import { askForInvoiceDocument } from '../../data/invoices.ts';
import type { InvoiceDocument } from '../../data/invoices.ts';
import { useNotices } from '../../data/notices.ts';
import { useAction } from '../../data/use-action.ts';
import { Link } from '../../routing/link.tsx';
import { whyNoDocument } from '../../words/document-refusals.ts';
import {
	askForDocument,
	documentSentence,
	documentStateWord,
	documentTone,
	fileSize,
} from '../../words/documents.ts';
import { remedyOf } from '../../words/remedies.ts';

interface DocumentProps {
	readonly id: number;
	readonly document: InvoiceDocument;
	readonly onAsked: () => void;
}

function Ask( { id, document, onAsked }: DocumentProps ) {
	const notices = useNotices();
	const [ ask, { isBusy, problem } ] = useAction(
		useCallback( () => askForInvoiceDocument( id ), [ id ] )
	);
	return (
		<>
			{ problem && <ProblemNotice problem={ problem } /> }
			<Button
				variant="secondary"
				__next40pxDefaultSize
				isBusy={ isBusy }
				disabled={ isBusy }
				accessibleWhenDisabled
				onClick={ async () => {
					if ( await ask() ) {
						notices.done(
							__(
								'The PDF is being prepared. This usually takes less than a minute.',
								'wapro-mag-for-woocommerce'
							)
						);
						onAsked();
					}
				} }
			>
				{ askForDocument( document ) }
			</Button>
		</>
	);
}

/** Why the last try brought nothing, in the panel's own words; what was said is one click further. */
function Failure( { document }: Pick< DocumentProps, 'document' > ) {
	const why = whyNoDocument( document );
	const remedy = remedyOf( document.code );
	return (
		why && (
			<>
				<p>
					{ why }{ ' ' }
					{ remedy && (
						<Link to={ remedy.to } query={ remedy.query }>
							{ __(
								'Open the setting',
								'wapro-mag-for-woocommerce'
							) }
						</Link>
					) }
				</p>
				<details className="wapro-mag-document__detail">
					<summary>
						{ __(
							'Technical detail',
							'wapro-mag-for-woocommerce'
						) }
					</summary>
					<p>
						<code>{ document.code }</code> { document.reason }
					</p>
				</details>
			</>
		)
	);
}

/** The file of the invoice: how it stands, to save it, to ask for it. */
export function Document( props: DocumentProps ) {
	const { document } = props;
	const sentence = documentSentence( document );
	return (
		<Panel title={ __( 'PDF', 'wapro-mag-for-woocommerce' ) }>
			<p>
				<Status tone={ documentTone( document ) }>
					{ documentStateWord( document.state ) }
				</Status>
			</p>
			{ sentence && <p>{ sentence }</p> }
			<Failure document={ document } />
			<div className="wapro-mag-document__buttons">
				{ document.url && (
					<Button
						variant="secondary"
						__next40pxDefaultSize
						href={ document.url }
					>
						{ sprintf(
							/* translators: %s: size of a file, such as 17 KB. */
							__(
								'Download PDF (%s)',
								'wapro-mag-for-woocommerce'
							),
							fileSize( document.bytes )
						) }
					</Button>
				) }
				{ document.askable && boot().can.manage && (
					<Ask { ...props } />
				) }
			</div>
		</Panel>
	);
}
