/**
 * Internal dependencies
 */
import type { OrderSettingsView } from '../../data/order-settings.ts';
import { Choices } from './choices.tsx';

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
		<Choices
			legend={ legend }
			offered={ offered.map( ( { slug, name } ) => ( {
				value: slug,
				label: name,
			} ) ) }
			chosen={ chosen }
			keepsOne
			isEditable={ isEditable }
			onChange={ onChange }
		/>
	);
}
