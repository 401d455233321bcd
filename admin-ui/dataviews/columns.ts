/** A column that is only read. */
export const only = { enableSorting: false, filterBy: false } as const;

/** A column, or a name without one, that the list is filtered by. */
export const filtering = {
	enableSorting: false,
	filterBy: { operators: [ 'is' as const ], isPrimary: true },
};

/**
 * A filter that only an address sets: shown where it holds, so that it can be taken off.
 * @param id
 * @param name
 * @param value What it is set to; undefined: it is not.
 */
export const presentFilter = (
	id: string,
	name: string,
	value: string | undefined
) =>
	value === undefined
		? []
		: [
				{
					id,
					label: name,
					...filtering,
					enableHiding: false,
					elements: [ { value, label: `#${ value }` } ],
				},
			];
