import type {
	Check,
	WorkerSettings,
} from '../../contracts/generated/shop-api.ts';
import type { PingResponse } from '../../contracts/generated/wapro-mag.ts';
import { contractMismatch } from '../domain/contract.ts';
import { asSyncError } from '../errors.ts';
import type { Answers } from '../ports/answers.ts';
import type { Bell } from '../ports/bell.ts';
import type { Clock } from '../ports/clock.ts';
import type { Erp } from '../ports/erp.ts';
import type { Production } from '../ports/production.ts';
import type { Shop } from '../ports/shop.ts';

export interface CheckNeeds {
	readonly erp: Erp;
	readonly shop: Shop;
	readonly production: Production;
	readonly answers: Answers;
	readonly bell: Bell;
	readonly clock: Clock;
	/** The address that the worker calls. */
	readonly shopUrl: string;
}

/** WooCommerce refuses signed requests beyond this difference of clocks. */
const MOST_SKEW_SECONDS = 15 * 60;

/** Every condition of the connection by name, in the order in which they make sense to repair. */
export async function connectionChecks(
	needs: CheckNeeds
): Promise< Check[] > {
	const production = await needs.production.checks();
	return [
		...( await shopChecks( needs, production.length > 0 ) ),
		...( await waproChecks( needs ) ),
		...production,
		...( await needs.answers.checks() ),
	];
}

async function shopChecks(
	needs: CheckNeeds,
	hasProduction: boolean
): Promise< Check[] > {
	let settings: WorkerSettings;
	try {
		settings = await needs.shop.settings();
	} catch ( thrown ) {
		return failedAt(
			thrown,
			'shop_reachable',
			'shop_login',
			'shop_denied'
		);
	}
	return [
		passed( 'shop_reachable' ),
		passed( 'shop_login' ),
		address( settings, needs.shopUrl ),
		clock( 'shop_clock', 'shop', needs.shop.skewSeconds() ),
		check(
			'shop_not_paused',
			! settings.paused,
			'paused_address',
			'The shop is paused because its address changed: confirm the address in the integration settings.'
		),
		await bell( needs.bell, settings.bellUrl ),
		check(
			'warehouses_chosen',
			settings.warehouses.length > 0,
			'warehouse_unmapped',
			'No warehouse is chosen for sale: choose at least one in the integration settings.'
		),
		check(
			'price_list_chosen',
			settings.priceList !== undefined,
			'price_list_unmapped',
			'No price list is chosen: choose one in the integration settings.'
		),
		...( settings.production?.on === true && ! hasProduction
			? [
					check(
						'production_set',
						false,
						'production_unset',
						'The shop sends orders to production, and the worker does not know where: set PRODUCTION_URL with PRODUCTION_SECRET, or PRODUCTION_FOLDER, and start it anew.'
					),
				]
			: [] ),
	];
}

async function waproChecks( needs: CheckNeeds ): Promise< Check[] > {
	let ping: PingResponse;
	try {
		ping = await needs.erp.ping();
	} catch ( thrown ) {
		return failedAt(
			thrown,
			'wapro_reachable',
			'wapro_login',
			'wapro_denied'
		);
	}
	const mismatch = contractMismatch( ping );
	return [
		passed( 'wapro_reachable' ),
		passed( 'wapro_login' ),
		check(
			'wapro_contract',
			mismatch === null,
			'wapro_error',
			mismatch ?? ''
		),
		clock(
			'wapro_clock',
			'WAPRO',
			( Date.parse( ping.erpTime ) - needs.clock.now() ) / 1000
		),
		await dictionaries( needs.erp ),
	];
}

async function dictionaries( erp: Erp ): Promise< Check > {
	try {
		const { warehouses, priceLists, vatRates } = await erp.dictionaries();
		return check(
			'wapro_dictionaries',
			[ warehouses, priceLists, vatRates ].every(
				( list ) => list.length > 0
			),
			'wapro_invalid',
			'WAPRO offers no warehouse, no price list or no VAT code: look at the rights of its integration user.'
		);
	} catch ( thrown ) {
		return failed( 'wapro_dictionaries', thrown );
	}
}

async function bell( port: Bell, url: string ): Promise< Check > {
	try {
		await port.rung( url );
		return passed( 'shop_bell' );
	} catch ( thrown ) {
		return failed( 'shop_bell', thrown );
	}
}

function address( { siteUrl }: WorkerSettings, shopUrl: string ): Check {
	return check(
		'shop_address',
		plain( siteUrl ) === plain( shopUrl ),
		'shop_unreachable',
		`The worker calls ${ plain( shopUrl ) }, the shop calls itself ${ plain( siteUrl ) }: set SHOP_URL to the shop’s own address.`
	);
}

function plain( url: string ): string {
	return url.replace( /\/+$/, '' ).toLowerCase();
}

function clock( name: string, whose: string, skew: number | null ): Check {
	return check(
		name,
		skew !== null && Math.abs( skew ) <= MOST_SKEW_SECONDS,
		whose === 'shop' ? 'shop_denied' : 'wapro_error',
		skew === null
			? `The ${ whose } did not tell its time.`
			: `The clocks of ${ whose } and worker differ by ${ Math.round(
					Math.abs( skew ) / 60
				) } minutes: set both by a time server.`
	);
}

function failedAt(
	thrown: unknown,
	reachable: string,
	login: string,
	deniedCode: string
): Check[] {
	return asSyncError( thrown ).code === deniedCode
		? [ passed( reachable ), failed( login, thrown ) ]
		: [ failed( reachable, thrown ) ];
}

function passed( name: string ): Check {
	return { name, ok: true };
}

function failed( name: string, thrown: unknown ): Check {
	const { code, message } = asSyncError( thrown );
	return { name, ok: false, code, reason: message.slice( 0, 1000 ) };
}

function check(
	name: string,
	ok: boolean,
	code: string,
	reason: string
): Check {
	return ok ? passed( name ) : { name, ok, code, reason };
}
