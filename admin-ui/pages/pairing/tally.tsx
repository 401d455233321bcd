/**
 * WordPress dependencies
 */
import { _n } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { ToneIcon } from '../../components/icon.tsx';
import type {
	PairingReason,
	PairingState,
	PairingTab,
	PairingTally,
} from '../../data/pairing.ts';
import { Link } from '../../routing/link.tsx';
import { counted } from '../../utils/counted.ts';
import { formatCount } from '../../utils/format.ts';
import { pairingCodeWord } from '../../words/pairing.ts';
import type { Tone } from '../../words/status.ts';
import { showList } from './list-place.ts';

interface Line {
	readonly tone: Tone;
	readonly count: number;
	/** The count is part of it, so that plural forms fit. */
	readonly words: string;
	readonly tab: PairingTab;
	readonly filter?: Readonly< Record< string, string > >;
	readonly reasons?: PairingState;
}

function foundLines( tally: PairingTally ): readonly Line[] {
	return [
		{
			tone: 'good',
			count: tally.wouldPair,
			/* translators: %s: number of products. */
			words: _n(
				'%s product has its article in WAPRO',
				'%s products have their articles in WAPRO',
				tally.wouldPair,
				'wapro-mag-for-woocommerce'
			),
			tab: 'unpaired',
			filter: { state: 'would_pair' },
		},
		{
			tone: 'neutral',
			count: tally.wouldCreate,
			/* translators: %s: number of products. */
			words: _n(
				'%s product is new to WAPRO',
				'%s products are new to WAPRO',
				tally.wouldCreate,
				'wapro-mag-for-woocommerce'
			),
			tab: 'unpaired',
			filter: { state: 'would_create' },
		},
	];
}

function sentLines( tally: PairingTally ): readonly Line[] {
	const { paired, created, queued } = tally;
	return [
		{
			tone: 'good',
			count: paired - created,
			/* translators: %s: number of products. */
			words: _n(
				'%s product was paired with its article',
				'%s products were paired with their articles',
				paired - created,
				'wapro-mag-for-woocommerce'
			),
			tab: 'paired',
		},
		{
			tone: 'good',
			count: created,
			/* translators: %s: number of products. */
			words: _n(
				'%s product became a new article',
				'%s products became new articles',
				created,
				'wapro-mag-for-woocommerce'
			),
			tab: 'paired',
			filter: { by: 'created' },
		},
		{
			tone: 'waiting',
			count: queued,
			/* translators: %s: number of products. */
			words: _n(
				'%s product is on its way to WAPRO',
				'%s products are on their way to WAPRO',
				queued,
				'wapro-mag-for-woocommerce'
			),
			tab: 'unpaired',
			filter: { state: 'queued' },
		},
	];
}

function openLines( tally: PairingTally ): readonly Line[] {
	return [
		{
			tone: 'attention',
			count: tally.toDecide,
			/* translators: %s: number of products. */
			words: _n(
				'%s product waits for your decision',
				'%s products wait for your decision',
				tally.toDecide,
				'wapro-mag-for-woocommerce'
			),
			tab: 'to_decide',
			reasons: 'to_decide',
		},
		{
			tone: 'trouble',
			count: tally.refused,
			/* translators: %s: number of products. */
			words: _n(
				'%s product cannot go to WAPRO',
				'%s products cannot go to WAPRO',
				tally.refused,
				'wapro-mag-for-woocommerce'
			),
			tab: 'unpaired',
			filter: { state: 'refused' },
			reasons: 'refused',
		},
	];
}

function Reasons( props: {
	readonly reasons: readonly PairingReason[];
	readonly tab: PairingTab;
	readonly filter: Readonly< Record< string, string > >;
} ) {
	return (
		<ul className="wapro-mag-tally__reasons">
			{ props.reasons.map( ( { code, count } ) => (
				<li key={ code }>
					<Link
						to="/pairing"
						query={ { tab: props.tab, ...props.filter, code } }
						onClick={ showList }
					>
						{ `${ pairingCodeWord( code ) } (${ formatCount(
							count
						) })` }
					</Link>
				</li>
			) ) }
		</ul>
	);
}

export interface TallyProps {
	readonly tally: PairingTally;
	/** Whether it is of a dry run. */
	readonly isTry: boolean;
}

/** What a run came to: each number leads to the list that it counts. */
export function Tally( { tally, isTry }: TallyProps ) {
	const lines = [
		...( isTry ? [] : sentLines( tally ) ),
		...foundLines( tally ),
		...openLines( tally ),
	].filter( ( { count } ) => count > 0 );
	const ofRun = { runId: String( tally.runId ) };
	return (
		<ul className="wapro-mag-tally">
			{ lines.map( ( { tone, count, words, tab, filter, reasons } ) => (
				<li key={ words }>
					<ToneIcon tone={ tone } />
					<div>
						<Link
							to="/pairing"
							query={ { tab, ...filter, ...ofRun } }
							onClick={ showList }
						>
							{ counted( words, count ) }
						</Link>
						{ reasons && (
							<Reasons
								reasons={ tally.reasons.filter(
									( { state } ) => state === reasons
								) }
								tab={ tab }
								filter={ { ...filter, ...ofRun } }
							/>
						) }
					</div>
				</li>
			) ) }
		</ul>
	);
}
