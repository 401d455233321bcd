/**
 * WordPress dependencies
 */
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Status } from '../../components/status.tsx';
import type { ReviewRow } from '../../data/review.ts';
import { markWord } from '../../words/review.ts';

function words( marks: ReviewRow[ 'checklist' ] ): string {
	return marks.map( ( { code } ) => markWord( code ) ).join( ', ' );
}

/**
 * Whether an article may be published, what it lacks, and what would be good to have.
 */
export function Checklist( { row }: { readonly row: ReviewRow } ) {
	const missing = row.checklist.filter( ( { ok } ) => ! ok );
	const required = missing.filter( ( mark ) => mark.required );
	const wished = missing.filter( ( mark ) => ! mark.required );
	return (
		<span className="wapro-mag-checklist">
			{ row.ready ? (
				<Status tone="good">
					{ __( 'ready to publish', 'wapro-mag-for-woocommerce' ) }
				</Status>
			) : (
				<Status tone="trouble">
					{ sprintf(
						/* translators: %s: list of what an article lacks, e.g. price, VAT. */
						__( 'missing: %s', 'wapro-mag-for-woocommerce' ),
						words( required )
					) }
				</Status>
			) }
			{ wished.length > 0 && (
				<Status tone="neutral">
					{ sprintf(
						/* translators: %s: list of what could be added, e.g. photo, description. */
						__( 'worth adding: %s', 'wapro-mag-for-woocommerce' ),
						words( wished )
					) }
				</Status>
			) }
			{ row.changedSinceReview && (
				<Status tone="attention">
					{ __(
						'changed in WAPRO since its review',
						'wapro-mag-for-woocommerce'
					) }
				</Status>
			) }
		</span>
	);
}
