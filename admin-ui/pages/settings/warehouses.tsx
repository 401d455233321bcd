/**
 * WordPress dependencies
 */
import { Button, SelectControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { arrowDown, arrowUp } from '@wordpress/icons';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import { Status } from '../../components/status.tsx';
import { Empty } from '../../components/states.tsx';
import { warehouseChoices } from '../../data/settings.ts';
import type { Maps, Settings, WarehouseChoice } from '../../data/settings.ts';
import { FieldProblem } from './field-problem.tsx';
import type { MapsForm } from './use-maps-form.ts';

type Uses = Maps[ 'warehouses' ];

function withUse( uses: Uses, symbol: string, use: string ): Uses {
	if ( use !== 'sell' && use !== 'ignore' ) {
		return uses.filter( ( row ) => row.symbol !== symbol );
	}
	return uses.some( ( row ) => row.symbol === symbol )
		? uses.map( ( row ) =>
				row.symbol === symbol ? { symbol, use } : row
			)
		: [ ...uses, { symbol, use } ];
}

function moved( uses: Uses, symbol: string, by: -1 | 1 ): Uses {
	const sold = uses.filter( ( { use } ) => use === 'sell' );
	const at = sold.findIndex( ( row ) => row.symbol === symbol );
	const row = sold[ at ];
	const other = sold[ at + by ];
	if ( ! row || ! other ) {
		return uses;
	}
	return uses.map( ( present ) => {
		if ( present === row ) {
			return other;
		}
		return present === other ? row : present;
	} );
}

interface RowProps {
	readonly choice: WarehouseChoice;
	readonly form: MapsForm;
	readonly isEditable: boolean;
}

function nameOf( { name, symbol, main }: WarehouseChoice ): string {
	return main
		? sprintf(
				/* translators: 1: name, 2: symbol of a warehouse. */
				__( '%1$s (%2$s, main in WAPRO)', 'wapro-mag-for-woocommerce' ),
				name,
				symbol
			)
		: sprintf(
				/* translators: 1: name, 2: symbol of a warehouse. */
				__( '%1$s (%2$s)', 'wapro-mag-for-woocommerce' ),
				name,
				symbol
			);
}

function Order( { choice, form }: Omit< RowProps, 'isEditable' > ) {
	const uses = form.maps.warehouses;
	const sold = uses.filter( ( { use } ) => use === 'sell' );
	const at = sold.findIndex( ( { symbol } ) => symbol === choice.symbol );
	const move = ( by: -1 | 1 ) =>
		form.change( { warehouses: moved( uses, choice.symbol, by ) } );
	return (
		<span className="wapro-mag-map-row__order">
			<Button
				size="compact"
				icon={ arrowUp }
				label={ sprintf(
					/* translators: %s: symbol of a warehouse. */
					__( 'Take %s earlier', 'wapro-mag-for-woocommerce' ),
					choice.symbol
				) }
				disabled={ at <= 0 }
				accessibleWhenDisabled
				onClick={ () => move( -1 ) }
			/>
			<Button
				size="compact"
				icon={ arrowDown }
				label={ sprintf(
					/* translators: %s: symbol of a warehouse. */
					__( 'Take %s later', 'wapro-mag-for-woocommerce' ),
					choice.symbol
				) }
				disabled={ at === sold.length - 1 }
				accessibleWhenDisabled
				onClick={ () => move( 1 ) }
			/>
		</span>
	);
}

function Row( { choice, form, isEditable }: RowProps ) {
	return (
		<li className="wapro-mag-map-row">
			<SelectControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ nameOf( choice ) }
				value={ choice.use ?? '' }
				disabled={ ! isEditable }
				options={ [
					{
						value: '',
						label: __( '– choose –', 'wapro-mag-for-woocommerce' ),
					},
					{
						value: 'sell',
						label: __(
							'the shop sells from it',
							'wapro-mag-for-woocommerce'
						),
					},
					{
						value: 'ignore',
						label: __(
							'the shop ignores it',
							'wapro-mag-for-woocommerce'
						),
					},
				] }
				onChange={ ( use ) =>
					form.change( {
						warehouses: withUse(
							form.maps.warehouses,
							choice.symbol,
							use
						),
					} )
				}
			/>
			{ choice.use === null && (
				<Status tone="attention">
					{ __( 'to decide', 'wapro-mag-for-woocommerce' ) }
				</Status>
			) }
			{ choice.use === 'sell' && isEditable && (
				<Order choice={ choice } form={ form } />
			) }
		</li>
	);
}

export interface SectionProps {
	readonly settings: Settings;
	readonly form: MapsForm;
}

/** Which warehouses the shop sells from, in which order orders take from them. */
export function Warehouses( { settings, form }: SectionProps ) {
	const choices = warehouseChoices( settings, form.maps );
	return (
		<Panel
			id="warehouses"
			title={ __( 'Warehouses', 'wapro-mag-for-woocommerce' ) }
		>
			<p className="wapro-mag-muted">
				{ __(
					'Stock in the shop is what is available in the warehouses it sells from. An order goes to the first of them that has the goods. Stock of a warehouse that nobody decided about is refused, never guessed.',
					'wapro-mag-for-woocommerce'
				) }
			</p>
			{ choices.length === 0 ? (
				<Empty
					title={ __(
						'Warehouses of WAPRO are not known yet.',
						'wapro-mag-for-woocommerce'
					) }
				/>
			) : (
				<ul className="wapro-mag-map">
					{ choices.map( ( choice ) => (
						<Row
							key={ choice.symbol }
							choice={ choice }
							form={ form }
							isEditable={ settings.editable }
						/>
					) ) }
				</ul>
			) }
			<FieldProblem problem={ form.problem } of="maps.warehouses" />
		</Panel>
	);
}
