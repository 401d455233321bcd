import type {
	ProductionLine,
	ProductionOrder,
	ProductionPlace,
} from '../../contracts/generated/shop-api.ts';
import { xmlAttribute, xmlText } from './xml-text.ts';

const NAMESPACE = 'urn:wapro-mag:production-order:1';

/** The order as contracts/production/production-order.xsd describes it. */
export function productionXml( order: ProductionOrder ): string {
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<productionOrder xmlns="${ NAMESPACE }"${ attributes( {
			version: order.version,
			event: order.event,
			sequence: order.sequence,
		} ) }>`,
		...element( 'reference', order.reference ),
		...element( 'shopId', order.shopId ),
		...element( 'number', order.number ),
		...element( 'placedAt', order.placedAt ),
		...element( 'dueDate', order.dueDate ),
		...element( 'priority', order.priority ),
		...element( 'buyer', order.buyer ),
		...( order.delivery === undefined ? [] : place( order.delivery ) ),
		...element( 'note', order.note ),
		...order.lines.flatMap( line ),
		'</productionOrder>',
		'',
	].join( '\n' );
}

function place( delivery: ProductionPlace ): string[] {
	return [
		'<delivery>',
		...element( 'name', delivery.name ),
		...element( 'street', delivery.street ),
		...element( 'postcode', delivery.postcode ),
		...element( 'city', delivery.city ),
		...element( 'country', delivery.country ),
		'</delivery>',
	];
}

function line( one: ProductionLine ): string[] {
	return [
		`<line${ attributes( { lineId: one.lineId } ) }>`,
		...element( 'index', one.index ),
		...element( 'name', one.name ),
		...element( 'quantity', one.quantity ),
		...element( 'unit', one.unit ),
		...one.parameters.map(
			( parameter ) =>
				`<parameter${ attributes( {
					code: parameter.code,
					name: parameter.name,
					type: parameter.type,
					unit: 'unit' in parameter ? parameter.unit : undefined,
				} ) }>${ xmlText( parameter.value ) }</parameter>`
		),
		...element( 'note', one.note ),
		'</line>',
	];
}

function element( name: string, value: string | undefined ): string[] {
	return value === undefined
		? []
		: [ `<${ name }>${ xmlText( value ) }</${ name }>` ];
}

function attributes( values: Readonly< Record< string, unknown > > ): string {
	return Object.entries( values )
		.filter( ( [ , value ] ) => value !== undefined )
		.map( ( [ name, value ] ) => ` ${ name }="${ xmlAttribute( value ) }"` )
		.join( '' );
}
