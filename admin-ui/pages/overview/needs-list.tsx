/**
 * WordPress dependencies
 */
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { ToneIcon } from '../../components/icon.tsx';
import type { Need } from '../../data/overview.ts';
import { Link } from '../../routing/link.tsx';
import { formatAge, formatSince } from '../../utils/format.ts';
import { useNow } from '../../utils/use-now.ts';
import { needView } from './needs.ts';

const states: readonly Need[ 'kind' ][] = [
	'paused',
	'worker_silent',
	'wapro_away',
];

function sinceWhen(
	kind: Need[ 'kind' ],
	moment: string,
	now: number
): string {
	return states.includes( kind )
		? sprintf(
				/* translators: %s: time or date. */
				__( 'since %s', 'wapro-mag-for-woocommerce' ),
				formatSince( moment, now )
			)
		: sprintf(
				/* translators: %s: age, e.g. 3 min ago. */
				__( 'oldest %s', 'wapro-mag-for-woocommerce' ),
				formatAge( moment, now )
			);
}

/** What waits for a person, most urgent first. */
export function NeedsList( { needs }: { readonly needs: readonly Need[] } ) {
	const now = useNow();
	if ( needs.length === 0 ) {
		return (
			<p className="wapro-mag-muted">
				{ __( 'Nothing needs you now.', 'wapro-mag-for-woocommerce' ) }
			</p>
		);
	}
	return (
		<ul className="wapro-mag-needs">
			{ needs.map( ( need ) => {
				const view = needView( need );
				return (
					<li key={ need.kind } className="wapro-mag-needs__item">
						<ToneIcon tone={ view.tone } />
						<span className="wapro-mag-needs__sentence">
							{ view.sentence }
							{ need.oldestAt && (
								<span className="wapro-mag-muted">
									{ ' ' }
									{ sinceWhen(
										need.kind,
										need.oldestAt,
										now
									) }
								</span>
							) }
						</span>
						<Link
							to={ view.to }
							{ ...( view.query ? { query: view.query } : {} ) }
						>
							{ view.step }
						</Link>
					</li>
				);
			} ) }
		</ul>
	);
}
