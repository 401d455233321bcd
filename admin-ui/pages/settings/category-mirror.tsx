/**
 * WordPress dependencies
 */
import { __, _n } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { CategoryRow } from '../../data/catalogue.ts';
import type { CategoryBranch } from '../../data/review.ts';
import { counted } from '../../utils/counted.ts';
import { CategoryPicker } from './category-picker.tsx';
import { FieldProblem } from './field-problem.tsx';
import type { CatalogueSectionProps } from './use-catalogue-form.ts';

export interface CategoryPartProps extends CatalogueSectionProps {
	readonly rows: readonly CategoryRow[];
	readonly tree: readonly CategoryBranch[];
}

/** Under which category WAPRO's tree grows. */
export function CategoryMirror( props: CategoryPartProps ) {
	const { form, rows, tree, isEditable } = props;
	const { categories } = form.values;
	const used = rows.filter( ( { articles } ) => articles > 0 ).length;
	return (
		<>
			<CategoryPicker
				label={ __(
					'Under the category',
					'wapro-mag-for-woocommerce'
				) }
				help={ __(
					'Empty: at the top, beside the shop’s own categories.',
					'wapro-mag-for-woocommerce'
				) }
				placeholder={ __(
					'– at the top –',
					'wapro-mag-for-woocommerce'
				) }
				tree={ tree }
				value={ categories.parent }
				isEditable={ isEditable }
				onChange={ ( parent ) =>
					form.change( { categories: { ...categories, parent } } )
				}
			/>
			<FieldProblem problem={ form.problem } of="categories.parent" />
			<p className="wapro-mag-muted">
				{ counted(
					/* translators: %s: number of categories. */
					_n(
						'Goods of the shop stand in %s category of WAPRO.',
						'Goods of the shop stand in %s categories of WAPRO.',
						used,
						'wapro-mag-for-woocommerce'
					),
					used
				) }
			</p>
		</>
	);
}
