/**
 * WordPress dependencies
 */
import { CheckboxControl } from '@wordpress/components';
/**
 * Internal dependencies
 */
import type { OrderSettingsView } from '../../data/order-settings.ts';

export interface OrderStatusesProps {
	readonly legend: string;
	readonly offered: OrderSettingsView[ 'statuses' ];
	readonly chosen: readonly string[];
	readonly isEditable: boolean;
	readonly onChange: ( statuses: string[] ) => void;
}

/** In which statuses orders go; one of them stays chosen. */
export function OrderStatuses( {
	legend,
	offered,
	chosen,
	isEditable,
	onChange,
}: OrderStatusesProps ) {
	return (
		<fieldset className="wapro-mag-choices">
			<legend>{ legend }</legend>
			{ offered.map( ( { slug, name } ) => {
				const isOn = chosen.includes( slug );
				return (
					<CheckboxControl
						key={ slug }
						label={ name }
						checked={ isOn }
						disabled={
							! isEditable || ( isOn && chosen.length === 1 )
						}
						onChange={ ( isWanted ) =>
							onChange(
								isWanted
									? [ ...chosen, slug ]
									: chosen.filter( ( one ) => one !== slug )
							)
						}
					/>
				);
			} ) }
		</fieldset>
	);
}
