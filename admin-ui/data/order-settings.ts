/**
 * Internal dependencies
 */
import type {
	OrderSettings,
	OrderSettingsView,
} from '../../contracts/generated/shop-api.ts';
import { request } from './api.ts';
import { useResource } from './use-resource.ts';

export type {
	OrderSettings,
	OrderSettingsView,
	ReservationRule,
} from '../../contracts/generated/shop-api.ts';

export type PaymentMapping = OrderSettings[ 'payments' ][ number ];
export type ServiceMapping = OrderSettings[ 'services' ][ number ];
export type CurrencyRate = OrderSettings[ 'rates' ][ number ];
export type RequiredData = OrderSettings[ 'required' ][ number ];

/** A payment method of the shop with what was decided about it. */
export interface PaymentRow extends PaymentMapping {
	readonly title: string;
	/** Buyers can choose it, and nobody has decided what it is in WAPRO. */
	readonly isOpen: boolean;
}

const undecided = { form: null, days: null, ownTerms: false, statuses: null };

export function useOrderSettings() {
	return useResource( 'order settings', ( signal ) =>
		request( 'GET settings/orders', {}, { signal } )
	);
}

export function saveOrderSettings( settings: OrderSettings ) {
	return request( 'PUT settings/orders', settings );
}

/**
 * Methods that buyers can choose and those that were decided about; the undecided are on top.
 * @param view   What is saved; decides the order, so that rows do not jump while one edits.
 * @param values What is being edited.
 */
export function paymentRows(
	view: OrderSettingsView,
	values: OrderSettings
): readonly PaymentRow[] {
	const decided = view.settings.payments.map( ( { method } ) => method );
	const isKept = ( id: string ) => id !== '' && decided.includes( id );
	const rows = view.methods
		.filter( ( { id, enabled } ) => enabled || isKept( id ) )
		.map( ( { id, title, enabled } ) => {
			const row = values.payments.find( ( { method } ) => method === id );
			return {
				...undecided,
				...row,
				method: id,
				title,
				isOpen: enabled && ! row?.form && values.otherPayments === null,
			};
		} );
	const isOnTop = ( { method }: PaymentRow ) =>
		view.unmapped.includes( method );
	return [
		...rows.filter( isOnTop ),
		...rows.filter( ( row ) => ! isOnTop( row ) ),
	];
}

/** The map with one method changed; what says nothing is left out. */
export function withPayment(
	payments: readonly PaymentMapping[],
	method: string,
	edits: Partial< PaymentMapping >
): PaymentMapping[] {
	const before = payments.find( ( row ) => row.method === method );
	const row = { ...undecided, ...before, ...edits, method };
	const others = payments.filter( ( one ) => one.method !== method );
	const saysNothing =
		row.form === null && row.statuses === null && ! row.ownTerms;
	return saysNothing ? others : [ ...others, row ];
}

/** The service of one way of delivery; without an index: the general one. */
export function deliveryService(
	services: readonly ServiceMapping[],
	method: string
): ServiceMapping {
	return (
		services.find(
			( { kind, name } ) => kind === 'shipping' && name === method
		) ?? { kind: 'shipping', name: method, index: '' }
	);
}

/** The map with one way of delivery changed; one without an index is left out. */
export function withDelivery(
	services: readonly ServiceMapping[],
	method: string,
	edits: Partial< ServiceMapping >
): ServiceMapping[] {
	const before = deliveryService( services, method );
	const others = services.filter( ( row ) => row !== before );
	const row = { ...before, ...edits };
	return row.index === '' ? others : [ ...others, row ];
}
