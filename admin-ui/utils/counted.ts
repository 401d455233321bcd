/**
 * Internal dependencies
 */
import { formatCount } from './format.ts';

/**
 * A translated sentence with its count, e.g. `_n( '%s product', '%s products', count )`, the number written the local
 * way.
 * @param sentence Already in the right plural form.
 * @param count
 */
export function counted( sentence: string, count: number ): string {
	return sentence.replace( '%s', formatCount( count ) );
}
