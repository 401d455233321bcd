/**
 * WordPress dependencies
 */
import { SelectControl } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import { Empty } from '../../components/states.tsx';
import { knownAttributes } from '../../data/catalogue.ts';
import type { AttributeUse, KnownAttribute } from '../../data/catalogue.ts';
import { counted } from '../../utils/counted.ts';
import { FieldProblem } from './field-problem.tsx';
import type { CatalogueSectionProps } from './use-catalogue-form.ts';

function uses(): { value: AttributeUse; label: string }[] {
	return [
		{
			value: 'show',
			label: __(
				'show on the product’s page',
				'wapro-mag-for-woocommerce'
			),
		},
		{
			value: 'filter',
			label: __(
				'show, and let buyers filter by it',
				'wapro-mag-for-woocommerce'
			),
		},
		{
			value: 'ignore',
			label: __( 'do not take over', 'wapro-mag-for-woocommerce' ),
		},
	];
}

function help( { articles, example }: KnownAttribute ): string {
	const count = counted(
		/* translators: %s: number of articles. */
		_n(
			'%s article',
			'%s articles',
			articles,
			'wapro-mag-for-woocommerce'
		),
		articles
	);
	return example === ''
		? count
		: sprintf(
				/* translators: 1: e.g. "12 articles", 2: value of an attribute. */
				__( '%1$s, e.g. “%2$s”', 'wapro-mag-for-woocommerce' ),
				count,
				example
			);
}

/** What becomes of each attribute of WAPRO's goods. */
export function Attributes( {
	view,
	form,
	isEditable,
}: CatalogueSectionProps ) {
	const known = knownAttributes( view );
	const { attributes } = form.values;
	return (
		<Panel
			id="attributes"
			title={ __( 'Attributes', 'wapro-mag-for-woocommerce' ) }
		>
			{ known.length === 0 ? (
				<Empty
					title={ __(
						'No attributes of WAPRO’s goods are known yet.',
						'wapro-mag-for-woocommerce'
					) }
				>
					<p>
						{ __(
							'They appear here with the first article that has some. Which fields of WAPRO are attributes is set in the gateway.',
							'wapro-mag-for-woocommerce'
						) }
					</p>
				</Empty>
			) : (
				<ul className="wapro-mag-map">
					{ known.map( ( attribute ) => (
						<li
							className="wapro-mag-map-row"
							key={ attribute.code }
						>
							<SelectControl
								__next40pxDefaultSize
								label={ attribute.name }
								help={ help( attribute ) }
								value={
									attributes.find(
										( { code } ) => code === attribute.code
									)?.use ?? 'show'
								}
								disabled={ ! isEditable }
								options={ uses() }
								onChange={ ( use ) =>
									form.change( {
										attributes: [
											...attributes.filter(
												( { code } ) =>
													code !== attribute.code
											),
											{ code: attribute.code, use },
										],
									} )
								}
							/>
						</li>
					) ) }
				</ul>
			) }
			<FieldProblem problem={ form.problem } of="attributes" />
		</Panel>
	);
}
