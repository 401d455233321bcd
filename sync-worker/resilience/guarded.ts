import { bulkhead, type IPolicy } from 'cockatiel';
import type { Breaker } from './breaker.ts';

/**
 * The same port with every asynchronous method behind the breaker and, when a limit is given, no more than so many calls
 * at a time. Methods named in `plain` pass untouched.
 */
export function guarded< Port extends object >(
	port: Port,
	breaker: Breaker,
	{
		atOnce,
		plain = [],
	}: {
		readonly atOnce?: number;
		readonly plain?: readonly ( keyof Port )[];
	} = {}
): Port {
	const gate: Pick< IPolicy, 'execute' > | null =
		atOnce === undefined ? null : bulkhead( atOnce, Infinity );
	return new Proxy( port, {
		get( target, name, receiver ) {
			const method: unknown = Reflect.get( target, name, receiver );
			if (
				typeof method !== 'function' ||
				typeof name !== 'string' ||
				plain.some( ( one ) => one === name )
			) {
				return method;
			}
			return ( ...values: unknown[] ) => {
				const run = () =>
					breaker.call( name, () =>
						Reflect.apply( method, target, values )
					);
				return gate === null ? run() : gate.execute( run );
			};
		},
	} );
}
