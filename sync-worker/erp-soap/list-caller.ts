import type { z } from 'zod';
import type { BadRow } from '../ports/erp.ts';
import { soapMessage } from './envelope.ts';
import { listReader, type Element } from './list-reader.ts';
import { checkedAnswer, checkedRequest, type Call } from './requests.ts';
import { checkRow, keyOf, type KeyField } from './rows.ts';
import type { Transport } from './transport.ts';

/** What is asked for, and how the rows of the answer look. */
export interface ListQuery<
	Request extends z.ZodType,
	Head extends z.ZodType,
	Row extends z.ZodType,
> {
	readonly operation: string;
	readonly requestSchema: Request;
	readonly request: z.output< Request >;
	/** The answer's fields beside its rows. */
	readonly head: Head;
	/** Name of a row's element. */
	readonly element: string;
	readonly row: Row;
	readonly key: KeyField;
}

export interface Listed< Head, Row > {
	readonly head: Head;
	readonly rows: Row[];
	readonly bad: BadRow[];
	/** Key of the last row, good or bad; null without any. */
	readonly lastKey: string | null;
}

/** Answers that may be long, read while they arrive. Everything thrown is a SyncError. */
export interface ListCaller {
	/** Each row is checked for itself: one that breaks the contract is refused alone. */
	rows: <
		Request extends z.ZodType,
		Head extends z.ZodType,
		Row extends z.ZodType,
	>(
		query: ListQuery< Request, Head, Row >
	) => Promise< Listed< z.output< Head >, z.output< Row > > >;
	/** The answer as a whole, for lists that are good for nothing when one row is not. */
	whole: Call;
}

export function listCaller( transport: Transport ): ListCaller {
	async function ask(
		operation: string,
		request: object,
		rows: Readonly< Record< string, ( row: Element ) => void > >
	): Promise< Record< string, unknown > > {
		return transport.exchange(
			soapMessage( operation, request ),
			async ( { parts } ) => {
				const reader = listReader( operation, rows );
				for await ( const part of parts ) {
					reader.write( part );
				}
				return reader.close();
			}
		);
	}

	return {
		async rows( { operation, requestSchema, request, head, ...query } ) {
			type Row = z.output< typeof query.row >;
			const good: Row[] = [];
			const bad: BadRow[] = [];
			let lastKey: string | null = null;
			const fields = await ask(
				operation,
				checkedRequest( requestSchema, request ),
				{
					[ query.element ]: ( row ) => {
						lastKey = keyOf( row, query.key ) || null;
						const checked = checkRow( row, query.row, query.key );
						if ( checked.ok ) {
							good.push( checked.row );
						} else {
							bad.push( checked.bad );
						}
					},
				}
			);
			return {
				head: checkedAnswer( operation, head, fields ),
				rows: good,
				bad,
				lastKey,
			};
		},
		async whole( operation, requestSchema, request, answerSchema ) {
			return checkedAnswer(
				operation,
				answerSchema,
				await ask(
					operation,
					checkedRequest( requestSchema, request ),
					{}
				)
			);
		},
	};
}
