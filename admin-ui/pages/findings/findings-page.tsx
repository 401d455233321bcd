/**
 * WordPress dependencies
 */
import { useMemo } from '@wordpress/element';
import { __, _n } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Page } from '../../components/page.tsx';
import { Empty, ProblemNotice } from '../../components/states.tsx';
import { useFindings } from '../../data/findings.ts';
import type { FindingsQuery, FindingsResponse } from '../../data/findings.ts';
import { List } from '../../dataviews/list.tsx';
import { useUrlView } from '../../dataviews/use-url-view.ts';
import { Link } from '../../routing/link.tsx';
import { counted } from '../../utils/counted.ts';
import { STOPPED_LINE } from '../../words/findings.ts';
import { findingActions } from './actions.tsx';
import { findingFields } from './fields.tsx';
import { findingsQuery, findingsView } from './query.ts';

/** Lines that production cannot make are no difference between the shop and WAPRO: where they may be listed, that is said. */
function lead(
	{ state = 'open', kind, objectId }: FindingsQuery,
	{ kinds, total }: FindingsResponse
): string | undefined {
	if ( state !== 'open' || total === 0 ) {
		return undefined;
	}
	const listed = kinds.filter(
		( one ) =>
			( kind ?? one.kind ) === one.kind &&
			( objectId === undefined || one.kind !== STOPPED_LINE )
	);
	const stopped = listed.filter( ( one ) => one.kind === STOPPED_LINE );
	if ( stopped.length === 0 ) {
		return counted(
			/* translators: %s: number of differences. */
			_n(
				'%s difference between the shop and WAPRO waits for a decision. The side that leads the field is in bold.',
				'%s differences between the shop and WAPRO wait for a decision. The side that leads the field is in bold.',
				total,
				'wapro-mag-for-woocommerce'
			),
			total
		);
	}
	return stopped.length === listed.length
		? counted(
				/* translators: %s: number of order lines. */
				_n(
					'%s line of an order cannot be made as it is ordered, and production does not know of it. Corrected, it goes by itself.',
					'%s lines of orders cannot be made as they are ordered, and production does not know of them. Corrected, they go by themselves.',
					total,
					'wapro-mag-for-woocommerce'
				),
				total
			)
		: counted(
				/* translators: %s: number of findings. */
				_n(
					'%s finding waits: a difference between the shop and WAPRO, or an order line that production cannot make. The side that leads the field is in bold.',
					'%s findings wait: differences between the shop and WAPRO, and order lines that production cannot make. The side that leads the field is in bold.',
					total,
					'wapro-mag-for-woocommerce'
				),
				total
			);
}

function NothingFound( { isFiltered }: { readonly isFiltered: boolean } ) {
	return isFiltered ? (
		<Empty
			title={ __(
				'No difference fits these filters.',
				'wapro-mag-for-woocommerce'
			) }
		>
			<Link to="/findings">
				{ __( 'Show what is to decide', 'wapro-mag-for-woocommerce' ) }
			</Link>
		</Empty>
	) : (
		<Empty
			title={ __(
				'The shop and WAPRO agree.',
				'wapro-mag-for-woocommerce'
			) }
		>
			<p>
				{ __(
					'The nightly full pass and the check of stock list here what they find.',
					'wapro-mag-for-woocommerce'
				) }{ ' ' }
				<Link to="/runs">
					{ __( 'See the runs', 'wapro-mag-for-woocommerce' ) }
				</Link>
			</p>
		</Empty>
	);
}

/** Differences between the shop and WAPRO: who leads the field, how often it was seen, what to do. */
export function FindingsPage() {
	const { view, onChangeView } = useUrlView( findingsView );
	const query = findingsQuery( view );
	const { data, problem, isLoading, refresh } = useFindings( query );
	const kinds = data?.kinds;
	const fields = useMemo(
		() => findingFields( kinds ?? [], query.objectId ),
		[ kinds, query.objectId ]
	);
	const actions = useMemo( findingActions, [] );
	const { page: _page, perPage: _perPage, ...filter } = query;
	return (
		<Page
			title={ __( 'Findings', 'wapro-mag-for-woocommerce' ) }
			lead={ data && lead( query, data ) }
		>
			{ problem && (
				<ProblemNotice problem={ problem } onRetry={ refresh } />
			) }
			<List
				items={ data?.items ?? [] }
				total={ data?.total ?? 0 }
				pages={ data?.pages ?? 0 }
				idOf={ ( item ) => String( item.id ) }
				fields={ fields }
				actions={ actions }
				onDialogClosed={ refresh }
				view={ view }
				onChangeView={ onChangeView }
				isLoading={ isLoading && ! data }
				searchLabel={ __(
					'Product or index',
					'wapro-mag-for-woocommerce'
				) }
				empty={
					<NothingFound
						isFiltered={ Object.keys( filter ).length > 0 }
					/>
				}
			/>
		</Page>
	);
}
