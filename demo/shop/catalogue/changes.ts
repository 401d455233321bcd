import type { HistoryEntry } from '../../../contracts/generated/shop-api.ts';

type Value = string | number | null;

/** Fields that differ, as history tells them. */
export function changesBetween(
	before: object,
	after: Readonly< Record< string, Value > >
): HistoryEntry[ 'changes' ] {
	const old = before as Readonly< Record< string, Value > >;
	return Object.entries( after )
		.filter( ( [ field, value ] ) => ( old[ field ] ?? null ) !== value )
		.map( ( [ field, value ] ) => ( {
			field,
			before: asText( old[ field ] ?? null ),
			after: asText( value ),
		} ) );
}

function asText( value: Value ): string | null {
	return value === null ? null : String( value ).slice( 0, 2000 );
}
