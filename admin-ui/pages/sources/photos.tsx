/**
 * WordPress dependencies
 */
import { RadioControl, SelectControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import type { CatalogueSettings } from '../../data/catalogue.ts';
import { formatCount } from '../../utils/format.ts';
import { FieldProblem } from '../settings/field-problem.tsx';
import type { CatalogueSectionProps } from '../settings/use-catalogue-form.ts';

type Direction = CatalogueSettings[ 'directions' ][ 'photos' ];

const sizes = [ 1, 2, 4, 8, 12, 16, 20 ];

function choices(): { value: Direction; label: string }[] {
	return [
		{
			value: 'off',
			label: __( 'photos do not travel', 'wapro-mag-for-woocommerce' ),
		},
		{
			value: 'to_shop',
			label: __( 'from WAPRO to the shop', 'wapro-mag-for-woocommerce' ),
		},
		{
			value: 'both',
			label: __( 'both ways', 'wapro-mag-for-woocommerce' ),
		},
		{
			value: 'to_wapro',
			label: __( 'from the shop to WAPRO', 'wapro-mag-for-woocommerce' ),
		},
	];
}

function hint( direction: Direction, isShops: boolean ): string {
	if ( isShops && ( direction === 'to_shop' || direction === 'both' ) ) {
		return __(
			'The shop leads photos, so those of WAPRO do not come all the same. Change it in the table above.',
			'wapro-mag-for-woocommerce'
		);
	}
	return direction === 'to_wapro' || direction === 'both'
		? __(
				'A photo added to a product in the shop is saved with its article; one removed is taken off there.',
				'wapro-mag-for-woocommerce'
			)
		: '';
}

/** Which way photos travel, and how large they may be. */
export function Photos( { form, isEditable }: CatalogueSectionProps ) {
	const { directions, owners, photoMaxMegabytes } = form.values;
	const offered = [ ...new Set( [ ...sizes, photoMaxMegabytes ] ) ].sort(
		( one, other ) => one - other
	);
	return (
		<Panel
			id="photos"
			title={ __( 'Photos', 'wapro-mag-for-woocommerce' ) }
		>
			<RadioControl
				label={ __(
					'Which way photos travel',
					'wapro-mag-for-woocommerce'
				) }
				help={ hint( directions.photos, owners.photos === 'shop' ) }
				selected={ directions.photos }
				disabled={ ! isEditable }
				options={ choices() }
				onChange={ ( photos ) =>
					form.change( {
						directions: {
							...directions,
							photos: photos as Direction,
						},
					} )
				}
			/>
			<FieldProblem problem={ form.problem } of="directions.photos" />
			<SelectControl
				__next40pxDefaultSize
				label={ __( 'Largest photo', 'wapro-mag-for-woocommerce' ) }
				help={ __(
					'A larger file, or one that is not a JPEG, PNG, GIF or WebP picture, is left out and named among the findings.',
					'wapro-mag-for-woocommerce'
				) }
				value={ String( photoMaxMegabytes ) }
				disabled={ ! isEditable || directions.photos === 'off' }
				options={ offered.map( ( size ) => ( {
					value: String( size ),
					label: sprintf(
						/* translators: %s: number of megabytes. */
						__( '%s MB', 'wapro-mag-for-woocommerce' ),
						formatCount( size )
					),
				} ) ) }
				onChange={ ( size ) =>
					form.change( { photoMaxMegabytes: Number( size ) } )
				}
			/>
			<FieldProblem problem={ form.problem } of="photoMaxMegabytes" />
		</Panel>
	);
}
