import type { z } from 'zod';
import { SyncError } from '../errors.ts';
import { firstProblem } from './rows.ts';
import { answerMalformed } from './transport-errors.ts';

/** One SOAP call: the request checked and in wire order, the answer checked by its schema. */
export type Call = < Request extends z.ZodType, Answer extends z.ZodType >(
	operation: string,
	requestSchema: Request,
	request: z.output< Request >,
	answerSchema: Answer
) => Promise< z.output< Answer > >;

/** The request as the contract allows it; a SyncError that names the field otherwise. */
export function checkedRequest( schema: z.ZodType, request: unknown ): object {
	const parsed = schema.safeParse( request );
	if ( ! parsed.success ) {
		const { code, field, complaint } = firstProblem( parsed.error );
		throw new SyncError( {
			kind: 'user',
			code,
			delivery: 'unsent',
			field,
			reason: `“${ field }” ${ complaint }: WAPRO could not take it; correct it in the shop.`,
		} );
	}
	// Absent values must be absent elements, not empty ones.
	return JSON.parse( JSON.stringify( parsed.data ) );
}

export function checkedAnswer< Answer extends z.ZodType >(
	operation: string,
	schema: Answer,
	answer: unknown
): z.output< Answer > {
	const parsed = schema.safeParse( answer );
	if ( ! parsed.success ) {
		const { field, complaint } = firstProblem( parsed.error );
		throw answerMalformed(
			new Error( `${ operation }: “${ field }” ${ complaint }` )
		);
	}
	return parsed.data;
}
