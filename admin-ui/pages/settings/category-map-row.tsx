/**
 * WordPress dependencies
 */
import { Button } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Status } from '../../components/status.tsx';
import { withTerm } from '../../data/catalogue.ts';
import type { CategoryRow } from '../../data/catalogue.ts';
import { counted } from '../../utils/counted.ts';
import type { CategoryPartProps } from './category-mirror.tsx';
import { CategoryPicker } from './category-picker.tsx';

function label( { names, articles }: CategoryRow ): string {
	return sprintf(
		/* translators: 1: category of WAPRO with its parents, 2: e.g. "12 articles". */
		__( '%1$s – %2$s', 'wapro-mag-for-woocommerce' ),
		names.join( ' › ' ),
		counted(
			/* translators: %s: number of articles. */
			_n(
				'%s article',
				'%s articles',
				articles,
				'wapro-mag-for-woocommerce'
			),
			articles
		)
	);
}

export interface CategoryMapRowProps extends CategoryPartProps {
	readonly row: CategoryRow;
}

/** One category of WAPRO, the shop's that stands for it, and the same for what is beneath it. */
export function CategoryMapRow( props: CategoryMapRowProps ) {
	const { row, rows, tree, form, isEditable } = props;
	const { categories } = form.values;
	const choose = ( paths: readonly string[], termId: number | null ) =>
		form.change( {
			categories: {
				...categories,
				map: withTerm( categories.map, paths, termId ),
			},
		} );
	const openBelow = rows
		.filter(
			( other ) =>
				other.termId === null &&
				other.path.startsWith( `${ row.path } / ` )
		)
		.map( ( { path } ) => path );
	return (
		<li className="wapro-mag-map-row">
			<CategoryPicker
				label={ label( row ) }
				tree={ tree }
				value={ row.termId }
				isEditable={ isEditable }
				onChange={ ( id ) => choose( [ row.path ], id ) }
			/>
			{ row.termId === null && (
				<Status tone={ row.articles > 0 ? 'attention' : 'neutral' }>
					{ __( 'to decide', 'wapro-mag-for-woocommerce' ) }
				</Status>
			) }
			{ row.termId !== null && openBelow.length > 0 && isEditable && (
				<Button
					variant="tertiary"
					size="compact"
					onClick={ () => choose( openBelow, row.termId ) }
				>
					{ counted(
						/* translators: %s: number of categories. */
						_n(
							'Same for %s subcategory',
							'Same for %s subcategories',
							openBelow.length,
							'wapro-mag-for-woocommerce'
						),
						openBelow.length
					) }
				</Button>
			) }
		</li>
	);
}
