/**
 * WordPress dependencies
 */
import { useId } from '@wordpress/element';
import { __, _n, _nx, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Status } from '../../components/status.tsx';
import type { FlowRest, Lane } from '../../data/overview.ts';
import { Link } from '../../routing/link.tsx';
import { formatAge, formatCount, formatWait } from '../../utils/format.ts';
import { useNow } from '../../utils/use-now.ts';
import { restWord } from '../../words/flows.ts';
import { openStatuses } from '../../words/status.ts';
import type { Tone } from '../../words/status.ts';

const slow = 5 * 60_000;
const stuck = 30 * 60_000;

type Query = Readonly< Record< string, string > >;

export interface LaneTileProps {
	readonly title: string;
	readonly lane: Lane;
	/** Filter of the messages list that holds this lane. */
	readonly query: Query;
	/** False where what waits stands in WAPRO's queue and the shop has no list of it. */
	readonly isListed?: boolean;
	/** Why the flow of this lane does not work now. */
	readonly rest?: FlowRest | undefined;
}

function toneOf( lane: Lane, now: number ): Tone {
	const age = lane.oldestAt ? now - new Date( lane.oldestAt ).getTime() : 0;
	if ( lane.rejected > 0 || age > stuck ) {
		return 'trouble';
	}
	if ( lane.unknown > 0 || age > slow ) {
		return 'attention';
	}
	return lane.waiting > 0 ? 'waiting' : 'good';
}

function stateWord( lane: Lane, tone: Tone ): string {
	if ( lane.rejected > 0 ) {
		return __( 'needs you', 'wapro-mag-for-woocommerce' );
	}
	switch ( tone ) {
		case 'trouble':
			return __( 'at a standstill', 'wapro-mag-for-woocommerce' );
		case 'attention':
			return __( 'slow', 'wapro-mag-for-woocommerce' );
		case 'waiting':
			return __( 'on the way', 'wapro-mag-for-woocommerce' );
		default:
			return __( 'nothing is waiting', 'wapro-mag-for-woocommerce' );
	}
}

function Count( props: {
	readonly count: number;
	readonly label: string;
	readonly query: Query | null;
} ) {
	const content = (
		<>
			<strong>{ formatCount( props.count ) }</strong> { props.label }
		</>
	);
	return (
		<li>
			{ props.query && props.count > 0 ? (
				<Link to="/messages" query={ props.query }>
					{ content }
				</Link>
			) : (
				content
			) }
		</li>
	);
}

/** One direction of the exchange: its state, the age of the oldest, counts that lead to their lists, last success. */
export function LaneTile( {
	title,
	lane,
	query,
	isListed = true,
	rest,
}: LaneTileProps ) {
	const heading = useId();
	const now = useNow();
	const isResting = rest !== undefined && lane.rejected === 0;
	const tone = isResting ? 'waiting' : toneOf( lane, now );
	return (
		<article className="wapro-mag-tile" aria-labelledby={ heading }>
			<h2 className="wapro-mag-tile__title" id={ heading }>
				<Link to="/messages" query={ query }>
					{ title }
				</Link>
			</h2>
			<p className="wapro-mag-tile__state">
				<Status tone={ tone }>
					{ isResting
						? restWord( rest, now )
						: stateWord( lane, tone ) }
				</Status>
			</p>
			<p className="wapro-mag-tile__age">
				{ lane.oldestAt && lane.waiting > 0
					? sprintf(
							/* translators: %s: time that the oldest has waited, e.g. 3 min. */
							__(
								'oldest waits %s',
								'wapro-mag-for-woocommerce'
							),
							formatWait( lane.oldestAt, now )
						)
					: '\u00a0' }
			</p>
			<ul className="wapro-mag-tile__counts">
				<Count
					count={ lane.waiting }
					label={ _n(
						'is waiting',
						'are waiting',
						lane.waiting,
						'wapro-mag-for-woocommerce'
					) }
					query={
						isListed
							? { ...query, status: openStatuses.join( ',' ) }
							: null
					}
				/>
				<Count
					count={ lane.rejected }
					label={ _nx(
						'rejected',
						'rejected',
						lane.rejected,
						'messages',
						'wapro-mag-for-woocommerce'
					) }
					query={ { ...query, status: 'rejected' } }
				/>
				{ lane.unknown > 0 && (
					<Count
						count={ lane.unknown }
						label={ __(
							'without an answer',
							'wapro-mag-for-woocommerce'
						) }
						query={ { ...query, status: 'unknown' } }
					/>
				) }
			</ul>
			<p className="wapro-mag-tile__last">
				{ lane.lastAcceptedAt
					? sprintf(
							/* translators: %s: age, e.g. 2 min ago. */
							__(
								'last accepted %s',
								'wapro-mag-for-woocommerce'
							),
							formatAge( lane.lastAcceptedAt, now )
						)
					: __(
							'nothing accepted yet',
							'wapro-mag-for-woocommerce'
						) }
			</p>
		</article>
	);
}
