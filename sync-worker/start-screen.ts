import type { Check } from '../contracts/generated/shop-api.ts';
import type { Config } from './config.ts';

export interface StartFacts {
	readonly config: Config;
	readonly version: string;
	readonly address: string;
	readonly checks: readonly Check[];
}

/** One screen at the start: who, where, what was reached, where to look. */
export function startScreen( {
	config,
	version,
	address,
	checks,
}: StartFacts ): string {
	const bad = checks.filter( ( { ok } ) => ! ok );
	return [
		`WAPRO Mag for WooCommerce – sync worker ${ version } (${ config.worker.id })`,
		`  WAPRO    ${ config.wapro.url }  ${ reached( checks, 'wapro' ) }`,
		`  Shop     ${ config.shop.url }  ${ reached( checks, 'shop' ) }`,
		`  Health   ${ address }/health   Ready ${ address }/ready   Metrics ${ address }/metrics`,
		config.notify === null
			? `  Notices  off (NOTIFY_USER is not set): WAPRO is polled every ${ config.wapro.pollSeconds } s`
			: `  Notices  ${ address }/shop-notify`,
		config.datagram === null
			? '  Calls    by the shop’s bell (DATAGRAM_PORT is not set)'
			: `  Calls    by the shop’s bell, and by datagrams to ${ config.datagram.host } port ${ config.datagram.port }`,
		...( bad.length === 0 ? [] : [ '  To do:', ...bad.map( complaint ) ] ),
	].join( '\n' );
}

/** Every check on a line of its own, for `--check`. */
export function checkLines( checks: readonly Check[] ): string {
	return checks
		.map( ( check ) =>
			check.ok
				? `  ok      ${ check.name }`
				: `  FAILED  ${ complaint( check ).trim() }`
		)
		.join( '\n' );
}

function complaint( { name, code, reason }: Check ): string {
	return `    ${ name }: ${ reason ?? 'failed' }${ code === undefined ? '' : ` [${ code }]` }`;
}

function reached( checks: readonly Check[], system: 'wapro' | 'shop' ): string {
	const ok = ( name: string ) =>
		checks.some(
			( check ) => check.name === `${ system }_${ name }` && check.ok
		);
	if ( ! ok( 'reachable' ) ) {
		return 'not reached yet';
	}
	return ok( 'login' ) ? 'reached' : 'reached, login refused';
}
