import type {
	ProductionParameterRule,
	ProductionSettings,
	ProductionStatus,
	WorkerSettings,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { scaled } from '../decimal.ts';
import { Problem } from '../problem.ts';
import { requestRun } from '../runs/runs.ts';
import { readOption, writeOption } from '../settings/options.ts';

const DEFAULTS: ProductionSettings = {
	on: false,
	paused: false,
	format: 'json',
	lines: 'chosen',
	categories: [],
	withParameters: true,
	due: { rule: 'none', days: 0, field: '' },
	priorityField: '',
	parameters: [],
	progress: { source: 'wapro', statuses: [] },
};

export function productionSettings( shop: ShopContext ): ProductionSettings {
	return { ...DEFAULTS, ...readOption( shop, 'production', DEFAULTS ) };
}

/** Whether orders are handed out. */
export function isProductionOpen( shop: ShopContext ): boolean {
	const { on, paused } = productionSettings( shop );
	return on && ! paused;
}

export function workerProduction(
	shop: ShopContext
): NonNullable< WorkerSettings[ 'production' ] > {
	const { on, paused, format, parameters, progress } =
		productionSettings( shop );
	return {
		on,
		paused,
		format,
		columns: parameters.map( ( { code } ) => code ),
		progress: progress.source === 'application',
	};
}

export function saveProductionSettings(
	shop: ShopContext,
	wanted: ProductionSettings
): ProductionSettings {
	if ( wanted.due.rule === 'field' && wanted.due.field.trim() === '' ) {
		throw new Problem(
			'field_missing',
			'Podaj pole zamówienia, w którym stoi termin.',
			400,
			'due.field'
		);
	}
	if (
		wanted.on &&
		wanted.lines === 'chosen' &&
		wanted.categories.length === 0 &&
		! wanted.withParameters
	) {
		throw new Problem(
			'lines_missing',
			'Żadna pozycja nie trafiłaby do produkcji: wybierz kategorie, pozycje z parametrami albo wszystkie pozycje.',
			400,
			'categories'
		);
	}
	const codes = new Set< string >();
	wanted.parameters.forEach( ( rule, position ) => {
		checkRule( rule, `parameters[${ position }]` );
		const code = rule.code.toLowerCase();
		if ( codes.has( code ) ) {
			throw new Problem(
				'parameter_twice',
				`Parametr ${ rule.code } występuje dwa razy. Zostaw jeden z nich.`,
				400,
				`parameters[${ position }].code`
			);
		}
		codes.add( code );
	} );
	checkStatuses( wanted.progress.statuses );
	const before = productionSettings( shop ).progress.source;
	writeOption( shop, 'production', wanted );
	if ( before === 'application' && wanted.progress.source === 'wapro' ) {
		giveBack( shop );
	}
	shop.ringBell();
	return productionSettings( shop );
}

function checkStatuses( statuses: readonly ProductionStatus[] ): void {
	const codes = new Set< string >();
	statuses.forEach( ( { code, name }, position ) => {
		const field = `progress.statuses[${ position }]`;
		if ( name.trim() === '' ) {
			throw new Problem(
				'name_missing',
				`Podaj, co ludzie mają czytać zamiast „${ code }”.`,
				400,
				`${ field }.name`
			);
		}
		if ( codes.has( code ) ) {
			throw new Problem(
				'status_twice',
				`Status ${ code } występuje dwa razy. Zostaw jeden z nich.`,
				400,
				`${ field }.code`
			);
		}
		codes.add( code );
	} );
}

/** WAPRO is asked for what was not taken from it while the application spoke. */
function giveBack( shop: ShopContext ): void {
	const keys = shop.db
		.all< { erp_id: string } >(
			"SELECT erp_id FROM erp_orders JOIN production_orders USING ( order_id ) WHERE state <> 'cancelled' ORDER BY id DESC LIMIT 1000"
		)
		.map( ( { erp_id: id } ) => id );
	if ( keys.length > 0 ) {
		requestRun( shop, 'refreshOrders', 'settings', null, keys );
	}
}

function checkRule( rule: ProductionParameterRule, field: string ): void {
	if ( rule.type === 'choice' && rule.options.length === 0 ) {
		throw new Problem(
			'options_missing',
			`Podaj opcje, z których wybiera się „${ rule.name }”.`,
			400,
			`${ field }.options`
		);
	}
	if (
		rule.minimum !== null &&
		rule.maximum !== null &&
		scaled( rule.maximum ) < scaled( rule.minimum )
	) {
		throw new Problem(
			'range_empty',
			`Najmniejsza wartość „${ rule.name }” jest większa niż największa.`,
			400,
			`${ field }.maximum`
		);
	}
}
