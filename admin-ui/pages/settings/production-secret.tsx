/**
 * WordPress dependencies
 */
import { Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { ProblemNotice } from '../../components/states.tsx';
import {
	createProductionSecret,
	useProductionAccess,
} from '../../data/production-settings.ts';
import { CopyField } from './copy-field.tsx';
import { CreateSecret } from './create-secret.tsx';

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
	const hasSecret = data.secret === 'stored';
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
				<CreateSecret
					label={
						hasSecret
							? __(
									'Create a new secret',
									'wapro-mag-for-woocommerce'
								)
							: __(
									'Create a secret',
									'wapro-mag-for-woocommerce'
								)
					}
					warning={ __(
						'The present secret ends at once. Production cannot tell the shop anything until it signs with the new one.',
						'wapro-mag-for-woocommerce'
					) }
					hasOne={ hasSecret }
					create={ createProductionSecret }
					onMade={ ( { secret } ) => {
						setMade( secret );
						refresh();
					} }
				/>
			) }
		</>
	);
}
