import type { ShopContext } from '../context.ts';

/** Value of a named option, or the fallback while it was never stored. */
export function readOption< Value >(
	{ db }: ShopContext,
	name: string,
	fallback: Value
): Value {
	const row = db.get< { value: string } >(
		'SELECT value FROM options WHERE name = :name',
		{ name }
	);
	return row ? ( JSON.parse( row.value ) as Value ) : fallback;
}

export function writeOption(
	{ db }: ShopContext,
	name: string,
	value: unknown
): void {
	db.run(
		'INSERT INTO options ( name, value ) VALUES ( :name, :value ) ON CONFLICT ( name ) DO UPDATE SET value = excluded.value',
		{ name, value: JSON.stringify( value ) }
	);
}
