/**
 * WordPress dependencies
 */
import { Button, Modal, Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Confirm } from '../../components/confirm.tsx';
import { ProblemNotice } from '../../components/states.tsx';
import {
	createProductionSecret,
	useProductionAccess,
} from '../../data/production-settings.ts';
import { useAction } from '../../data/use-action.ts';
import { CopyField } from './copy-field.tsx';

function CreateButton( {
	hasSecret,
	onMade,
}: {
	readonly hasSecret: boolean;
	readonly onMade: ( secret: string ) => void;
} ) {
	const [ isAsking, setAsking ] = useState( false );
	const [ create, { isBusy, problem } ] = useAction( createProductionSecret );
	const perform = async () => {
		const made = await create();
		if ( made ) {
			setAsking( false );
			onMade( made.secret );
		}
	};
	const label = hasSecret
		? __( 'Create a new secret', 'wapro-mag-for-woocommerce' )
		: __( 'Create a secret', 'wapro-mag-for-woocommerce' );
	return (
		<>
			{ problem && ! isAsking && <ProblemNotice problem={ problem } /> }
			<Button
				variant="secondary"
				__next40pxDefaultSize
				isBusy={ isBusy }
				disabled={ isBusy }
				accessibleWhenDisabled
				onClick={ () => ( hasSecret ? setAsking( true ) : perform() ) }
			>
				{ label }
			</Button>
			{ isAsking && (
				<Modal
					title={ label }
					onRequestClose={ () => setAsking( false ) }
				>
					<Confirm
						confirmLabel={ label }
						isBusy={ isBusy }
						problem={ problem }
						onCancel={ () => setAsking( false ) }
						onConfirm={ perform }
					>
						<p>
							{ __(
								'The present secret ends at once. Production cannot tell the shop anything until it signs with the new one.',
								'wapro-mag-for-woocommerce'
							) }
						</p>
					</Confirm>
				</Modal>
			) }
		</>
	);
}

function NewSecret( { secret }: { readonly secret: string } ) {
	const message = __(
		'Give it to the production application. It is shown only now; if it is lost, create a new one.',
		'wapro-mag-for-woocommerce'
	);
	return (
		<Notice
			status="success"
			isDismissible={ false }
			spokenMessage={ message }
		>
			<p>{ message }</p>
			<CopyField
				label={ __(
					'Secret of the signature',
					'wapro-mag-for-woocommerce'
				) }
				value={ secret }
			/>
		</Notice>
	);
}

/** Where production sends what it has to say, and the secret by which it signs it, shown once. */
export function ProductionSecretField( {
	isEditable,
}: {
	readonly isEditable: boolean;
} ) {
	const { data, problem, refresh } = useProductionAccess();
	const [ made, setMade ] = useState< string | null >( null );
	if ( problem ) {
		return <ProblemNotice problem={ problem } onRetry={ refresh } />;
	}
	if ( ! data ) {
		return null;
	}
	return (
		<>
			<CopyField
				label={ __(
					'Address to which production sends',
					'wapro-mag-for-woocommerce'
				) }
				value={ data.url }
			/>
			{ data.secret === 'constant' && (
				<p className="wapro-mag-muted">
					{ __(
						'The secret stands in wp-config.php (WAPRO_MAG_PRODUCTION_SECRET).',
						'wapro-mag-for-woocommerce'
					) }
				</p>
			) }
			{ data.secret === 'none' && (
				<p className="wapro-mag-muted">
					{ __(
						'No secret yet. Without one production cannot tell the shop anything by HTTP; files need none.',
						'wapro-mag-for-woocommerce'
					) }
				</p>
			) }
			{ made !== null && <NewSecret secret={ made } /> }
			{ isEditable && data.secret !== 'constant' && (
				<CreateButton
					hasSecret={ data.secret === 'stored' }
					onMade={ ( secret ) => {
						setMade( secret );
						refresh();
					} }
				/>
			) }
		</>
	);
}
