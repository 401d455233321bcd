/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { ProposalAction } from '../../data/proposals.ts';

export function actionLabel( action: ProposalAction ): string {
	switch ( action ) {
		case 'accept':
			return __( 'Take WAPRO’s', 'wapro-mag-for-woocommerce' );
		case 'refuse':
			return __( 'Keep the shop’s', 'wapro-mag-for-woocommerce' );
		case 'withdraw':
			return __( 'Withdraw', 'wapro-mag-for-woocommerce' );
	}
}
