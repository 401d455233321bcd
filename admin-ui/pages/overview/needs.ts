/**
 * WordPress dependencies
 */
import { __, _n } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { Need } from '../../data/overview.ts';
import { counted } from '../../utils/counted.ts';
import {
	accountsToApprove,
	accountsToDecide,
} from '../../words/customer-pairing.ts';
import { heldCount } from '../../words/invitations.ts';
import { personActionWord } from '../../words/people.ts';
import { ordersToDecide } from '../../words/twins.ts';
import { openStatuses } from '../../words/status.ts';
import type { Tone } from '../../words/status.ts';

/** What a need says, and where it leads. */
export interface NeedView {
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
	if ( need.kind === 'unmapped_payment' ) {
		return {
			tone,
			sentence: counted(
				/* translators: %s: number of payment methods. */
				_n(
					'Orders paid by %s method stop: nobody has decided what it is in WAPRO.',
					'Orders paid by %s methods stop: nobody has decided what they are in WAPRO.',
					need.count,
					'wapro-mag-for-woocommerce'
				),
				need.count
			),
			step,
			to: '/settings/orders',
			query: { section: 'payments' },
		};
	}
	if ( need.kind === 'old_rate' ) {
		return {
			tone,
			sentence: counted(
				/* translators: %s: number of currencies. */
				_n(
					'The rate of %s foreign currency is older than a week; orders go to WAPRO with it.',
					'The rates of %s foreign currencies are older than a week; orders go to WAPRO with them.',
					need.count,
					'wapro-mag-for-woocommerce'
				),
				need.count
			),
			step: __( 'Type the current rate', 'wapro-mag-for-woocommerce' ),
			to: '/settings/orders',
			query: { section: 'rates' },
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
					'%s full pass failed.',
					'%s full passes failed.',
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
				'%s finding waits for a decision.',
				'%s findings wait for a decision.',
				need.count,
				'wapro-mag-for-woocommerce'
			),
			need.count
		),
		step: __( 'See the findings', 'wapro-mag-for-woocommerce' ),
		to: '/findings',
	};
}

function customerNeed( need: Need ): NeedView {
	const tone: Tone = 'attention';
	if ( need.kind === 'customers_to_pair' ) {
		return {
			tone,
			sentence: accountsToDecide( need.count ),
			step: __( 'Choose the contractor', 'wapro-mag-for-woocommerce' ),
			to: '/pairing/customers',
		};
	}
	if ( need.kind === 'customers_to_approve' ) {
		return {
			tone,
			sentence: accountsToApprove( need.count ),
			step: personActionWord( 'approve' ),
			to: '/pairing/customers',
			query: { tab: 'paired', access: 'to_approve' },
		};
	}
	if ( need.kind === 'invitations_held' ) {
		return {
			tone: 'waiting',
			sentence: `${ heldCount( need.count ) }.`,
			step: __( 'Check and release', 'wapro-mag-for-woocommerce' ),
			to: '/companies/invitations',
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

export function needView( need: Need ): NeedView {
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
		case 'production_waiting':
			return {
				tone: 'trouble',
				sentence: counted(
					/* translators: %s: number of orders. */
					_n(
						'%s order has been waiting too long to go to production.',
						'%s orders have been waiting too long to go to production.',
						need.count,
						'wapro-mag-for-woocommerce'
					),
					need.count
				),
				step: __( 'See which and why', 'wapro-mag-for-woocommerce' ),
				to: '/messages',
				query: {
					direction: 'out',
					destination: 'production',
					status: openStatuses.join( ',' ),
				},
			};
		case 'order_twins':
			return {
				tone: 'attention',
				sentence: ordersToDecide( need.count ),
				step: __( 'Compare and decide', 'wapro-mag-for-woocommerce' ),
				to: '/pairing/orders',
			};
		case 'rejected':
		case 'unknown':
			return messageNeed( need );
		case 'unmapped_payment':
		case 'old_rate':
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
		case 'invitations_held':
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
