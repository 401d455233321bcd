export interface Page {
	readonly limit: number;
	readonly offset: number;
	pages: ( total: number ) => number;
}

/** Limit and offset of a page counted from one. */
export function pageOf( page: number | undefined, perPage: number ): Page {
	return {
		limit: perPage,
		offset: ( ( page ?? 1 ) - 1 ) * perPage,
		pages: ( total ) => Math.ceil( total / perPage ),
	};
}
