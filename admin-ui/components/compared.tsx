/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { Comparison } from '../words/compared.ts';
import { Status } from './status.tsx';

/** What WAPRO has, each field marked as equal to the shop's own or not. */
export function Compared( props: { readonly fields: readonly Comparison[] } ) {
	return (
		<dl className="wapro-mag-compared">
			{ props.fields.map( ( { label, value, isSame } ) => (
				<div key={ label }>
					<dt>{ label }</dt>
					<dd>
						{ value }{ ' ' }
						{ isSame !== undefined && (
							<Status tone={ isSame ? 'good' : 'neutral' }>
								{ isSame
									? __(
											'as in the shop',
											'wapro-mag-for-woocommerce'
										)
									: __(
											'other than in the shop',
											'wapro-mag-for-woocommerce'
										) }
							</Status>
						) }
					</dd>
				</div>
			) ) }
		</dl>
	);
}
