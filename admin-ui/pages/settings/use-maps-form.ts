/**
 * WordPress dependencies
 */
import { useCallback, useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { useNotices } from '../../data/notices.ts';
import { saveMaps } from '../../data/settings.ts';
import type { Maps, Settings } from '../../data/settings.ts';
import { useAction } from '../../data/use-action.ts';
import type { Problem } from '../../data/problem.ts';
import { guardLeaving } from '../../routing/leave-guard.ts';

export interface MapsForm {
	readonly maps: Maps;
	readonly change: ( edits: Partial< Maps > ) => void;
	readonly isDirty: boolean;
	readonly isBusy: boolean;
	readonly problem?: Problem | undefined;
	readonly save: () => Promise< void >;
	readonly discard: () => void;
}

/**
 * The maps being edited beside the saved ones; leaving with unsaved edits asks first.
 * @param settings
 * @param onSaved
 */
export function useMapsForm(
	settings: Settings,
	onSaved: ( settings: Settings ) => void
): MapsForm {
	const notices = useNotices();
	const [ edits, setEdits ] = useState< Partial< Maps > >( {} );
	const maps = { ...settings.maps, ...edits };
	const isDirty = JSON.stringify( maps ) !== JSON.stringify( settings.maps );
	const [ send, { isBusy, problem } ] = useAction( saveMaps );

	useEffect( () => ( isDirty ? guardLeaving() : undefined ), [ isDirty ] );

	const change = useCallback(
		( more: Partial< Maps > ) =>
			setEdits( ( present ) => ( { ...present, ...more } ) ),
		[]
	);
	const discard = useCallback( () => setEdits( {} ), [] );
	const save = async () => {
		const saved = await send( maps );
		if ( saved ) {
			onSaved( saved );
			setEdits( {} );
			notices.done(
				__( 'Settings saved.', 'wapro-mag-for-woocommerce' )
			);
		}
	};
	return { maps, change, isDirty, isBusy, problem, save, discard };
}
