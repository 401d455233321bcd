/**
 * WordPress dependencies
 */
import { NoticeList, SnackbarList } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { store as noticesStore } from '@wordpress/notices';
/**
 * Internal dependencies
 */
import { noticesContext } from '../data/notices.ts';

/** Where the outcomes of a person's actions appear. */
export function Notices() {
	const notices = useSelect(
		( select ) => select( noticesStore ).getNotices( noticesContext ),
		[]
	);
	const { removeNotice } = useDispatch( noticesStore );
	const remove = ( id: string ) => void removeNotice( id, noticesContext );
	return (
		<>
			<NoticeList
				className="wapro-mag-notices"
				notices={ notices.filter(
					( { type } ) => type !== 'snackbar'
				) }
				onRemove={ remove }
			/>
			<SnackbarList
				className="wapro-mag-snackbars"
				notices={ notices.filter(
					( { type } ) => type === 'snackbar'
				) }
				onRemove={ remove }
			/>
		</>
	);
}
