/**
 * WordPress dependencies
 */
import { RadioControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import { Empty, Loading, ProblemNotice } from '../../components/states.tsx';
import { categoryRows } from '../../data/catalogue.ts';
import type { CatalogueSettings } from '../../data/catalogue.ts';
import { useCategoryTree } from '../../data/review.ts';
import { Link } from '../../routing/link.tsx';
import { CategoryMap } from './category-map.tsx';
import { CategoryMirror } from './category-mirror.tsx';
import type { CategoryPartProps } from './category-mirror.tsx';
import { FieldProblem } from './field-problem.tsx';
import type { CatalogueSectionProps } from './use-catalogue-form.ts';

type Mode = CatalogueSettings[ 'categories' ][ 'mode' ];

function modes(): { value: Mode; label: string; description: string }[] {
	return [
		{
			value: 'off',
			label: __(
				'the shop keeps its own categories',
				'wapro-mag-for-woocommerce'
			),
			description: __(
				'WAPRO’s category alters nothing. New products wait in the temporary category until someone places them.',
				'wapro-mag-for-woocommerce'
			),
		},
		{
			value: 'map',
			label: __(
				'each category of WAPRO has one of the shop',
				'wapro-mag-for-woocommerce'
			),
			description: __(
				'You choose below which belongs to which. Categories added to a product by hand stay.',
				'wapro-mag-for-woocommerce'
			),
		},
		{
			value: 'mirror',
			label: __(
				'the shop repeats WAPRO’s tree',
				'wapro-mag-for-woocommerce'
			),
			description: __(
				'Missing categories are made with the first product in them. Categories added to a product by hand stay.',
				'wapro-mag-for-woocommerce'
			),
		},
	];
}

function NotKnown() {
	return (
		<Empty
			title={ __(
				'WAPRO’s categories are not known yet.',
				'wapro-mag-for-woocommerce'
			) }
		>
			<Link to="/settings" query={ { section: 'dictionaries' } }>
				{ __(
					'Read the lists from WAPRO',
					'wapro-mag-for-woocommerce'
				) }
			</Link>
		</Empty>
	);
}

function Choice( props: CategoryPartProps ) {
	return props.form.values.categories.mode === 'map' ? (
		<CategoryMap { ...props } />
	) : (
		<CategoryMirror { ...props } />
	);
}

/** How WAPRO's tree of goods and the shop's categories belong together. */
export function Categories( props: CatalogueSectionProps ) {
	const { view, form, isEditable } = props;
	const { categories } = form.values;
	const tree = useCategoryTree();
	const rows = categoryRows( view, form.values );
	const isShown = categories.mode !== 'off';
	return (
		<Panel
			id="categories"
			title={ __( 'Categories', 'wapro-mag-for-woocommerce' ) }
		>
			<RadioControl
				label={ __(
					'Which categories products get',
					'wapro-mag-for-woocommerce'
				) }
				selected={ categories.mode }
				disabled={ ! isEditable }
				options={ modes() }
				onChange={ ( mode ) =>
					form.change( {
						categories: { ...categories, mode: mode as Mode },
					} )
				}
			/>
			<FieldProblem problem={ form.problem } of="categories.mode" />
			{ tree.problem && (
				<ProblemNotice
					problem={ tree.problem }
					onRetry={ tree.refresh }
				/>
			) }
			{ isShown && rows.length === 0 && <NotKnown /> }
			{ isShown && rows.length > 0 && tree.data && (
				<Choice { ...props } rows={ rows } tree={ tree.data } />
			) }
			{ isShown && tree.isLoading && ! tree.data && (
				<Loading
					label={ __(
						'Reading the shop’s categories…',
						'wapro-mag-for-woocommerce'
					) }
				/>
			) }
		</Panel>
	);
}
