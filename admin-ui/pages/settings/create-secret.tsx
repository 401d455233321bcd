/**
 * WordPress dependencies
 */
import { Button, Modal } from '@wordpress/components';
import { useState } from '@wordpress/element';
/**
 * Internal dependencies
 */
import { Confirm } from '../../components/confirm.tsx';
import { ProblemNotice } from '../../components/states.tsx';
import { useAction } from '../../data/use-action.ts';

interface CreateSecretProps< Made > {
	readonly label: string;
	/** Why one would rather not; said first when there is one already. */
	readonly warning: string;
	readonly hasOne: boolean;
	readonly create: () => Promise< Made >;
	readonly onMade: ( made: Made ) => void;
}

/** Makes a key or a secret, which ends the one before. */
export function CreateSecret< Made >( {
	label,
	warning,
	hasOne,
	create,
	onMade,
}: CreateSecretProps< Made > ) {
	const [ isAsking, setAsking ] = useState( false );
	const [ act, { isBusy, problem } ] = useAction( create );
	const perform = async () => {
		const made = await act();
		if ( made ) {
			setAsking( false );
			onMade( made );
		}
	};
	return (
		<>
			{ problem && ! isAsking && <ProblemNotice problem={ problem } /> }
			<Button
				variant="secondary"
				__next40pxDefaultSize
				isBusy={ isBusy }
				disabled={ isBusy }
				accessibleWhenDisabled
				onClick={ () => ( hasOne ? setAsking( true ) : perform() ) }
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
						<p>{ warning }</p>
					</Confirm>
				</Modal>
			) }
		</>
	);
}
