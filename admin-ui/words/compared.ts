/** A field of what WAPRO has, beside the shop's own. */
export interface Comparison {
	readonly label: string;
	/** As WAPRO has it. */
	readonly value: string;
	/** Undefined where the shop has nothing to compare with. */
	readonly isSame?: boolean;
}

const plain = ( text: string ) =>
	text.trim().replace( /\s+/g, ' ' ).toLowerCase();

/**
 * Whether two texts are one to a person: spaces and case do not matter.
 * @param one
 * @param other
 * @param as    What counts of a text.
 */
export const isSame = (
	one: string,
	other: string,
	as: ( text: string ) => string = plain
): boolean => as( one ) === as( other );

/** None where WAPRO has no value. */
export const compared = (
	label: string,
	value: string | undefined,
	own: string | null,
	as?: ( text: string ) => string
): readonly Comparison[] =>
	value
		? [
				{
					label,
					value,
					...( own ? { isSame: isSame( value, own, as ) } : {} ),
				},
			]
		: [];
