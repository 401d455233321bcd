/**
 * External dependencies
 */
import type { ReactNode } from 'react';
/**
 * WordPress dependencies
 */
import { CheckboxControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { ReservationRule } from '../../data/order-settings.ts';
import type { Problem } from '../../data/problem.ts';
import { Choices } from './choices.tsx';
import { FieldProblem } from './field-problem.tsx';
import { OrderStatuses } from './order-statuses.tsx';
import type { OrderStatusesProps } from './order-statuses.tsx';

type BuyerGroup = ReservationRule[ 'customers' ][ number ];

interface Conditions {
	readonly onlyPaid: boolean;
	readonly statuses: string[];
	readonly customers: BuyerGroup[];
}

interface OrderRuleProps {
	readonly rule: Conditions;
	readonly legend: string;
	readonly offered: OrderStatusesProps[ 'offered' ];
	readonly problem: Problem | undefined;
	/** Start of the fields' names in a refusal. */
	readonly at?: string;
	readonly isEditable: boolean;
	readonly onChange: ( edits: Partial< Conditions > ) => void;
	/** Conditions of its own. */
	readonly children?: ReactNode;
}

export function buyerGroups(): { value: BuyerGroup; label: string }[] {
	return [
		{
			value: 'company',
			label: __( 'companies from WAPRO', 'wapro-mag-for-woocommerce' ),
		},
		{
			value: 'account',
			label: __(
				'private buyers with an account',
				'wapro-mag-for-woocommerce'
			),
		},
		{
			value: 'guest',
			label: __( 'guests', 'wapro-mag-for-woocommerce' ),
		},
	];
}

/** For which orders something is done: paid ones, of which status, of which buyers. */
export function OrderRule( {
	rule: { onlyPaid, statuses, customers },
	legend,
	offered,
	problem,
	at = '',
	isEditable,
	onChange,
	children,
}: OrderRuleProps ) {
	return (
		<>
			<CheckboxControl
				label={ __( 'Only paid orders', 'wapro-mag-for-woocommerce' ) }
				checked={ onlyPaid }
				disabled={ ! isEditable }
				onChange={ ( isOn ) => onChange( { onlyPaid: isOn } ) }
			/>
			<OrderStatuses
				legend={ legend }
				offered={ offered }
				chosen={ statuses }
				isEditable={ isEditable }
				onChange={ ( chosen ) => onChange( { statuses: chosen } ) }
			/>
			<FieldProblem problem={ problem } of={ `${ at }statuses` } />
			{ children }
			<Choices
				legend={ __( 'Whose orders', 'wapro-mag-for-woocommerce' ) }
				offered={ buyerGroups() }
				chosen={ customers }
				keepsOne
				isEditable={ isEditable }
				onChange={ ( chosen ) => onChange( { customers: chosen } ) }
			/>
			<FieldProblem problem={ problem } of={ `${ at }customers` } />
		</>
	);
}
