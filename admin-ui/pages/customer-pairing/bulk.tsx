/**
 * WordPress dependencies
 */
import { Button, Modal } from '@wordpress/components';
import { useCallback, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Confirm } from '../../components/confirm.tsx';
import { Loading, ProblemNotice } from '../../components/states.tsx';
import { decideAll, useBulkCount } from '../../data/customer-pairing.ts';
import type {
	BulkAction,
	CustomerPairingBulkResponse,
} from '../../data/customer-pairing.ts';
import { useNotices } from '../../data/notices.ts';
import { useAction } from '../../data/use-action.ts';
import { counted } from '../../utils/counted.ts';
import { formatCount } from '../../utils/format.ts';

type Counts = CustomerPairingBulkResponse;

function question( action: BulkAction, { done, skipped }: Counts ): string[] {
	if ( action === 'look_again' ) {
		return [
			counted(
				/* translators: %s: number of accounts. */
				_n(
					'WAPRO is asked about %s account that has a NIP and no contractor. An exact match is paired by itself.',
					'WAPRO is asked about %s accounts that have a NIP and no contractor. Exact matches are paired by themselves.',
					done,
					'wapro-mag-for-woocommerce'
				),
				done
			),
		];
	}
	return [
		counted(
			/* translators: %s: number of accounts. */
			_n(
				'%s account is paired with the one contractor that has its number. It decides who is invoiced; access stays closed.',
				'%s accounts are paired with the one contractor that has their number. It decides who is invoiced; access stays closed.',
				done,
				'wapro-mag-for-woocommerce'
			),
			done
		),
		...( skipped > 0
			? [
					counted(
						/* translators: %s: number of accounts. */
						_n(
							'%s account is left for you to decide.',
							'%s accounts are left for you to decide.',
							skipped,
							'wapro-mag-for-woocommerce'
						),
						skipped
					),
				]
			: [] ),
	];
}

function truth( action: BulkAction, { done, refused }: Counts ): string {
	if ( action === 'look_again' ) {
		return counted(
			/* translators: %s: number of accounts. */
			_n(
				'WAPRO is asked about %s account.',
				'WAPRO is asked about %s accounts.',
				done,
				'wapro-mag-for-woocommerce'
			),
			done
		);
	}
	const first = counted(
		/* translators: %s: number of accounts. */
		_n(
			'%s account paired',
			'%s accounts paired',
			done,
			'wapro-mag-for-woocommerce'
		),
		done
	);
	return refused === 0
		? first
		: sprintf(
				/* translators: 1: "16 accounts paired", 2: number of accounts. */
				__(
					'%1$s, %2$s had a contractor already',
					'wapro-mag-for-woocommerce'
				),
				first,
				formatCount( refused )
			);
}

interface BulkDialogProps {
	readonly action: BulkAction;
	readonly label: string;
	readonly onClose: () => void;
	readonly onDone: () => void;
}

/** Count before, truth after. */
function BulkDialog( { action, label, onClose, onDone }: BulkDialogProps ) {
	const notices = useNotices();
	const count = useBulkCount( action );
	const [ act, { isBusy, problem } ] = useAction(
		useCallback( () => decideAll( action ), [ action ] )
	);
	return (
		<Confirm
			confirmLabel={ label }
			isBusy={ isBusy }
			isDisabled={ ( count.data?.done ?? 0 ) === 0 }
			problem={ problem }
			onCancel={ onClose }
			onConfirm={ async () => {
				const answer = await act();
				if ( answer ) {
					notices.done( truth( action, answer ) );
					onDone();
				}
			} }
		>
			{ count.data &&
				question( action, count.data ).map( ( sentence ) => (
					<p key={ sentence }>{ sentence }</p>
				) ) }
			{ ! count.data && ! count.problem && (
				<Loading
					label={ __( 'Counting…', 'wapro-mag-for-woocommerce' ) }
				/>
			) }
			{ count.problem && (
				<ProblemNotice
					problem={ count.problem }
					onRetry={ count.refresh }
				/>
			) }
		</Confirm>
	);
}

export interface BulkProps {
	readonly exact: number;
	readonly onDone: () => void;
}

/** What may be done with all accounts at once. */
export function Bulk( { exact, onDone }: BulkProps ) {
	const [ open, setOpen ] = useState< BulkAction >();
	const labels: Record< BulkAction, string > = {
		pair_exact: __( 'Pair exact matches', 'wapro-mag-for-woocommerce' ),
		look_again: __( 'Look for all again', 'wapro-mag-for-woocommerce' ),
	};
	return (
		<>
			<Button
				variant="secondary"
				__next40pxDefaultSize
				onClick={ () => setOpen( 'look_again' ) }
			>
				{ labels.look_again }
			</Button>
			{ exact > 0 && (
				<Button
					variant="primary"
					__next40pxDefaultSize
					onClick={ () => setOpen( 'pair_exact' ) }
				>
					{ `${ labels.pair_exact } (${ formatCount( exact ) })` }
				</Button>
			) }
			{ open && (
				<Modal
					title={ labels[ open ] }
					onRequestClose={ () => setOpen( undefined ) }
				>
					<BulkDialog
						action={ open }
						label={ labels[ open ] }
						onClose={ () => setOpen( undefined ) }
						onDone={ () => {
							setOpen( undefined );
							onDone();
						} }
					/>
				</Modal>
			) }
		</>
	);
}
