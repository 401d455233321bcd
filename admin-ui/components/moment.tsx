/**
 * Internal dependencies
 */
import { formatAge, formatMoment } from '../utils/format.ts';
import { useNow } from '../utils/use-now.ts';

const recent = 24 * 3_600_000;

/**
 * A moment in the shop's zone, with its age beside it while it is recent.
 */
export function Moment( { at }: { readonly at: string } ) {
	const now = useNow();
	const isRecent = Math.abs( now - new Date( at ).getTime() ) < recent;
	return (
		<time className="wapro-mag-moment" dateTime={ at }>
			<span className="wapro-mag-moment__date">
				{ formatMoment( at ) }
			</span>
			{ isRecent && (
				<>
					{ ' ' }
					<span className="wapro-mag-moment__age">
						{ formatAge( at, now ) }
					</span>
				</>
			) }
		</time>
	);
}
