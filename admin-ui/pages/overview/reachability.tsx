/**
 * WordPress dependencies
 */
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Facts } from '../../components/facts.tsx';
import { Status } from '../../components/status.tsx';
import type { Overview } from '../../data/overview.ts';
import { boot } from '../../boot.ts';
import { formatAge, formatSince } from '../../utils/format.ts';
import { useNow } from '../../utils/use-now.ts';

function since( moment: string | null, now: number ): string {
	return moment
		? sprintf(
				/* translators: %s: time or date. */
				__( 'since %s', 'wapro-mag-for-woocommerce' ),
				formatSince( moment, now )
			)
		: '';
}

function version( number: string | undefined ): string {
	return number
		? sprintf(
				/* translators: %s: version number. */
				__( 'version %s', 'wapro-mag-for-woocommerce' ),
				number
			)
		: '';
}

function joined( ...parts: readonly ( string | undefined )[] ) {
	return parts.filter( Boolean ).join( ', ' );
}

function waproWord( { reachable, code }: Overview[ 'wapro' ] ): string {
	if ( reachable ) {
		return __( 'answers', 'wapro-mag-for-woocommerce' );
	}
	return code === 'wapro_denied'
		? __( 'refuses the login', 'wapro-mag-for-woocommerce' )
		: __( 'does not answer', 'wapro-mag-for-woocommerce' );
}

function WaproState( { overview }: { readonly overview: Overview } ) {
	const now = useNow();
	const { wapro, worker } = overview;
	const details = joined(
		since( wapro.since, now ),
		wapro.company,
		version( wapro.version )
	);
	if ( wapro.reachable === null || ! worker.alive ) {
		return (
			<Status tone="neutral">
				{ __( 'not known', 'wapro-mag-for-woocommerce' ) }
			</Status>
		);
	}
	return (
		<>
			<Status tone={ wapro.reachable ? 'good' : 'trouble' }>
				{ waproWord( wapro ) }
			</Status>{ ' ' }
			<span className="wapro-mag-muted">{ details }</span>
			{ wapro.reason && <div>{ wapro.reason }</div> }
		</>
	);
}

function WorkerState( { overview }: { readonly overview: Overview } ) {
	const now = useNow();
	const { worker } = overview;
	if ( worker.seenAt === null ) {
		return (
			<Status tone="attention">
				{ __( 'has not reported yet', 'wapro-mag-for-woocommerce' ) }
			</Status>
		);
	}
	const details = worker.alive
		? joined( since( worker.startedAt, now ), version( worker.version ) )
		: sprintf(
				/* translators: %s: age, e.g. 3 min ago. */
				__( 'last seen %s', 'wapro-mag-for-woocommerce' ),
				formatAge( worker.seenAt, now )
			);
	return (
		<>
			<Status tone={ worker.alive ? 'good' : 'trouble' }>
				{ worker.alive
					? __( 'works', 'wapro-mag-for-woocommerce' )
					: __( 'silent', 'wapro-mag-for-woocommerce' ) }
			</Status>{ ' ' }
			<span className="wapro-mag-muted">{ details }</span>
		</>
	);
}

/** Who can be reached, since when, in which version. */
export function Reachability( { overview }: { readonly overview: Overview } ) {
	return (
		<Facts
			facts={ [
				{
					label: __( 'WAPRO Mag', 'wapro-mag-for-woocommerce' ),
					value: <WaproState overview={ overview } />,
				},
				{
					label: __( 'Sync worker', 'wapro-mag-for-woocommerce' ),
					value: <WorkerState overview={ overview } />,
				},
				{
					label: __( 'Plugin', 'wapro-mag-for-woocommerce' ),
					value: version( boot().version ) || '–',
				},
			] }
		/>
	);
}
