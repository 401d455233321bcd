import type {
	Dictionaries,
	DictionariesResponse,
	Settings,
	SettingsSaveRequest,
	WorkerSettings,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { documentSettings } from '../documents/settings.ts';
import { workerProduction } from '../production/settings.ts';
import { requestRun } from '../runs/runs.ts';
import { TIME_ZONE } from '../time-zone.ts';
import { catalogueSettings } from './catalogue.ts';
import { exchangeSettings, setFlowRules } from './exchange.ts';
import { listKeys } from './keys.ts';
import { assertMaps } from './maps-check.ts';
import {
	readDictionaries,
	readMaps,
	readMapVersion,
	sellWarehouses,
	TAX_CLASSES,
} from './maps.ts';
import { writeOption } from './options.ts';
import { isPaused, knownUrl, PAUSED_REASON } from './staging-guard.ts';

const POLL_SECONDS = 30;

export function readSettings( shop: ShopContext, editable: boolean ): Settings {
	const maps = readMaps( shop );
	const dictionaries = readDictionaries( shop );
	const mapped = new Set( maps.warehouses.map( ( { symbol } ) => symbol ) );
	const vat = new Set( maps.vat.map( ( { code } ) => code ) );
	const paused = isPaused( shop );
	return {
		shopId: shop.shopId,
		maps,
		mapVersion: readMapVersion( shop ),
		dictionaries,
		taxClasses: TAX_CLASSES.map( ( taxClass ) => ( { ...taxClass } ) ),
		unmapped: {
			warehouses: ( dictionaries?.warehouses ?? [] )
				.map( ( { symbol } ) => symbol )
				.filter( ( symbol ) => ! mapped.has( symbol ) ),
			vat: ( dictionaries?.vatRates ?? [] )
				.map( ( { code } ) => code )
				.filter( ( code ) => ! vat.has( code ) ),
		},
		paused,
		...( paused ? { pausedReason: PAUSED_REASON } : {} ),
		knownUrl: knownUrl( shop ),
		siteUrl: shop.siteUrl(),
		keys: listKeys( shop ),
		editable,
	};
}

/** Stores checked maps; when they changed, every article is applied anew under the next map version. */
export function saveSettings(
	shop: ShopContext,
	{ maps }: SettingsSaveRequest,
	actor: string
): Settings {
	const before = readMaps( shop );
	assertMaps( maps, before, readDictionaries( shop ) );
	if ( JSON.stringify( maps ) !== JSON.stringify( before ) ) {
		shop.db.transaction( () => {
			writeOption( shop, 'maps', maps );
			writeOption( shop, 'map_version', readMapVersion( shop ) + 1 );
			requestRun( shop, 'refreshGoods', 'settings', actor );
		} );
	}
	return readSettings( shop, true );
}

export function workerSettings(
	shop: ShopContext,
	bellUrl: string
): WorkerSettings {
	const maps = readMaps( shop );
	const catalogue = catalogueSettings( shop );
	const paused = isPaused( shop );
	const { born, nightlyAt } = exchangeSettings( shop );
	const flows = setFlowRules( shop );
	return {
		...( born.on ? { bornOrderDays: born.days } : {} ),
		shopId: shop.shopId,
		siteUrl: shop.siteUrl(),
		paused,
		...( paused ? { pausedReason: PAUSED_REASON } : {} ),
		bellUrl,
		...( maps.priceList ? { priceList: maps.priceList } : {} ),
		warehouses: sellWarehouses( maps ),
		pollSeconds: POLL_SECONDS,
		mapVersion: readMapVersion( shop ),
		goodsDirection: catalogue.directions.goods,
		photosDirection: catalogue.directions.photos,
		checkStockMinutes: catalogue.stock.checkMinutes,
		photoMaxBytes: catalogue.photoMaxMegabytes * 1024 * 1024,
		reconcileAt: nightlyAt,
		production: workerProduction( shop ),
		timeZone: TIME_ZONE,
		...( flows.length === 0 ? {} : { flows } ),
		...( documentSettings( shop ).on ? { documents: true } : {} ),
	};
}

/** WAPRO's vocabularies; older ones than the stored are left aside. */
export function storeDictionaries(
	shop: ShopContext,
	dictionaries: Dictionaries
): DictionariesResponse {
	const known = readDictionaries( shop );
	if ( known && BigInt( known.asOf ) > BigInt( dictionaries.asOf ) ) {
		return { changed: false };
	}
	writeOption( shop, 'dictionaries', dictionaries );
	return { changed: content( known ) !== content( dictionaries ) };
}

function content( dictionaries: Dictionaries | null ): string {
	return JSON.stringify( { ...dictionaries, asOf: '' } );
}
