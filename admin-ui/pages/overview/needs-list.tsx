/**
 * WordPress dependencies
 */
import { __, _n, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { ToneIcon } from '../../components/icon.tsx';
import type { Need } from '../../data/overview.ts';
import { Link } from '../../routing/link.tsx';
import { counted } from '../../utils/counted.ts';
import { formatAge, formatSince } from '../../utils/format.ts';
import { useNow } from '../../utils/use-now.ts';
import { openStatuses } from '../../words/status.ts';
import type { Tone } from '../../words/status.ts';

interface NeedView {
	readonly tone: Tone;
	readonly sentence: string;
	readonly step: string;
	readonly to: string;
	readonly query?: Readonly< Record< string, string > >;
}

function messageNeed( need: Need ): NeedView {
	const isRejected = need.kind === 'rejected';
	return {
		tone: isRejected ? 'trouble' : 'attention',
		sentence: isRejected
			? counted(
					/* translators: %s: number of messages. */
					_n(
						'%s message was rejected.',
						'%s messages were rejected.',
						need.count,
						'wapro-mag-for-woocommerce'
					),
					need.count
				)
			: counted(
					/* translators: %s: number of messages. */
					_n(
						'%s message has had no answer for long.',
						'%s messages have had no answer for long.',
						need.count,
						'wapro-mag-for-woocommerce'
					),
					need.count
				),
		step: isRejected
			? __( 'See why and retry', 'wapro-mag-for-woocommerce' )
			: __( 'See which', 'wapro-mag-for-woocommerce' ),
		to: '/messages',
		query: { status: need.kind },
	};
}

function mapNeed( need: Need ): NeedView {
	const step = __( 'Decide in settings', 'wapro-mag-for-woocommerce' );
	const tone: Tone = 'attention';
	if ( need.kind === 'unmapped_vat' ) {
		return {
			tone,
			sentence: counted(
				/* translators: %s: number of VAT codes. */
				_n(
					'%s VAT code from WAPRO has no tax class in the shop.',
					'%s VAT codes from WAPRO have no tax class in the shop.',
					need.count,
					'wapro-mag-for-woocommerce'
				),
				need.count
			),
			step,
			to: '/settings',
			query: { section: 'vat' },
		};
	}
	if ( need.kind === 'unmapped_warehouse' ) {
		return {
			tone,
			sentence: counted(
				/* translators: %s: number of warehouses. */
				_n(
					'%s warehouse of WAPRO is neither for sale nor ignored.',
					'%s warehouses of WAPRO are neither for sale nor ignored.',
					need.count,
					'wapro-mag-for-woocommerce'
				),
				need.count
			),
			step,
			to: '/settings',
			query: { section: 'warehouses' },
		};
	}
	if ( need.kind === 'wrong_currency' ) {
		return {
			tone: 'trouble',
			sentence: __(
				'The chosen price list is in another currency than the shop sells in, so prices stand still.',
				'wapro-mag-for-woocommerce'
			),
			step: __(
				'Choose a list in the shop’s currency',
				'wapro-mag-for-woocommerce'
			),
			to: '/settings',
			query: { section: 'prices' },
		};
	}
	return {
		tone,
		sentence: __(
			'No price list is chosen, so goods get no prices.',
			'wapro-mag-for-woocommerce'
		),
		step: __( 'Choose a price list', 'wapro-mag-for-woocommerce' ),
		to: '/settings',
		query: { section: 'prices' },
	};
}

function catalogueNeed( need: Need ): NeedView {
	const tone: Tone = 'attention';
	if ( need.kind === 'pairing' ) {
		return {
			tone,
			sentence: counted(
				/* translators: %s: number of products. */
				_n(
					'%s product waits for you to say which article in WAPRO it is.',
					'%s products wait for you to say which articles in WAPRO they are.',
					need.count,
					'wapro-mag-for-woocommerce'
				),
				need.count
			),
			step: __( 'Choose the right one', 'wapro-mag-for-woocommerce' ),
			to: '/pairing',
		};
	}
	if ( need.kind === 'unmapped_category' ) {
		return {
			tone,
			sentence: counted(
				/* translators: %s: number of articles. */
				_n(
					'%s article stands in a category of WAPRO that has no category in the shop.',
					'%s articles stand in categories of WAPRO that have no category in the shop.',
					need.count,
					'wapro-mag-for-woocommerce'
				),
				need.count
			),
			step: __( 'Map the categories', 'wapro-mag-for-woocommerce' ),
			to: '/settings/catalogue',
			query: { section: 'categories' },
		};
	}
	if ( need.kind === 'runs_failed' ) {
		return {
			tone: 'trouble',
			sentence: counted(
				/* translators: %s: number of runs. */
				_n(
					'%s run over the whole catalogue failed.',
					'%s runs over the whole catalogue failed.',
					need.count,
					'wapro-mag-for-woocommerce'
				),
				need.count
			),
			step: __( 'See why', 'wapro-mag-for-woocommerce' ),
			to: '/runs',
		};
	}
	return {
		tone,
		sentence: counted(
			/* translators: %s: number of findings. */
			_n(
				'%s difference between the shop and WAPRO waits for a decision.',
				'%s differences between the shop and WAPRO wait for a decision.',
				need.count,
				'wapro-mag-for-woocommerce'
			),
			need.count
		),
		step: __( 'See the differences', 'wapro-mag-for-woocommerce' ),
		to: '/findings',
	};
}

function customerNeed( need: Need ): NeedView {
	const tone: Tone = 'attention';
	if ( need.kind === 'customers_to_pair' ) {
		return {
			tone,
			sentence: counted(
				/* translators: %s: number of accounts. */
				_n(
					'%s account waits for you to say which contractor it is.',
					'%s accounts wait for you to say which contractors they are.',
					need.count,
					'wapro-mag-for-woocommerce'
				),
				need.count
			),
			step: __( 'Choose the contractor', 'wapro-mag-for-woocommerce' ),
			to: '/pairing/customers',
		};
	}
	if ( need.kind === 'customers_to_approve' ) {
		return {
			tone,
			sentence: counted(
				/* translators: %s: number of accounts. */
				_n(
					'%s account waits for access to its company.',
					'%s accounts wait for access to their companies.',
					need.count,
					'wapro-mag-for-woocommerce'
				),
				need.count
			),
			step: __( 'Open access', 'wapro-mag-for-woocommerce' ),
			to: '/pairing/customers',
			query: { tab: 'paired', access: 'to_approve' },
		};
	}
	return {
		tone,
		sentence: counted(
			/* translators: %s: number of changes. */
			_n(
				'%s change of a company’s data waits for your decision.',
				'%s changes of companies’ data wait for your decision.',
				need.count,
				'wapro-mag-for-woocommerce'
			),
			need.count
		),
		step: __( 'Accept or refuse', 'wapro-mag-for-woocommerce' ),
		to: '/proposals',
	};
}

function toView( need: Need ): NeedView {
	switch ( need.kind ) {
		case 'orders_waiting':
			return {
				tone: 'trouble',
				sentence: counted(
					/* translators: %s: number of orders. */
					_n(
						'%s order has been waiting too long to go to WAPRO.',
						'%s orders have been waiting too long to go to WAPRO.',
						need.count,
						'wapro-mag-for-woocommerce'
					),
					need.count
				),
				step: __( 'See which', 'wapro-mag-for-woocommerce' ),
				to: '/messages',
				query: {
					direction: 'out',
					objectType: 'order',
					status: openStatuses.join( ',' ),
				},
			};
		case 'rejected':
		case 'unknown':
			return messageNeed( need );
		case 'unmapped_vat':
		case 'unmapped_warehouse':
		case 'no_price_list':
		case 'wrong_currency':
			return mapNeed( need );
		case 'pairing':
		case 'findings':
		case 'unmapped_category':
		case 'runs_failed':
			return catalogueNeed( need );
		case 'customers_to_pair':
		case 'customers_to_approve':
		case 'proposals':
			return customerNeed( need );
		case 'review':
			return {
				tone: 'waiting',
				sentence: counted(
					/* translators: %s: number of articles. */
					_n(
						'%s article waits for review.',
						'%s articles wait for review.',
						need.count,
						'wapro-mag-for-woocommerce'
					),
					need.count
				),
				step: __( 'Review and publish', 'wapro-mag-for-woocommerce' ),
				to: '/review',
			};
		case 'paused':
			return {
				tone: 'trouble',
				sentence: __(
					'Exchange is paused: the shop runs under another address.',
					'wapro-mag-for-woocommerce'
				),
				step: __( 'Check the address', 'wapro-mag-for-woocommerce' ),
				to: '/settings',
			};
		case 'worker_silent':
			return {
				tone: 'trouble',
				sentence: __(
					'The sync worker does not report.',
					'wapro-mag-for-woocommerce'
				),
				step: __( 'Check the connection', 'wapro-mag-for-woocommerce' ),
				to: '/settings',
				query: { section: 'connection' },
			};
		case 'wapro_away':
			return {
				tone: 'trouble',
				sentence: __(
					'The exchange with WAPRO stands still.',
					'wapro-mag-for-woocommerce'
				),
				step: __( 'Test the connection', 'wapro-mag-for-woocommerce' ),
				to: '/settings',
				query: { section: 'connection' },
			};
	}
}

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
				const view = toView( need );
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
