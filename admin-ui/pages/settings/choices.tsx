/**
 * WordPress dependencies
 */
import { CheckboxControl } from '@wordpress/components';

export interface ChoicesProps< Value extends string > {
	readonly legend: string;
	readonly offered: readonly {
		readonly value: Value;
		readonly label: string;
	}[];
	readonly chosen: readonly Value[];
	/** The last one that is chosen cannot be taken away. */
	readonly keepsOne?: boolean;
	readonly isEditable: boolean;
	readonly onChange: ( chosen: Value[] ) => void;
}

/** Any number of a few. */
export function Choices< Value extends string >( {
	legend,
	offered,
	chosen,
	keepsOne = false,
	isEditable,
	onChange,
}: ChoicesProps< Value > ) {
	return (
		<fieldset className="wapro-mag-choices">
			<legend>{ legend }</legend>
			{ offered.map( ( { value, label } ) => {
				const isOn = chosen.includes( value );
				return (
					<CheckboxControl
						key={ value }
						label={ label }
						checked={ isOn }
						disabled={
							! isEditable ||
							( keepsOne && isOn && chosen.length === 1 )
						}
						onChange={ ( isWanted ) =>
							onChange(
								isWanted
									? [ ...chosen, value ]
									: chosen.filter( ( one ) => one !== value )
							)
						}
					/>
				);
			} ) }
		</fieldset>
	);
}
