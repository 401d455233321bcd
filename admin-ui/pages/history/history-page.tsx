/**
 * WordPress dependencies
 */
import { SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { HistoryEntries } from '../../components/history-entries.tsx';
import { Page } from '../../components/page.tsx';
import { Empty, Loading, ProblemNotice } from '../../components/states.tsx';
import { useHistory } from '../../data/history.ts';
import type { HistoryEntry, HistoryQuery } from '../../data/history.ts';
import { Link } from '../../routing/link.tsx';
import { navigate, useAddress } from '../../routing/use-address.ts';
import { historyFieldWord } from '../../words/history.ts';
import { historyTitle } from '../../words/titles.ts';

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
	readonly objectType: HistoryQuery[ 'objectType' ];
	readonly objectId: number;
}

/** Companies live in the panel, users in WordPress. */
function BackLink( {
	objectType,
	objectId,
	url,
}: HistoryPageProps & { readonly url?: string | null | undefined } ) {
	if ( objectType === 'company' ) {
		return (
			<Link to={ `/companies/${ objectId }` }>
				{ __( 'Go to the company', 'wapro-mag-for-woocommerce' ) }
			</Link>
		);
	}
	return url ? (
		<a href={ url }>
			{ __( 'Open the account', 'wapro-mag-for-woocommerce' ) }
		</a>
	) : null;
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
			title={ historyTitle( objectType, objectId, data?.title ) }
			lead={
				data && (
					<BackLink
						objectType={ objectType }
						objectId={ objectId }
						url={ data.url }
					/>
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
			<HistoryEntries entries={ entries } />
			{ data && page < data.pages && (
				<Link to={ path } query={ { ...query, p: String( page + 1 ) } }>
					{ __( 'Older', 'wapro-mag-for-woocommerce' ) }
				</Link>
			) }
		</Page>
	);
}
