/**
 * WordPress dependencies
 */
import { Button, TextControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { ForeignNumber } from '../../data/exchange-settings.ts';
import type { Problem } from '../../data/problem.ts';
import { FieldProblem } from './field-problem.tsx';

export interface ForeignNumbersProps {
	readonly numbers: readonly ForeignNumber[];
	readonly isEditable: boolean;
	readonly problem: Problem | undefined;
	readonly onChange: ( numbers: ForeignNumber[] ) => void;
}

const empty: ForeignNumber = { key: '', name: '', prefix: '' };

interface NumberRowProps {
	readonly number: ForeignNumber;
	readonly isEditable: boolean;
	readonly onChange: ( number: ForeignNumber ) => void;
	readonly onRemove: () => void;
}

function NumberRow( props: NumberRowProps ) {
	const { number, isEditable, onChange, onRemove } = props;
	const text = (
		field: keyof ForeignNumber,
		label: string,
		most: number
	) => (
		<TextControl
			__next40pxDefaultSize
			__nextHasNoMarginBottom
			label={ label }
			value={ number[ field ] }
			maxLength={ most }
			disabled={ ! isEditable }
			onChange={ ( value ) =>
				onChange( { ...number, [ field ]: value } )
			}
		/>
	);
	return (
		<li className="wapro-mag-number-row">
			{ text( 'name', __( 'System', 'wapro-mag-for-woocommerce' ), 50 ) }
			{ text(
				'key',
				__( 'Order field (meta key)', 'wapro-mag-for-woocommerce' ),
				100
			) }
			{ text(
				'prefix',
				__( 'Prefix in WAPRO', 'wapro-mag-for-woocommerce' ),
				20
			) }
			{ isEditable && (
				<Button
					variant="tertiary"
					isDestructive
					__next40pxDefaultSize
					aria-label={ sprintf(
						/* translators: %s: name of another system. */
						__( 'Remove %s', 'wapro-mag-for-woocommerce' ),
						number.name || number.key
					) }
					onClick={ onRemove }
				>
					{ __( 'Remove', 'wapro-mag-for-woocommerce' ) }
				</Button>
			) }
		</li>
	);
}

/** Where orders keep the numbers that other systems gave them. */
export function ForeignNumbers( props: ForeignNumbersProps ) {
	const { numbers, isEditable, problem, onChange } = props;
	return (
		<fieldset className="wapro-mag-numbers">
			<legend>
				{ __(
					'Numbers that other systems gave the order',
					'wapro-mag-for-woocommerce'
				) }
			</legend>
			<p>
				{ __(
					'An order in WAPRO with the same number is linked by itself. A prefix is what that system writes before its number in WAPRO; most write none.',
					'wapro-mag-for-woocommerce'
				) }
			</p>
			<ul>
				{ numbers.map( ( number, position ) => (
					<NumberRow
						key={ position }
						number={ number }
						isEditable={ isEditable }
						onChange={ ( edited ) =>
							onChange( numbers.with( position, edited ) )
						}
						onRemove={ () =>
							onChange( numbers.toSpliced( position, 1 ) )
						}
					/>
				) ) }
			</ul>
			<FieldProblem problem={ problem } of="twins.numbers" />
			{ isEditable && (
				<Button
					variant="secondary"
					__next40pxDefaultSize
					onClick={ () => onChange( [ ...numbers, empty ] ) }
				>
					{ __( 'Add a system', 'wapro-mag-for-woocommerce' ) }
				</Button>
			) }
		</fieldset>
	);
}
