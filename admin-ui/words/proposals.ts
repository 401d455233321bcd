/**
 * WordPress dependencies
 */
import { __, _x } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { Proposal, ProposalKind } from '../data/proposals.ts';
import { roleWord } from './people.ts';
import { directionWord } from './objects.ts';
import type { Tone } from './status.ts';

export const proposalKinds: readonly ProposalKind[] = [
	'address',
	'delivery_place',
	'contact',
];

export function proposalKindWord( kind: ProposalKind ): string {
	switch ( kind ) {
		case 'address':
			return __( 'company’s address', 'wapro-mag-for-woocommerce' );
		case 'delivery_place':
			return __( 'delivery point', 'wapro-mag-for-woocommerce' );
		case 'contact':
			return __( 'person', 'wapro-mag-for-woocommerce' );
	}
}

export const proposalDirectionWord = (
	direction: Proposal[ 'direction' ]
): string => directionWord( direction === 'to_shop' ? 'in' : 'out' );

export function proposalStateWord( {
	state,
	direction,
}: Pick< Proposal, 'state' | 'direction' > ): string {
	switch ( state ) {
		case 'waiting':
			return direction === 'to_shop'
				? __( 'waits for your decision', 'wapro-mag-for-woocommerce' )
				: __( 'waits to be sent', 'wapro-mag-for-woocommerce' );
		case 'sent':
			return __(
				'waits for a decision in WAPRO',
				'wapro-mag-for-woocommerce'
			);
		case 'accepted':
			return _x( 'accepted', 'proposal', 'wapro-mag-for-woocommerce' );
		case 'refused':
			return _x( 'refused', 'proposal', 'wapro-mag-for-woocommerce' );
	}
}

export function proposalTone( {
	state,
	direction,
}: Pick< Proposal, 'state' | 'direction' > ): Tone {
	switch ( state ) {
		case 'waiting':
			return direction === 'to_shop' ? 'attention' : 'waiting';
		case 'sent':
			return 'waiting';
		case 'accepted':
			return 'good';
		case 'refused':
			return 'neutral';
	}
}

const fields: Readonly< Record< string, () => string > > = {
	company: () => __( 'Company’s name', 'wapro-mag-for-woocommerce' ),
	name: () => __( 'Name', 'wapro-mag-for-woocommerce' ),
	recipient: () => __( 'Recipient', 'wapro-mag-for-woocommerce' ),
	firstName: () => __( 'First name', 'wapro-mag-for-woocommerce' ),
	lastName: () => __( 'Last name', 'wapro-mag-for-woocommerce' ),
	email: () => __( 'E-mail', 'wapro-mag-for-woocommerce' ),
	phone: () => __( 'Phone', 'wapro-mag-for-woocommerce' ),
	street: () => __( 'Street', 'wapro-mag-for-woocommerce' ),
	postcode: () => __( 'Postcode', 'wapro-mag-for-woocommerce' ),
	city: () => __( 'Town', 'wapro-mag-for-woocommerce' ),
	country: () => __( 'Country', 'wapro-mag-for-woocommerce' ),
	role: () => __( 'Role', 'wapro-mag-for-woocommerce' ),
	points: () => __( 'Delivery points', 'wapro-mag-for-woocommerce' ),
};

export function proposalFieldWord( field: string ): string {
	return fields[ field ]?.() ?? field;
}

export function proposalValueWord(
	field: string,
	value: string | null
): string {
	if ( value === null ) {
		return '–';
	}
	if ( field === 'role' ) {
		return roleWord( value === 'company' ? 'company' : 'branch' );
	}
	return value;
}
