import type { ProductionOrder } from '../../contracts/generated/shop-api.ts';
import { productionCsv } from './production-csv.ts';
import { productionXml } from './production-xml.ts';

export type ProductionFormat = 'json' | 'xml' | 'csv';

/** A production order as it travels. */
export interface ProductionDocument {
	/** The same order at the same sequence has the same id, however often it is sent. */
	readonly id: string;
	readonly contentType: string;
	readonly format: ProductionFormat;
	readonly text: string;
}

const contentTypes: Readonly< Record< ProductionFormat, string > > = {
	json: 'application/json; charset=utf-8',
	xml: 'application/xml; charset=utf-8',
	csv: 'text/csv; charset=utf-8; header=present',
};

const SEQUENCE_DIGITS = 6;

/**
 * The document in the shop's format. Ids sort as the documents of one order follow each other.
 *
 * @param order   As the shop handed it out.
 * @param format  What the receiving machine reads.
 * @param columns Codes of parameters that have a column of their own in CSV.
 */
export function productionDocument(
	order: ProductionOrder,
	format: ProductionFormat,
	columns: readonly string[]
): ProductionDocument {
	const sequence = String( order.sequence ).padStart( SEQUENCE_DIGITS, '0' );
	return {
		id: `${ order.reference }_${ sequence }`,
		contentType: contentTypes[ format ],
		format,
		text: text( order, format, columns ),
	};
}

function text(
	order: ProductionOrder,
	format: ProductionFormat,
	columns: readonly string[]
): string {
	switch ( format ) {
		case 'json':
			return `${ JSON.stringify( order, null, '\t' ) }\n`;
		case 'xml':
			return productionXml( order );
		case 'csv':
			return productionCsv( order, columns );
	}
}
