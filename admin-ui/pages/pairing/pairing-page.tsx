/**
 * WordPress dependencies
 */
import { useMemo } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Page } from '../../components/page.tsx';
import { Empty, ProblemNotice } from '../../components/states.tsx';
import { usePairing } from '../../data/pairing.ts';
import type { PairingResponsePage, PairingTab } from '../../data/pairing.ts';
import { List } from '../../dataviews/list.tsx';
import { useUrlView } from '../../dataviews/use-url-view.ts';
import { Link } from '../../routing/link.tsx';
import { useAddress } from '../../routing/use-address.ts';
import { counted } from '../../utils/counted.ts';
import { pairingActions } from './actions.tsx';
import { pairingFields } from './fields.tsx';
import { listId } from './list-place.ts';
import {
	isFiltered,
	pairingQuery,
	pairingView,
	tabFromQuery,
} from './query.ts';
import { StartUp } from './start-up.tsx';
import { DeskSwitch } from './switch.tsx';
import { Tabs } from './tabs.tsx';

function lead( {
	to_decide: toDecide,
	unpaired,
}: PairingResponsePage[ 'counts' ] ): string {
	const open = toDecide + unpaired;
	if ( open === 0 ) {
		return __(
			'Every product of the shop has its article in WAPRO.',
			'wapro-mag-for-woocommerce'
		);
	}
	const first = counted(
		/* translators: %s: number of products. */
		_n(
			'%s product of the shop has no article in WAPRO.',
			'%s products of the shop have no article in WAPRO.',
			open,
			'wapro-mag-for-woocommerce'
		),
		open
	);
	return toDecide === 0
		? first
		: sprintf(
				/* translators: 1: sentence about all products, 2: sentence about those to decide. */
				__( '%1$s %2$s', 'wapro-mag-for-woocommerce' ),
				first,
				counted(
					/* translators: %s: number of products. */
					_n(
						'%s waits for your decision.',
						'%s wait for your decision.',
						toDecide,
						'wapro-mag-for-woocommerce'
					),
					toDecide
				)
			);
}

function emptySentence( tab: PairingTab ): readonly [ string, string ] {
	switch ( tab ) {
		case 'to_decide':
			return [
				__(
					'No product waits for a decision.',
					'wapro-mag-for-woocommerce'
				),
				__(
					'A product comes here when more than one article fits it, or when it is not certain that the one that fits is it.',
					'wapro-mag-for-woocommerce'
				),
			];
		case 'unpaired':
			return [
				__(
					'No product is without an article.',
					'wapro-mag-for-woocommerce'
				),
				__(
					'Products made in the shop stand here until they have one.',
					'wapro-mag-for-woocommerce'
				),
			];
		case 'paired':
			return [
				__( 'No pair has been made yet.', 'wapro-mag-for-woocommerce' ),
				__(
					'Products that came from WAPRO belong to their articles from the start and are not listed here.',
					'wapro-mag-for-woocommerce'
				),
			];
	}
}

function NothingFound( props: {
	readonly tab: PairingTab;
	readonly isNarrow: boolean;
} ) {
	const { tab, isNarrow } = props;
	const [ title, more ] = emptySentence( tab );
	return isNarrow ? (
		<Empty
			title={ __(
				'No product fits these filters.',
				'wapro-mag-for-woocommerce'
			) }
		>
			<Link to="/pairing" query={ { tab } }>
				{ __( 'Show the whole list', 'wapro-mag-for-woocommerce' ) }
			</Link>
		</Empty>
	) : (
		<Empty title={ title }>
			<p>{ more }</p>
		</Empty>
	);
}

const noFilters = { codes: [], preview: null, lastPush: null };

function Desk( { tab }: { readonly tab: PairingTab } ) {
	const { view, onChangeView } = useUrlView( pairingView( tab ) );
	const query = pairingQuery( tab, view );
	const { data, problem, isLoading, refresh } = usePairing( query );
	// The figures of a run move all the time; only what filters offer makes other columns.
	const filters = JSON.stringify(
		data
			? {
					codes: data.codes,
					preview: data.preview,
					lastPush: data.lastPush,
				}
			: noFilters
	);
	const fields = useMemo(
		() => pairingFields( tab, JSON.parse( filters ), refresh ),
		[ tab, filters, refresh ]
	);
	const actions = useMemo( () => pairingActions( tab ), [ tab ] );
	const isOfTab = data?.tab === tab;
	return (
		<Page
			title={ __( 'Pairing', 'wapro-mag-for-woocommerce' ) }
			lead={ data && lead( data.counts ) }
		>
			{ problem && (
				<ProblemNotice problem={ problem } onRetry={ refresh } />
			) }
			<DeskSwitch at="/pairing" />
			{ data && <StartUp page={ data } onOver={ refresh } /> }
			{ data && <Tabs present={ tab } counts={ data.counts } /> }
			<div id={ listId } tabIndex={ -1 } className="wapro-mag-pairing">
				<List
					key={ tab }
					items={ isOfTab ? data.items : [] }
					total={ isOfTab ? data.total : 0 }
					pages={ isOfTab ? data.pages : 0 }
					idOf={ ( item ) => String( item.productId ) }
					fields={ fields }
					actions={ actions }
					onDialogClosed={ refresh }
					view={ view }
					onChangeView={ onChangeView }
					isLoading={ isLoading && ! isOfTab }
					searchLabel={ __(
						'Name, SKU, EAN or index',
						'wapro-mag-for-woocommerce'
					) }
					empty={
						<NothingFound
							tab={ tab }
							isNarrow={ isFiltered( query ) }
						/>
					}
				/>
			</div>
		</Page>
	);
}

/** Products of the shop and their articles in WAPRO: the catalogue's push, and what a person decides. */
export function PairingPage() {
	const { query } = useAddress();
	return <Desk tab={ tabFromQuery( query ) } />;
}
