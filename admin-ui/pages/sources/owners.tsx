/**
 * WordPress dependencies
 */
import { RadioControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import { Status } from '../../components/status.tsx';
import { ownedFields } from '../../data/catalogue.ts';
import type { OwnedField, Owner } from '../../data/catalogue.ts';
import {
	ownedFieldWord,
	ownerConsequence,
	ownerWord,
} from '../../words/sources.ts';
import { FieldProblem } from '../settings/field-problem.tsx';
import type { CatalogueSectionProps } from '../settings/use-catalogue-form.ts';

function Row( {
	field,
	view,
	form,
	isEditable,
}: CatalogueSectionProps & { readonly field: OwnedField } ) {
	const { owners } = form.values;
	const owner = owners[ field ];
	return (
		<tr className="wapro-mag-owners__row">
			<th scope="row">{ ownedFieldWord( field ) }</th>
			<td className="wapro-mag-owners__choice">
				<RadioControl
					label={ ownedFieldWord( field ) }
					hideLabelFromVision
					selected={ owner }
					disabled={ ! isEditable }
					options={ [ 'wapro' as const, 'shop' as const ].map(
						( value ) => ( { value, label: ownerWord( value ) } )
					) }
					onChange={ ( value ) =>
						form.change( {
							owners: { ...owners, [ field ]: value as Owner },
						} )
					}
				/>
			</td>
			<td>
				{ ownerConsequence( field, owner ) }
				{ owner !== view.settings.owners[ field ] && (
					<>
						{ ' ' }
						<Status tone="attention">
							{ __( 'not saved', 'wapro-mag-for-woocommerce' ) }
						</Status>
					</>
				) }
				<FieldProblem
					problem={ form.problem }
					of={ `owners.${ field }` }
				/>
			</td>
		</tr>
	);
}

/** Which side leads which field of a product. */
export function Owners( props: CatalogueSectionProps ) {
	return (
		<Panel
			id="owners"
			title={ __( 'Who leads which field', 'wapro-mag-for-woocommerce' ) }
		>
			<p className="wapro-mag-muted">
				{ __(
					'Catalogue index, VAT, price, stock and whether an article is for sale always follow WAPRO.',
					'wapro-mag-for-woocommerce'
				) }
			</p>
			{ props.form.values.directions.goods === 'to_wapro' && (
				<p>
					<Status tone="attention">
						{ __(
							'Goods travel only to WAPRO, so the shop leads all these fields, whatever the table says.',
							'wapro-mag-for-woocommerce'
						) }
					</Status>
				</p>
			) }
			<table className="wapro-mag-table wapro-mag-owners">
				<thead>
					<tr>
						<th scope="col">
							{ __( 'Field', 'wapro-mag-for-woocommerce' ) }
						</th>
						<th scope="col">
							{ __( 'Led by', 'wapro-mag-for-woocommerce' ) }
						</th>
						<th scope="col">
							{ __(
								'What follows from it',
								'wapro-mag-for-woocommerce'
							) }
						</th>
					</tr>
				</thead>
				<tbody>
					{ ownedFields.map( ( field ) => (
						<Row key={ field } field={ field } { ...props } />
					) ) }
				</tbody>
			</table>
		</Panel>
	);
}
