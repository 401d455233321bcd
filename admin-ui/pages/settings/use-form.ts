/**
 * WordPress dependencies
 */
import { useCallback, useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { useNotices } from '../../data/notices.ts';
import type { Problem } from '../../data/problem.ts';
import { useAction } from '../../data/use-action.ts';
import { guardLeaving } from '../../routing/leave-guard.ts';

/** What every form has, whatever it edits. */
export interface FormState {
	readonly isDirty: boolean;
	readonly isBusy: boolean;
	readonly problem?: Problem | undefined;
	readonly save: () => Promise< void >;
	readonly discard: () => void;
}

export interface Form< Values extends object > extends FormState {
	readonly values: Values;
	readonly change: ( edits: Partial< Values > ) => void;
}

/**
 * Values being edited beside the saved ones; leaving with unsaved edits asks first.
 * @param saved   As the shop has them.
 * @param send    Saves all of them.
 * @param onSaved Takes the shop's answer.
 */
export function useForm< Values extends object, Answer >(
	saved: Values,
	send: ( values: Values ) => Promise< Answer >,
	onSaved: ( answer: Answer ) => void
): Form< Values > {
	const notices = useNotices();
	const [ edits, setEdits ] = useState< Partial< Values > >( {} );
	const values = { ...saved, ...edits };
	const isDirty = JSON.stringify( values ) !== JSON.stringify( saved );
	const [ act, { isBusy, problem } ] = useAction( send );

	useEffect( () => ( isDirty ? guardLeaving() : undefined ), [ isDirty ] );

	const change = useCallback(
		( more: Partial< Values > ) =>
			setEdits( ( present ) => ( { ...present, ...more } ) ),
		[]
	);
	const discard = useCallback( () => setEdits( {} ), [] );
	const save = async () => {
		const answer = await act( values );
		if ( answer ) {
			onSaved( answer );
			setEdits( {} );
			notices.done(
				__( 'Settings saved.', 'wapro-mag-for-woocommerce' )
			);
		}
	};
	return { values, change, isDirty, isBusy, problem, save, discard };
}
