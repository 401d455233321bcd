/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { InvitationMark } from '../../components/invitation-mark.tsx';
import type { InvitationRow } from '../../data/invitations.ts';
import { only } from '../../dataviews/columns.ts';
import type { Field } from '../../dataviews/list.tsx';
import { Link } from '../../routing/link.tsx';

export function invitationFields(): Field< InvitationRow >[] {
	return [
		{
			id: 'name',
			label: __( 'Person', 'wapro-mag-for-woocommerce' ),
			enableHiding: false,
			...only,
			render: ( { item } ) => (
				<a className="wapro-mag-name" href={ item.editUrl }>
					{ item.name }
				</a>
			),
		},
		{
			id: 'email',
			label: __( 'E-mail address', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => (
				<span className="wapro-mag-name">{ item.email }</span>
			),
		},
		{
			id: 'companies',
			label: __( 'Company', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => (
				<span className="wapro-mag-name">
					{ item.companies.map( ( { id, name }, place ) => (
						<span key={ id }>
							{ place > 0 && ', ' }
							<Link to={ `/companies/${ id }` }>{ name }</Link>
						</span>
					) ) }
				</span>
			),
		},
		{
			id: 'state',
			label: __( 'Invitation', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => (
				<InvitationMark
					state={ item.state }
					invitedAt={ item.invitedAt }
				/>
			),
		},
	];
}
