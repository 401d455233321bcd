/**
 * WordPress dependencies
 */
import { __, _n, _x, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { CompanyAction, PersonRow } from '../data/companies.ts';
import { counted } from '../utils/counted.ts';
import type { Tone } from './status.ts';

export function roleWord( role: PersonRow[ 'role' ] ): string {
	return role === 'company'
		? __( 'company-wide user', 'wapro-mag-for-woocommerce' )
		: __( 'branch user', 'wapro-mag-for-woocommerce' );
}

export function personStateWord( {
	state,
	access,
}: Pick< PersonRow, 'state' | 'access' > ): string {
	switch ( state ) {
		case 'active':
			return access === 'open'
				? _x( 'has access', 'person', 'wapro-mag-for-woocommerce' )
				: _x(
						'waits for approval',
						'person',
						'wapro-mag-for-woocommerce'
					);
		case 'suspended':
			return _x( 'suspended', 'person', 'wapro-mag-for-woocommerce' );
		case 'former':
			return _x( 'former', 'person', 'wapro-mag-for-woocommerce' );
	}
}

export function personTone( {
	state,
	access,
}: Pick< PersonRow, 'state' | 'access' > ): Tone {
	if ( state === 'active' ) {
		return access === 'open' ? 'good' : 'waiting';
	}
	return state === 'suspended' ? 'attention' : 'neutral';
}

export const personActions: readonly CompanyAction[] = [
	'approve',
	'invite_again',
	'let_manage',
	'stop_managing',
	'suspend',
	'restore',
];

export function personActionWord( action: CompanyAction ): string {
	switch ( action ) {
		case 'approve':
			return __( 'Approve access', 'wapro-mag-for-woocommerce' );
		case 'invite_again':
			return __( 'Send the invitation', 'wapro-mag-for-woocommerce' );
		case 'let_manage':
			return __( 'Let manage people', 'wapro-mag-for-woocommerce' );
		case 'stop_managing':
			return __(
				'Do not let manage people',
				'wapro-mag-for-woocommerce'
			);
		case 'suspend':
			return __( 'Suspend access', 'wapro-mag-for-woocommerce' );
		case 'restore':
			return __( 'Restore access', 'wapro-mag-for-woocommerce' );
	}
}

/**
 * What will happen, before it does.
 * @param action
 * @param person
 */
export function personQuestion(
	action: CompanyAction,
	{ name, email, invitation }: PersonRow
): string {
	switch ( action ) {
		case 'approve':
			return sprintf(
				/* translators: 1: name of a person, 2: mail address. */
				__(
					'%1$s (%2$s) will see the company’s data, prices and orders. Approve only a person whom you know to work there.',
					'wapro-mag-for-woocommerce'
				),
				name,
				email
			);
		case 'invite_again':
			return invitation === 'sent'
				? sprintf(
						/* translators: %s: mail address. */
						__(
							'Another mail with a link to set a password goes to %s. The former link stops working.',
							'wapro-mag-for-woocommerce'
						),
						email
					)
				: sprintf(
						/* translators: %s: mail address. */
						__(
							'A mail with a link to set a password goes to %s now.',
							'wapro-mag-for-woocommerce'
						),
						email
					);
		case 'let_manage':
			return sprintf(
				/* translators: %s: name of a person. */
				__(
					'%s will be able to invite the company’s people, give them delivery points and suspend them.',
					'wapro-mag-for-woocommerce'
				),
				name
			);
		case 'stop_managing':
			return sprintf(
				/* translators: %s: name of a person. */
				__(
					'%s will no longer manage the company’s people.',
					'wapro-mag-for-woocommerce'
				),
				name
			);
		case 'suspend':
			return sprintf(
				/* translators: %s: name of a person. */
				__(
					'%s loses access to the company’s data and orders with the next page. The account stays; nothing is deleted.',
					'wapro-mag-for-woocommerce'
				),
				name
			);
		case 'restore':
			return sprintf(
				/* translators: %s: name of a person. */
				__(
					'%s gets the same access back as before.',
					'wapro-mag-for-woocommerce'
				),
				name
			);
	}
}

export function personDone( action: CompanyAction, name: string ): string {
	switch ( action ) {
		case 'invite_again':
			return sprintf(
				/* translators: %s: name of a person. */
				__(
					'%s: the invitation was sent',
					'wapro-mag-for-woocommerce'
				),
				name
			);
		case 'approve':
		case 'restore':
			return sprintf(
				/* translators: %s: name of a person. */
				__( '%s has access', 'wapro-mag-for-woocommerce' ),
				name
			);
		case 'suspend':
			return sprintf(
				/* translators: %s: name of a person. */
				__( '%s: access suspended', 'wapro-mag-for-woocommerce' ),
				name
			);
		case 'let_manage':
			return sprintf(
				/* translators: %s: name of a person. */
				__(
					'%s may manage the company’s people',
					'wapro-mag-for-woocommerce'
				),
				name
			);
		case 'stop_managing':
			return sprintf(
				/* translators: %s: name of a person. */
				__(
					'%s no longer manages the company’s people',
					'wapro-mag-for-woocommerce'
				),
				name
			);
	}
}

export const peopleCount = ( count: number ): string =>
	counted(
		/* translators: %s: number of people. */
		_n( '%s person', '%s people', count, 'wapro-mag-for-woocommerce' ),
		count
	);
