/**
 * WordPress dependencies
 */
import { Button, RadioControl, ToggleControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import type { ProductionSettings } from '../../data/production-settings.ts';
import { useCategoryTree } from '../../data/review.ts';
import { CategoryPicker } from './category-picker.tsx';
import { FieldProblem } from './field-problem.tsx';
import type { ProductionSectionProps } from './production-section.ts';

function Categories( { form, isEditable }: ProductionSectionProps ) {
	const { categories } = form.values;
	const tree = useCategoryTree().data ?? [];
	const nameOf = ( id: number ) =>
		tree.find( ( one ) => one.id === id )?.path.join( ' › ' ) ??
		/* translators: %d: number of a category. */
		sprintf( __( 'category %d', 'wapro-mag-for-woocommerce' ), id );
	return (
		<>
			<ul className="wapro-mag-map">
				{ categories.map( ( id ) => (
					<li key={ id } className="wapro-mag-map-row">
						{ nameOf( id ) }{ ' ' }
						{ isEditable && (
							<Button
								variant="tertiary"
								isDestructive
								size="compact"
								aria-label={ sprintf(
									/* translators: %s: name of a category. */
									__(
										'Remove %s',
										'wapro-mag-for-woocommerce'
									),
									nameOf( id )
								) }
								onClick={ () =>
									form.change( {
										categories: categories.filter(
											( one ) => one !== id
										),
									} )
								}
							>
								{ __( 'Remove', 'wapro-mag-for-woocommerce' ) }
							</Button>
						) }
					</li>
				) ) }
			</ul>
			{ isEditable && (
				<CategoryPicker
					label={ __(
						'Add a category',
						'wapro-mag-for-woocommerce'
					) }
					help={ __(
						'Categories below it count, too.',
						'wapro-mag-for-woocommerce'
					) }
					tree={ tree.filter(
						( { id } ) => ! categories.includes( id )
					) }
					value={ null }
					isEditable
					onChange={ ( id ) =>
						id !== null &&
						form.change( { categories: [ ...categories, id ] } )
					}
				/>
			) }
		</>
	);
}

/** Which lines of an order production is told of. */
export function ProductionLines( {
	form,
	isEditable,
}: ProductionSectionProps ) {
	const { lines, withParameters } = form.values;
	return (
		<Panel
			id="lines"
			title={ __( 'What is made', 'wapro-mag-for-woocommerce' ) }
		>
			<RadioControl
				label={ __(
					'Lines that go to production',
					'wapro-mag-for-woocommerce'
				) }
				selected={ lines }
				disabled={ ! isEditable }
				options={ [
					{
						value: 'chosen',
						label: __(
							'chosen lines',
							'wapro-mag-for-woocommerce'
						),
						description: __(
							'An order without such a line does not go there.',
							'wapro-mag-for-woocommerce'
						),
					},
					{
						value: 'all',
						label: __(
							'all goods of every order',
							'wapro-mag-for-woocommerce'
						),
					},
				] }
				onChange={ ( value ) =>
					form.change( {
						lines: value as ProductionSettings[ 'lines' ],
					} )
				}
			/>
			{ lines === 'chosen' && (
				<ToggleControl
					label={ __(
						'Lines that carry a parameter',
						'wapro-mag-for-woocommerce'
					) }
					help={ __(
						'Whatever category their product is in.',
						'wapro-mag-for-woocommerce'
					) }
					checked={ withParameters }
					disabled={ ! isEditable }
					onChange={ ( value ) =>
						form.change( { withParameters: value } )
					}
				/>
			) }
			<h3>
				{ __(
					'Categories of what is made',
					'wapro-mag-for-woocommerce'
				) }
			</h3>
			<Categories form={ form } isEditable={ isEditable } />
			<FieldProblem problem={ form.problem } of="categories" />
		</Panel>
	);
}
