/**
 * WordPress dependencies
 */
import { CheckboxControl, SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import { Empty } from '../../components/states.tsx';
import { knownAttributes } from '../../data/catalogue.ts';
import type { KnownAttribute } from '../../data/catalogue.ts';
import { FieldProblem } from './field-problem.tsx';
import type { CatalogueSectionProps } from './use-catalogue-form.ts';

function Choices( {
	form,
	isEditable,
	offered,
}: CatalogueSectionProps & { readonly offered: readonly KnownAttribute[] } ) {
	const { variations } = form.values;
	const toggle = ( code: string, isOn: boolean ) =>
		form.change( {
			variations: {
				...variations,
				attributes: isOn
					? [ ...variations.attributes, code ]
					: variations.attributes.filter( ( one ) => one !== code ),
			},
		} );
	return (
		<fieldset className="wapro-mag-choices">
			<legend>
				{ __(
					'Buyers choose among values of',
					'wapro-mag-for-woocommerce'
				) }
			</legend>
			{ offered.map( ( { code, name } ) => (
				<CheckboxControl
					key={ code }
					label={ name }
					checked={ variations.attributes.includes( code ) }
					disabled={ ! isEditable }
					onChange={ ( isOn ) => toggle( code, isOn ) }
				/>
			) ) }
			{ offered.length === 0 && (
				<p className="wapro-mag-muted">
					{ __(
						'There is no other attribute to choose by.',
						'wapro-mag-for-woocommerce'
					) }
				</p>
			) }
		</fieldset>
	);
}

/** Which articles are variations of one product. */
export function Variations( props: CatalogueSectionProps ) {
	const { view, form, isEditable } = props;
	const known = knownAttributes( view );
	const { variations } = form.values;
	const group = variations.groupAttribute;
	return (
		<Panel
			id="variations"
			title={ __( 'Variable products', 'wapro-mag-for-woocommerce' ) }
		>
			{ known.length === 0 ? (
				<Empty
					title={ __(
						'Articles are grouped by an attribute, and none is known yet.',
						'wapro-mag-for-woocommerce'
					) }
				/>
			) : (
				<SelectControl
					__next40pxDefaultSize
					label={ __(
						'Attribute that names the group',
						'wapro-mag-for-woocommerce'
					) }
					help={ __(
						'Articles with the same value of it become variations of one product. Each variation keeps its own index, stock and price.',
						'wapro-mag-for-woocommerce'
					) }
					value={ group ?? '' }
					disabled={ ! isEditable }
					options={ [
						{
							value: '',
							label: __(
								'– none: each article is a product –',
								'wapro-mag-for-woocommerce'
							),
						},
						...known.map( ( { code, name } ) => ( {
							value: code,
							label: name,
						} ) ),
					] }
					onChange={ ( code ) =>
						form.change( {
							variations: {
								groupAttribute: code === '' ? null : code,
								attributes: variations.attributes.filter(
									( one ) => one !== code
								),
							},
						} )
					}
				/>
			) }
			<FieldProblem
				problem={ form.problem }
				of="variations.groupAttribute"
			/>
			{ group !== null && (
				<Choices
					{ ...props }
					offered={ known.filter( ( { code } ) => code !== group ) }
				/>
			) }
			<FieldProblem problem={ form.problem } of="variations.attributes" />
		</Panel>
	);
}
