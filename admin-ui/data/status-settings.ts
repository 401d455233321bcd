/**
 * Internal dependencies
 */
import type {
	StatusSettings,
	StatusSettingsView,
} from '../../contracts/generated/shop-api.ts';
import { request } from './api.ts';
import { useResource } from './use-resource.ts';

export type {
	StatusSettings,
	StatusSettingsView,
} from '../../contracts/generated/shop-api.ts';

export type StatusRule = StatusSettings[ 'rules' ][ number ];
export type AxisStatus = StatusSettingsView[ 'axes' ][ number ];
export type CarrierLink = StatusSettings[ 'carriers' ][ number ];

export function useStatusSettings() {
	return useResource( 'status settings', ( signal ) =>
		request( 'GET settings/statuses', {}, { signal } )
	);
}

export function saveStatusSettings( settings: StatusSettings ) {
	return request( 'PUT settings/statuses', settings );
}

const isOf =
	( { axis, code }: Pick< StatusRule, 'axis' | 'code' > ) =>
	( rule: StatusRule ) =>
		rule.axis === axis && rule.code === code;

/** States of WAPRO and those that a rule names although WAPRO no longer has them. */
export function statesOf(
	{ axes, settings }: StatusSettingsView,
	axis: StatusRule[ 'axis' ]
): readonly AxisStatus[] {
	const known = axes.filter( ( one ) => one.axis === axis );
	const gone = settings.rules.filter(
		( rule ) =>
			rule.axis === axis &&
			! known.some( ( { code } ) => code === rule.code )
	);
	return [
		...known,
		...gone.map( ( { code } ) => ( { axis, code, name: code } ) ),
	];
}

/** Status of the shop that a state brings; empty: none. */
export const statusFor = (
	rules: readonly StatusRule[],
	state: AxisStatus
): string => rules.find( isOf( state ) )?.status ?? '';

export function withRule(
	rules: readonly StatusRule[],
	{ axis, code }: AxisStatus,
	status: string
): StatusRule[] {
	const others = rules.filter( ( rule ) => ! isOf( { axis, code } )( rule ) );
	return status === '' ? others : [ ...others, { axis, code, status } ];
}

/** Statuses of ours switched on or off; a rule that needs one which is off goes with it. */
export function withOffered(
	{ offered, rules }: StatusSettings,
	slug: StatusSettings[ 'offered' ][ number ],
	isOn: boolean
): Pick< StatusSettings, 'offered' | 'rules' > {
	return isOn
		? { offered: [ ...offered, slug ], rules }
		: {
				offered: offered.filter( ( one ) => one !== slug ),
				rules: rules.filter( ( { status } ) => status !== slug ),
			};
}
