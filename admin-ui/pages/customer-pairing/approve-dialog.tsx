/**
 * WordPress dependencies
 */
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Loading, ProblemNotice } from '../../components/states.tsx';
import { useEffects } from '../../data/customer-pairing.ts';
import type { CustomerPairingRow } from '../../data/customer-pairing.ts';
import type { RowDialogProps } from '../../dataviews/dialogs.tsx';
import { personActionWord } from '../../words/people.ts';
import { DecisionDialog } from './decision-dialog.tsx';
import { Opened, Warnings } from './effects.tsx';

function Approve( {
	row,
	erpId,
	...rest
}: RowDialogProps< CustomerPairingRow > & { readonly erpId: string } ) {
	const { data, problem, refresh } = useEffects( row.userId, erpId );
	return (
		<DecisionDialog
			row={ row }
			{ ...rest }
			action="approve"
			confirmLabel={ personActionWord( 'approve' ) }
			isDisabled={ ! data }
			done={ sprintf(
				/* translators: 1: name of an account, 2: name of a company. */
				__( '%1$s has access to %2$s.', 'wapro-mag-for-woocommerce' ),
				row.name,
				row.companyName ?? ''
			) }
		>
			<p>
				{ sprintf(
					/* translators: 1: name of an account, 2: e-mail, 3: name of a company. */
					__(
						'You confirm that “%1$s” (%2$s) belongs to %3$s. The person then sees and buys by:',
						'wapro-mag-for-woocommerce'
					),
					row.name,
					row.email,
					row.companyName ?? ''
				) }
			</p>
			{ data && (
				<>
					<Warnings effects={ data } />
					<Opened effects={ data } />
				</>
			) }
			{ ! data && ! problem && (
				<Loading
					label={ __(
						'Reading what will change…',
						'wapro-mag-for-woocommerce'
					) }
				/>
			) }
			{ problem && (
				<ProblemNotice problem={ problem } onRetry={ refresh } />
			) }
		</DecisionDialog>
	);
}

/** Opens the company to an account: somebody of the shop vouches for the person. */
export function ApproveDialog( props: RowDialogProps< CustomerPairingRow > ) {
	const { erpId } = props.row;
	return erpId === null ? <></> : <Approve { ...props } erpId={ erpId } />;
}
