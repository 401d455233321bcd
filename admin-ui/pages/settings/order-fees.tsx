/**
 * WordPress dependencies
 */
import { Button, TextControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { ServiceMapping } from '../../data/order-settings.ts';
import type { OrderSectionProps } from './order-section.ts';
import { UntaxedCode } from './untaxed-code.tsx';

const longestIndex = 20;
const longestName = 100;

/** Fees that stand under an article of their own, by name. */
export function OrderFees( { view, form, isEditable }: OrderSectionProps ) {
	const { services } = form.values;
	const others = services.filter( ( { kind } ) => kind !== 'fee' );
	const fees = services.filter( ( { kind } ) => kind === 'fee' );
	const put = ( rows: readonly ServiceMapping[] ) =>
		form.change( { services: [ ...others, ...rows ] } );
	const edit = ( position: number, edits: Partial< ServiceMapping > ) =>
		put(
			fees.map( ( row, n ) =>
				n === position ? { ...row, ...edits } : row
			)
		);
	return (
		<>
			<ul className="wapro-mag-map">
				{ fees.map( ( fee, n ) => (
					<li className="wapro-mag-map-row" key={ n }>
						<TextControl
							__next40pxDefaultSize
							__nextHasNoMarginBottom
							label={ sprintf(
								/* translators: %d: 1, 2, 3 … */
								__(
									'Name of fee %d in the shop',
									'wapro-mag-for-woocommerce'
								),
								n + 1
							) }
							value={ fee.name }
							disabled={ ! isEditable }
							maxLength={ longestName }
							onChange={ ( text ) => edit( n, { name: text } ) }
						/>
						<TextControl
							__next40pxDefaultSize
							__nextHasNoMarginBottom
							label={ sprintf(
								/* translators: %d: 1, 2, 3 … */
								__(
									'Catalogue index of fee %d',
									'wapro-mag-for-woocommerce'
								),
								n + 1
							) }
							value={ fee.index }
							disabled={ ! isEditable }
							maxLength={ longestIndex }
							onChange={ ( text ) => edit( n, { index: text } ) }
						/>
						<UntaxedCode
							label={ sprintf(
								/* translators: %d: 1, 2, 3 … */
								__(
									'VAT code of fee %d without VAT',
									'wapro-mag-for-woocommerce'
								),
								n + 1
							) }
							service={ fee }
							view={ view }
							isEditable={ isEditable }
							onChange={ ( edits ) => edit( n, edits ) }
						/>
						{ isEditable && (
							<Button
								variant="tertiary"
								isDestructive
								__next40pxDefaultSize
								onClick={ () =>
									put( fees.filter( ( _, at ) => at !== n ) )
								}
							>
								{ __( 'Remove', 'wapro-mag-for-woocommerce' ) }
							</Button>
						) }
					</li>
				) ) }
			</ul>
			{ isEditable && (
				<Button
					variant="secondary"
					__next40pxDefaultSize
					onClick={ () =>
						put( [ ...fees, { kind: 'fee', name: '', index: '' } ] )
					}
				>
					{ __(
						'Add a fee with an article of its own',
						'wapro-mag-for-woocommerce'
					) }
				</Button>
			) }
		</>
	);
}
