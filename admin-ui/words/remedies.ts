export interface Remedy {
	readonly to: string;
	readonly query: Readonly< Record< string, string > >;
}

/** Sections of the settings in which the cause of a refusal is mended, by code. */
const sections: Readonly< Record< string, readonly [ string, string ] > > = {
	payment_unmapped: [ '/settings/orders', 'payments' ],
	rate_unknown: [ '/settings/orders', 'rates' ],
	data_missing: [ '/settings/orders', 'when' ],
	shipping_unmapped: [ '/settings/orders', 'services' ],
	vat_unmapped: [ '/settings', 'vat' ],
	vat_conflict: [ '/settings', 'vat' ],
	vat_exempt_unmapped: [ '/settings/orders', 'exempt' ],
	vat_service_unmapped: [ '/settings/orders', 'services' ],
	document_too_large: [ '/settings/documents', 'documents' ],
	warehouse_unmapped: [ '/settings', 'warehouses' ],
};

export function remedyOf( code: string | null | undefined ): Remedy | null {
	const found = code ? sections[ code ] : undefined;
	return found ? { to: found[ 0 ], query: { section: found[ 1 ] } } : null;
}
