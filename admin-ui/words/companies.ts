/**
 * WordPress dependencies
 */
import { __, _n, _x, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { CompanyRow, CompanyState } from '../data/companies.ts';
import { counted } from '../utils/counted.ts';
import type { Tone } from './status.ts';

type Standing = Pick< CompanyRow, 'state' | 'mergedInto' >;

export function companyStateWord( state: CompanyState ): string {
	switch ( state ) {
		case 'active':
			return _x( 'open', 'company', 'wapro-mag-for-woocommerce' );
		case 'blocked':
			return __( 'blocked in WAPRO', 'wapro-mag-for-woocommerce' );
		case 'closed':
			return _x( 'closed', 'company', 'wapro-mag-for-woocommerce' );
	}
}

export function companyTone( state: CompanyState ): Tone {
	switch ( state ) {
		case 'active':
			return 'good';
		case 'blocked':
			return 'attention';
		case 'closed':
			return 'neutral';
	}
}

/**
 * Why a company is closed, in the list's few words.
 * @param company
 */
export function closedWord( { state, mergedInto }: Standing ): string {
	if ( state !== 'closed' ) {
		return '';
	}
	return mergedInto
		? sprintf(
				/* translators: %s: name of a company. */
				__( 'merged into %s', 'wapro-mag-for-woocommerce' ),
				mergedInto.name
			)
		: __( 'not flagged in WAPRO', 'wapro-mag-for-woocommerce' );
}

export function companySentence( { state, mergedInto }: Standing ): string {
	if ( state === 'active' ) {
		return __(
			'Its people see the company’s data and can buy.',
			'wapro-mag-for-woocommerce'
		);
	}
	if ( state === 'blocked' ) {
		return __(
			'Its people see the company’s data, but cannot buy until WAPRO lifts the block.',
			'wapro-mag-for-woocommerce'
		);
	}
	return mergedInto
		? __(
				'WAPRO merged the contractor into another one; people, delivery points and orders went to:',
				'wapro-mag-for-woocommerce'
			)
		: __(
				'WAPRO does not flag the contractor for this shop. Nobody has access; nothing was deleted.',
				'wapro-mag-for-woocommerce'
			);
}

export const companiesCount = ( count: number ): string =>
	counted(
		/* translators: %s: number of companies. */
		_n( '%s company', '%s companies', count, 'wapro-mag-for-woocommerce' ),
		count
	);

export const pointsCount = ( count: number ): string =>
	counted(
		/* translators: %s: number of delivery points. */
		_n(
			'%s delivery point',
			'%s delivery points',
			count,
			'wapro-mag-for-woocommerce'
		),
		count
	);

export const ordersCount = ( count: number ): string =>
	counted(
		/* translators: %s: number of orders. */
		_n( '%s order', '%s orders', count, 'wapro-mag-for-woocommerce' ),
		count
	);

export function ownerSentence( owner: 'wapro' | 'shop' ): string {
	return owner === 'wapro'
		? __(
				'WAPRO leads this data; a change made in My Account goes there as a proposal.',
				'wapro-mag-for-woocommerce'
			)
		: __(
				'The shop leads this data; another value from WAPRO waits as a proposal.',
				'wapro-mag-for-woocommerce'
			);
}
