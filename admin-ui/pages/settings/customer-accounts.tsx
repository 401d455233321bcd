/**
 * WordPress dependencies
 */
import { RadioControl, ToggleControl } from '@wordpress/components';
import { __, _n } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import type { CustomerSettings } from '../../data/customer-settings.ts';
import { counted } from '../../utils/counted.ts';
import { FieldProblem } from './field-problem.tsx';
import type { CustomerSectionProps } from './customer-section.ts';

export interface CustomerAccountsProps extends CustomerSectionProps {
	/** Invitations that wait for a release. */
	readonly held: number;
}

/** Who gets an account, and when the invitation goes. */
export function CustomerAccounts( {
	form,
	isEditable,
	held,
}: CustomerAccountsProps ) {
	const { accounts, invitations } = form.values;
	const isDisabled = ! isEditable;
	return (
		<Panel
			id="accounts"
			title={ __( 'Accounts', 'wapro-mag-for-woocommerce' ) }
		>
			<ToggleControl
				label={ __(
					'Contacts of flagged contractors get accounts',
					'wapro-mag-for-woocommerce'
				) }
				help={ __(
					'One account per contact with an e-mail. Switched off, no new accounts are made; present ones stay as they are.',
					'wapro-mag-for-woocommerce'
				) }
				checked={ accounts }
				disabled={ isDisabled }
				onChange={ ( isOn ) => form.change( { accounts: isOn } ) }
			/>
			<FieldProblem problem={ form.problem } of="accounts" />
			<RadioControl
				label={ __(
					'Invitation with the link to set a password',
					'wapro-mag-for-woocommerce'
				) }
				selected={ invitations }
				disabled={ isDisabled }
				options={ [
					{
						value: 'hold',
						label: __(
							'waits until somebody releases it',
							'wapro-mag-for-woocommerce'
						),
					},
					{
						value: 'send',
						label: __(
							'goes at once, to each person once',
							'wapro-mag-for-woocommerce'
						),
					},
				] }
				onChange={ ( value ) =>
					form.change( {
						invitations: value as CustomerSettings[ 'invitations' ],
					} )
				}
			/>
			<FieldProblem problem={ form.problem } of="invitations" />
			{ held > 0 && (
				<p className="wapro-mag-muted">
					{ counted(
						/* translators: %s: number of invitations. */
						_n(
							'%s invitation waits now. It waits on whatever is chosen here, until it is released.',
							'%s invitations wait now. They wait on whatever is chosen here, until they are released.',
							held,
							'wapro-mag-for-woocommerce'
						),
						held
					) }
				</p>
			) }
		</Panel>
	);
}
