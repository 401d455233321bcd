import type {
	ProductionLine,
	ProductionOrder,
} from '../../contracts/generated/shop-api.ts';

type Parameter = ProductionLine[ 'parameters' ][ number ];

const COLUMNS = [
	'version',
	'event',
	'sequence',
	'reference',
	'shopId',
	'number',
	'placedAt',
	'dueDate',
	'priority',
	'buyer',
	'deliveryName',
	'deliveryStreet',
	'deliveryPostcode',
	'deliveryCity',
	'deliveryCountry',
	'note',
	'lineId',
	'index',
	'name',
	'quantity',
	'unit',
	'lineNote',
	'parameters',
] as const;

/**
 * RFC 4180 in UTF-8: a heading, then a row per line; an order without lines, as a cancelled one, has one row whose line
 * is empty. `parameters` holds all of them as code=value, and each code in `columns` has a column `parameter.<code>`.
 */
export function productionCsv(
	order: ProductionOrder,
	columns: readonly string[]
): string {
	const heading = [
		...COLUMNS,
		...columns.map( ( code ) => `parameter.${ code }` ),
	];
	const lines = order.lines.length === 0 ? [ undefined ] : order.lines;
	const rows = lines.map( ( line ) => [
		...fixed( order, line ),
		...columns.map( ( code ) => valueOf( line, code ) ),
	] );
	return [ heading, ...rows ]
		.map( ( row ) => `${ row.map( cell ).join( ',' ) }\r\n` )
		.join( '' );
}

function fixed(
	order: ProductionOrder,
	line: ProductionLine | undefined
): string[] {
	const { delivery } = order;
	const values: Readonly<
		Record< ( typeof COLUMNS )[ number ], string | undefined >
	> = {
		version: order.version,
		event: order.event,
		sequence: String( order.sequence ),
		reference: order.reference,
		shopId: order.shopId,
		number: order.number,
		placedAt: order.placedAt,
		dueDate: order.dueDate,
		priority: order.priority,
		buyer: order.buyer,
		deliveryName: delivery?.name,
		deliveryStreet: delivery?.street,
		deliveryPostcode: delivery?.postcode,
		deliveryCity: delivery?.city,
		deliveryCountry: delivery?.country,
		note: order.note,
		lineId: line?.lineId,
		index: line?.index,
		name: line?.name,
		quantity: line?.quantity,
		unit: line?.unit,
		lineNote: line?.note,
		parameters: line?.parameters.map( pair ).join( ';' ),
	};
	return COLUMNS.map( ( name ) => values[ name ] ?? '' );
}

/** `width=1200 mm`; a backslash stands before ; = and \ of the text itself. */
function pair( parameter: Parameter ): string {
	const unit =
		'unit' in parameter && parameter.unit !== undefined
			? ` ${ parameter.unit }`
			: '';
	return `${ parameter.code }=${ `${ parameter.value }${ unit }`.replaceAll(
		/[\\;=]/g,
		'\\$&'
	) }`;
}

/** The value alone, without its unit: a machine reads a number. */
function valueOf( line: ProductionLine | undefined, code: string ): string {
	const found = line?.parameters.find( ( one ) => one.code === code );
	return found === undefined ? '' : String( found.value );
}

function cell( value: string ): string {
	return /[",\r\n]/.test( value )
		? `"${ value.replaceAll( '"', '""' ) }"`
		: value;
}
