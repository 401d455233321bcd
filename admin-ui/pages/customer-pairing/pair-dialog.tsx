/**
 * WordPress dependencies
 */
import { useCallback } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Confirm } from '../../components/confirm.tsx';
import { Loading, ProblemNotice } from '../../components/states.tsx';
import { decide, useEffects } from '../../data/customer-pairing.ts';
import type {
	CustomerPairingEffects,
	CustomerPairingRow,
} from '../../data/customer-pairing.ts';
import { useNotices } from '../../data/notices.ts';
import { toProblem } from '../../data/problem.ts';
import { useAction } from '../../data/use-action.ts';
import { counted } from '../../utils/counted.ts';
import { Opened, Warnings } from './effects.tsx';

export interface PairDialogProps {
	readonly row: CustomerPairingRow;
	readonly erpId: string;
	readonly onClose: () => void;
	readonly onDone: () => void;
}

/** Others that have the same number. */
function twins( row: CustomerPairingRow, erpId: string ): number {
	const isExact = ( reason: string ) =>
		reason === 'nip' || reason === 'vat_number';
	return row.candidates.filter(
		( one ) => one.erpId !== erpId && one.reasons.some( isExact )
	).length;
}

function Told( props: {
	readonly row: CustomerPairingRow;
	readonly effects: CustomerPairingEffects;
} ) {
	const { row, effects } = props;
	const others = twins( row, effects.erpId );
	return (
		<>
			<h3>{ __( 'At once', 'wapro-mag-for-woocommerce' ) }</h3>
			<p>
				{ sprintf(
					/* translators: 1: name of an account, 2: name of a contractor, 3: its NIP. */
					__(
						'Next orders of “%1$s” are invoiced in WAPRO to %2$s, NIP %3$s.',
						'wapro-mag-for-woocommerce'
					),
					row.name,
					effects.name,
					effects.nip ?? '–'
				) }
			</p>
			{ others > 0 && (
				<p>
					{ counted(
						/* translators: %s: number of contractors. */
						_n(
							'WAPRO has %s more contractor with this number.',
							'WAPRO has %s more contractors with this number.',
							others,
							'wapro-mag-for-woocommerce'
						),
						others
					) }
				</p>
			) }
			<Warnings effects={ effects } />
			<h3>
				{ __( 'Once access is open', 'wapro-mag-for-woocommerce' ) }
			</h3>
			<p>
				{ __(
					'A typed NIP selects who is invoiced and nothing more. Access opens by a verified e-mail that is a contact in WAPRO, or by approval here.',
					'wapro-mag-for-woocommerce'
				) }
			</p>
			<Opened effects={ effects } />
		</>
	);
}

/** What pairing changes, before it is done. */
export function PairDialog( { row, erpId, onClose, onDone }: PairDialogProps ) {
	const notices = useNotices();
	const { data, problem, refresh } = useEffects( row.userId, erpId );
	const [ pair, state ] = useAction(
		useCallback(
			() => decide( row.userId, { action: 'pair', erpId } ),
			[ row.userId, erpId ]
		)
	);
	const undo = async () => {
		try {
			await decide( row.userId, { action: 'undo', erpId } );
			notices.clear( 'customer-pairing' );
			notices.done(
				__( 'The pair was undone.', 'wapro-mag-for-woocommerce' )
			);
		} catch ( error ) {
			notices.failed( 'customer-pairing', toProblem( error ) );
		}
		onDone();
	};
	return (
		<Confirm
			confirmLabel={ __( 'Pair', 'wapro-mag-for-woocommerce' ) }
			isBusy={ state.isBusy }
			isDisabled={ ! data }
			problem={ state.problem }
			onCancel={ onClose }
			onConfirm={ async () => {
				if ( await pair() ) {
					notices.done(
						sprintf(
							/* translators: 1: name of an account, 2: name of a contractor. */
							__(
								'%1$s is paired with %2$s.',
								'wapro-mag-for-woocommerce'
							),
							row.name,
							data?.name ?? erpId
						),
						{
							label: __( 'Undo', 'wapro-mag-for-woocommerce' ),
							act: () => void undo(),
						}
					);
					onDone();
				}
			} }
		>
			{ data && <Told row={ row } effects={ data } /> }
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
		</Confirm>
	);
}
