/**
 * WordPress dependencies
 */
import { SelectControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Moment } from '../../components/moment.tsx';
import { Page } from '../../components/page.tsx';
import { Empty, Loading, ProblemNotice } from '../../components/states.tsx';
import { useHistory } from '../../data/history.ts';
import type { HistoryEntry } from '../../data/history.ts';
import { Link } from '../../routing/link.tsx';
import { navigate, useAddress } from '../../routing/use-address.ts';
import {
	historyFieldWord,
	historyValueWord,
	isHistoryEvent,
	summaryWord,
} from '../../words/history.ts';
import { causeWord } from '../../words/objects.ts';

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

function FieldFilter( props: {
	readonly entries: readonly HistoryEntry[];
	readonly field: string;
	readonly onChange: ( field: string ) => void;
} ) {
	const fields = [
		...new Set(
			props.entries.flatMap( ( { changes } ) =>
				changes.map( ( change ) => change.field )
			)
		),
	];
	if ( fields.length < 2 && props.field === '' ) {
		return null;
	}
	return (
		<SelectControl
			__next40pxDefaultSize
			__nextHasNoMarginBottom
			label={ __( 'Field', 'wapro-mag-for-woocommerce' ) }
			value={ props.field }
			options={ [
				{
					value: '',
					label: __( 'all', 'wapro-mag-for-woocommerce' ),
				},
				...fields.map( ( value ) => ( {
					value,
					label: historyFieldWord( value ),
				} ) ),
			] }
			onChange={ props.onChange }
		/>
	);
}

export interface HistoryPageProps {
	readonly objectType: 'product' | 'order';
	readonly objectId: number;
}

/** One object's life: what happened, before → after, why, by whom. */
export function HistoryPage( { objectType, objectId }: HistoryPageProps ) {
	const { path, query } = useAddress();
	const page = Math.max( 1, Number.parseInt( query.p ?? '1', 10 ) || 1 );
	const field = query.field ?? '';
	const { data, problem, refresh } = useHistory( {
		objectType,
		objectId,
		page,
	} );
	const entries = ( data?.items ?? [] ).filter(
		( { changes } ) =>
			field === '' || changes.some( ( change ) => change.field === field )
	);
	return (
		<Page
			title={
				objectType === 'order'
					? sprintf(
							/* translators: %d: number of an order. */
							__(
								'History of order #%d',
								'wapro-mag-for-woocommerce'
							),
							objectId
						)
					: sprintf(
							/* translators: %d: number of a product. */
							__(
								'History of product #%d',
								'wapro-mag-for-woocommerce'
							),
							objectId
						)
			}
		>
			{ problem && (
				<ProblemNotice problem={ problem } onRetry={ refresh } />
			) }
			{ ! data && ! problem && (
				<Loading
					label={ __(
						'Reading the history…',
						'wapro-mag-for-woocommerce'
					) }
				/>
			) }
			{ data && (
				<FieldFilter
					entries={ data.items }
					field={ field }
					onChange={ ( chosen ) =>
						navigate( path, { ...query, field: chosen } )
					}
				/>
			) }
			{ data && entries.length === 0 && (
				<Empty
					title={ __(
						'Nothing has happened yet.',
						'wapro-mag-for-woocommerce'
					) }
				/>
			) }
			<ol className="wapro-mag-history">
				{ entries.map( ( entry ) => (
					<Entry key={ entry.id } entry={ entry } />
				) ) }
			</ol>
			{ data && page < data.pages && (
				<Link to={ path } query={ { ...query, p: String( page + 1 ) } }>
					{ __( 'Older', 'wapro-mag-for-woocommerce' ) }
				</Link>
			) }
		</Page>
	);
}
