/** A column that is only read. */
export const only = { enableSorting: false, filterBy: false } as const;

/** A column, or a name without one, that the list is filtered by. */
export const filtering = {
	enableSorting: false,
	filterBy: { operators: [ 'is' as const ], isPrimary: true },
};
