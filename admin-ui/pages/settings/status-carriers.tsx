/**
 * WordPress dependencies
 */
import { Button, TextControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import type { CarrierLink } from '../../data/status-settings.ts';
import { FieldProblem } from './field-problem.tsx';
import type { StatusSectionProps } from './status-section.ts';

const longestName = 50;
const longestAddress = 255;

/** Where buyers follow their parcels. */
export function StatusCarriers( {
	view,
	form,
	isEditable,
}: StatusSectionProps ) {
	const { carriers } = form.values;
	const edit = ( position: number, edits: Partial< CarrierLink > ) =>
		form.change( {
			carriers: carriers.map( ( row, n ) =>
				n === position ? { ...row, ...edits } : row
			),
		} );
	return (
		<Panel
			id="carriers"
			title={ __( 'Links to parcels', 'wapro-mag-for-woocommerce' ) }
		>
			<p className="wapro-mag-muted">
				{ sprintf(
					/* translators: %s: names of carriers. */
					__(
						'WAPRO’s own link comes first. Known without a setting: %s.',
						'wapro-mag-for-woocommerce'
					),
					view.known.map( ( { name } ) => name ).join( ', ' )
				) }
			</p>
			<ul className="wapro-mag-map">
				{ carriers.map( ( { name, url }, n ) => (
					<li className="wapro-mag-map-row" key={ n }>
						<TextControl
							__next40pxDefaultSize
							__nextHasNoMarginBottom
							label={ sprintf(
								/* translators: %d: 1, 2, 3 … */
								__(
									'Name of carrier %d in WAPRO',
									'wapro-mag-for-woocommerce'
								),
								n + 1
							) }
							value={ name }
							disabled={ ! isEditable }
							maxLength={ longestName }
							onChange={ ( text ) => edit( n, { name: text } ) }
						/>
						<TextControl
							__next40pxDefaultSize
							__nextHasNoMarginBottom
							label={ sprintf(
								/* translators: 1: 1, 2, 3 …, 2: a mark that stays as it is, {number}. */
								__(
									'Address of carrier %1$d, with %2$s',
									'wapro-mag-for-woocommerce'
								),
								n + 1,
								'{number}'
							) }
							type="url"
							value={ url }
							disabled={ ! isEditable }
							maxLength={ longestAddress }
							onChange={ ( text ) => edit( n, { url: text } ) }
						/>
						{ isEditable && (
							<Button
								variant="tertiary"
								isDestructive
								__next40pxDefaultSize
								onClick={ () =>
									form.change( {
										carriers: carriers.filter(
											( _, at ) => at !== n
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
			<FieldProblem problem={ form.problem } of="carriers" />
			{ isEditable && (
				<Button
					variant="secondary"
					__next40pxDefaultSize
					onClick={ () =>
						form.change( {
							carriers: [
								...carriers,
								{ name: '', url: 'https://' },
							],
						} )
					}
				>
					{ __( 'Add a carrier', 'wapro-mag-for-woocommerce' ) }
				</Button>
			) }
		</Panel>
	);
}
