/**
 * WordPress dependencies
 */
import { useCallback, useEffect, useState } from '@wordpress/element';
import { __, _n } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Confirm } from '../../components/confirm.tsx';
import { RunView } from '../../components/run-view.tsx';
import { push } from '../../data/pairing.ts';
import type { PairingRow, PairingState } from '../../data/pairing.ts';
import { isOver, useRun } from '../../data/runs.ts';
import type { Run } from '../../data/runs.ts';
import { useAction } from '../../data/use-action.ts';
import { counted } from '../../utils/counted.ts';

export interface PushDialogProps {
	readonly rows: readonly PairingRow[];
	/** Whether they are only looked for. */
	readonly isTry: boolean;
	readonly onClose: () => void;
}

function question( rows: readonly PairingRow[], isTry: boolean ): string {
	const count = rows.length;
	return isTry
		? counted(
				/* translators: %s: number of products. */
				_n(
					'WAPRO is asked about %s product. Nothing is changed.',
					'WAPRO is asked about %s products. Nothing is changed.',
					count,
					'wapro-mag-for-woocommerce'
				),
				count
			)
		: counted(
				/* translators: %s: number of products. */
				_n(
					'%s product is looked for in WAPRO: paired with its article, or made there as a new one.',
					'%s products are looked for in WAPRO: paired with their articles, or made there as new ones.',
					count,
					'wapro-mag-for-woocommerce'
				),
				count
			);
}

/** What the last look says of these products. */
function Known( { rows }: Pick< PushDialogProps, 'rows' > ) {
	const of = ( state: PairingState ) =>
		rows.filter( ( row ) => row.state === state ).length;
	const lines: readonly ( readonly [ number, string ] )[] = [
		[
			of( 'would_pair' ),
			/* translators: %s: number of products. */
			_n(
				'%s has its article',
				'%s have their articles',
				of( 'would_pair' ),
				'wapro-mag-for-woocommerce'
			),
		],
		[
			of( 'would_create' ),
			/* translators: %s: number of products. */
			_n(
				'%s is new to WAPRO',
				'%s are new to WAPRO',
				of( 'would_create' ),
				'wapro-mag-for-woocommerce'
			),
		],
		[
			of( 'refused' ),
			/* translators: %s: number of products. */
			_n(
				'%s could not go when it was last looked at',
				'%s could not go when they were last looked at',
				of( 'refused' ),
				'wapro-mag-for-woocommerce'
			),
		],
	];
	const shown = lines.filter( ( [ count ] ) => count > 0 );
	return shown.length === 0 ? null : (
		<ul className="wapro-mag-passed">
			{ shown.map( ( [ count, words ] ) => (
				<li key={ words }>{ counted( words, count ) }</li>
			) ) }
		</ul>
	);
}

function Progress( props: {
	readonly started: Run;
	readonly onOver: () => void;
} ) {
	const { onOver } = props;
	const run = useRun( props.started );
	const hasEnded = isOver( run.data );
	useEffect( () => {
		if ( hasEnded ) {
			onOver();
		}
	}, [ hasEnded, onOver ] );
	return <RunView run={ run.data } onChange={ run.refresh } />;
}

/** Some products are looked for in WAPRO, or sent there: count before, progress, truth after. */
export function PushDialog( props: PushDialogProps ) {
	const { rows, isTry, onClose } = props;
	const [ started, setStarted ] = useState< Run >();
	const [ isEnded, setEnded ] = useState( false );
	const end = useCallback( () => setEnded( true ), [] );
	const [ start, { isBusy, problem } ] = useAction(
		useCallback(
			() =>
				push(
					rows.map( ( { productId } ) => productId ),
					isTry
				),
			[ rows, isTry ]
		)
	);
	return (
		<Confirm
			confirmLabel={
				isTry
					? __( 'Ask WAPRO', 'wapro-mag-for-woocommerce' )
					: __( 'Send to WAPRO', 'wapro-mag-for-woocommerce' )
			}
			cancelLabel={
				started ? __( 'Close', 'wapro-mag-for-woocommerce' ) : undefined
			}
			isBusy={ isBusy || ( started !== undefined && ! isEnded ) }
			isDisabled={ started !== undefined }
			problem={ problem }
			onCancel={ onClose }
			onConfirm={ async () => setStarted( await start() ) }
		>
			<p>{ question( rows, isTry ) }</p>
			{ started ? (
				<Progress started={ started } onOver={ end } />
			) : (
				<Known rows={ rows } />
			) }
		</Confirm>
	);
}
