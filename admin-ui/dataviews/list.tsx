/**
 * External dependencies
 */
import type { ComponentProps, ReactElement, ReactNode } from 'react';
/**
 * WordPress dependencies
 */
import { DataViews } from '@wordpress/dataviews/wp';
import type { ActionButton, Field, View } from '@wordpress/dataviews/wp';
import '@wordpress/dataviews/build-style/style.css';
/**
 * Internal dependencies
 */
import { Link } from '../routing/link.tsx';
import { useDialogs } from './dialogs.tsx';
import type { Action } from './dialogs.tsx';
import { translateDataViews } from './strings.ts';

export type { Field, View } from '@wordpress/dataviews/wp';
export type { Action } from './dialogs.tsx';

translateDataViews();

const none: readonly never[] = [];

export interface Destination {
	readonly to: string;
	readonly query?: Readonly< Record< string, string > >;
}

export interface ListProps< Item > {
	readonly items: readonly Item[];
	readonly total: number;
	readonly pages: number;
	readonly idOf: ( item: Item ) => string;
	readonly fields: Field< Item >[];
	readonly actions?: readonly Action< Item >[];
	/** Called however the dialogue of an action was left. */
	readonly onDialogClosed?: () => void;
	readonly view: View;
	readonly onChangeView: ( view: View ) => void;
	readonly isLoading: boolean;
	readonly searchLabel: string;
	/** What to say and do when nothing is found. */
	readonly empty: ReactNode;
	readonly header?: ReactNode;
	/** Where an item's title leads; without it titles are plain text. */
	readonly linkOf?: ( item: Item ) => Destination;
}

interface ViewsProps< Item > {
	readonly data: Item[];
	readonly getItemId: ( item: Item ) => string;
	readonly fields: Field< Item >[];
	readonly actions: ActionButton< Item >[];
	readonly view: View;
	readonly onChangeView: ( view: View ) => void;
	readonly isLoading: boolean;
	readonly paginationInfo: { totalItems: number; totalPages: number };
	readonly defaultLayouts: { table: object; grid: object };
	readonly searchLabel: string;
	readonly empty: ReactNode;
	readonly header: ReactNode;
	readonly isItemClickable: () => boolean;
	readonly renderItemLink: (
		props: { item: Item } & ComponentProps< 'a' >
	) => ReactElement;
}

/** DataViews types `getItemId` by what an item is, which a generic wrapper cannot know; this one always gives it. */
const Views = DataViews as unknown as < Item >(
	props: ViewsProps< Item >
) => ReactElement;

/**
 * The one wrapper of DataViews: every list of the panel is this.
 */
export function List< Item >( props: ListProps< Item > ) {
	const { linkOf, actions = none } = props;
	const { buttons, dialog } = useDialogs< Item >(
		actions,
		props.onDialogClosed
	);
	return (
		<div
			className={
				props.view.mediaField
					? 'wapro-mag-list'
					: 'wapro-mag-list is-without-pictures'
			}
		>
			<Views
				data={ [ ...props.items ] }
				getItemId={ props.idOf }
				fields={ props.fields }
				actions={ buttons }
				view={ props.view }
				onChangeView={ props.onChangeView }
				isLoading={ props.isLoading }
				paginationInfo={ {
					totalItems: props.total,
					totalPages: props.pages,
				} }
				defaultLayouts={ { table: {}, grid: {} } }
				searchLabel={ props.searchLabel }
				empty={ props.empty }
				header={ props.header }
				isItemClickable={ () => linkOf !== undefined }
				renderItemLink={ ( { item, ...rest } ) => {
					const destination = linkOf?.( item );
					return destination ? (
						<Link
							className={ rest.className }
							to={ destination.to }
							query={ destination.query ?? {} }
						>
							{ rest.children }
						</Link>
					) : (
						<span className={ rest.className }>
							{ rest.children }
						</span>
					);
				} }
			/>
			{ dialog }
		</div>
	);
}
