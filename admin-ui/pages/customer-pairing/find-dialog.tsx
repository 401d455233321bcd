/**
 * WordPress dependencies
 */
import { Button, TextControl } from '@wordpress/components';
import { useCallback, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Confirm } from '../../components/confirm.tsx';
import { findCompanies } from '../../data/customer-pairing.ts';
import type {
	CompaniesResponse,
	CustomerPairingRow,
} from '../../data/customer-pairing.ts';
import { useAction } from '../../data/use-action.ts';
import type { RowDialogProps } from '../../dataviews/dialogs.tsx';
import { formatCount } from '../../utils/format.ts';
import { PairDialog } from './pair-dialog.tsx';

function Found( props: {
	readonly companies: CompaniesResponse;
	readonly onChoose: ( erpId: string ) => void;
} ) {
	const { items, total } = props.companies;
	if ( items.length === 0 ) {
		return (
			<p role="status">
				{ __(
					'The shop knows no such contractor. Flag it for this shop in WAPRO, or type its NIP in the account: WAPRO is asked at once.',
					'wapro-mag-for-woocommerce'
				) }
			</p>
		);
	}
	return (
		<>
			<ul className="wapro-mag-found">
				{ items.map( ( { id, erpId, name, nip, city } ) => (
					<li key={ id }>
						<span>
							<strong>{ name }</strong>
							<small className="wapro-mag-muted">
								{ [ nip, city ].filter( Boolean ).join( ', ' ) }
							</small>
						</span>
						{ erpId === null ? (
							<small className="wapro-mag-muted">
								{ __(
									'known in the shop only',
									'wapro-mag-for-woocommerce'
								) }
							</small>
						) : (
							<Button
								variant="secondary"
								size="compact"
								aria-label={ `${ __( 'Choose', 'wapro-mag-for-woocommerce' ) } ${ name }` }
								onClick={ () => props.onChoose( erpId ) }
							>
								{ __( 'Choose', 'wapro-mag-for-woocommerce' ) }
							</Button>
						) }
					</li>
				) ) }
			</ul>
			{ total > items.length && (
				<p className="wapro-mag-muted" role="status">
					{ sprintf(
						/* translators: 1: how many contractors are shown, 2: how many were found. */
						__(
							'Only the first %1$s of %2$s are shown. Type more of the name.',
							'wapro-mag-for-woocommerce'
						),
						formatCount( items.length ),
						formatCount( total )
					) }
				</p>
			) }
		</>
	);
}

/** A person knows the contractor: it is looked for among those that the shop knows. */
export function FindDialog( {
	row,
	onClose,
	onDone,
}: RowDialogProps< CustomerPairingRow > ) {
	const [ text, setText ] = useState( '' );
	const [ found, setFound ] = useState< CompaniesResponse >();
	const [ chosen, setChosen ] = useState< string >();
	const [ find, { isBusy, problem } ] = useAction(
		useCallback( ( search: string ) => findCompanies( search ), [] )
	);
	if ( chosen !== undefined ) {
		return (
			<PairDialog
				row={ row }
				erpId={ chosen }
				onClose={ () => setChosen( undefined ) }
				onDone={ onDone }
			/>
		);
	}
	return (
		<Confirm
			confirmLabel={ __( 'Search', 'wapro-mag-for-woocommerce' ) }
			cancelLabel={ __( 'Close', 'wapro-mag-for-woocommerce' ) }
			isBusy={ isBusy }
			isDisabled={ text.trim() === '' }
			problem={ problem }
			onCancel={ onClose }
			onConfirm={ async () => {
				const answer = await find( text.trim().slice( 0, 100 ) );
				if ( answer ) {
					setFound( answer );
				}
			} }
		>
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __(
					'Name, NIP, code or town of the contractor',
					'wapro-mag-for-woocommerce'
				) }
				value={ text }
				onChange={ setText }
				autoComplete="off"
			/>
			{ found && <Found companies={ found } onChoose={ setChosen } /> }
		</Confirm>
	);
}
