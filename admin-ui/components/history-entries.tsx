/**
 * WordPress dependencies
 */
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { HistoryEntry } from '../data/history.ts';
import { Link } from '../routing/link.tsx';
import { historyValueWord } from '../words/history-values.ts';
import {
	historyFieldWord,
	isHistoryEvent,
	summaryWord,
} from '../words/history.ts';
import { causeWord } from '../words/objects.ts';
import { Moment } from './moment.tsx';

function Change( {
	change,
}: {
	readonly change: HistoryEntry[ 'changes' ][ number ];
} ) {
	const empty = __( 'empty', 'wapro-mag-for-woocommerce' );
	if ( isHistoryEvent( change.field ) ) {
		return (
			<li>
				{ sprintf(
					/* translators: 1: what happened to the stock, 2: quantity, warehouse and document. */
					__( '%1$s: %2$s', 'wapro-mag-for-woocommerce' ),
					historyFieldWord( change.field ),
					change.after ?? ''
				) }
			</li>
		);
	}
	return (
		<li>
			{ sprintf(
				/* translators: 1: name of a field, 2: value before, 3: value after. */
				__( '%1$s: %2$s → %3$s', 'wapro-mag-for-woocommerce' ),
				historyFieldWord( change.field ),
				historyValueWord( change.field, change.before ) || empty,
				historyValueWord( change.field, change.after ) || empty
			) }
		</li>
	);
}

function Entry( { entry }: { readonly entry: HistoryEntry } ) {
	return (
		<li className="wapro-mag-history__entry">
			<Moment at={ entry.at } />
			<div>
				{ entry.summary && (
					<strong>{ summaryWord( entry.summary ) }</strong>
				) }
				{ entry.changes.length > 0 && (
					<ul>
						{ entry.changes.map( ( change, position ) => (
							<Change key={ position } change={ change } />
						) ) }
					</ul>
				) }
				<p className="wapro-mag-muted">
					{ [ causeWord( entry.cause ), entry.actor ]
						.filter( Boolean )
						.join( ' · ' ) }
					{ entry.messageId !== null && (
						<>
							{ ' · ' }
							<Link to={ `/messages/${ entry.messageId }` }>
								{ sprintf(
									/* translators: %d: number of a message. */
									__(
										'message %d',
										'wapro-mag-for-woocommerce'
									),
									entry.messageId
								) }
							</Link>
						</>
					) }
				</p>
			</div>
		</li>
	);
}

/** Events of an object's life: what happened, before → after, why, by whom. */
export function HistoryEntries( props: {
	readonly entries: readonly HistoryEntry[];
} ) {
	return (
		<ol className="wapro-mag-history">
			{ props.entries.map( ( entry ) => (
				<Entry key={ entry.id } entry={ entry } />
			) ) }
		</ol>
	);
}
