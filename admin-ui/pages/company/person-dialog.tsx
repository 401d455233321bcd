/**
 * WordPress dependencies
 */
import { useCallback } from '@wordpress/element';
/**
 * Internal dependencies
 */
import { Confirm } from '../../components/confirm.tsx';
import { actOnPerson } from '../../data/companies.ts';
import type {
	CompanyAction,
	CompanyDetail,
	PersonRow,
} from '../../data/companies.ts';
import { useNotices } from '../../data/notices.ts';
import { useAction } from '../../data/use-action.ts';
import {
	personActionWord,
	personDone,
	personQuestion,
} from '../../words/people.ts';

export interface PersonDialogProps {
	readonly companyId: number;
	readonly person: PersonRow;
	readonly action: CompanyAction;
	readonly onClose: () => void;
	readonly onDone: ( detail: CompanyDetail ) => void;
}

/** What will happen to a person, then whether it did. */
export function PersonDialog( props: PersonDialogProps ) {
	const { companyId, person, action } = props;
	const notices = useNotices();
	const [ perform, { isBusy, problem } ] = useAction(
		useCallback(
			() => actOnPerson( companyId, person.userId, action ),
			[ companyId, person.userId, action ]
		)
	);
	return (
		<Confirm
			confirmLabel={ personActionWord( action ) }
			isBusy={ isBusy }
			problem={ problem }
			onCancel={ props.onClose }
			onConfirm={ async () => {
				const detail = await perform();
				if ( detail ) {
					notices.done( personDone( action, person.name ) );
					props.onDone( detail );
				}
			} }
		>
			<p>{ personQuestion( action, person ) }</p>
		</Confirm>
	);
}
