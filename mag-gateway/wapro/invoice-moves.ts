import type { InvoiceRow, Tables } from '../database/port.ts';
import { conflict, invalid } from '../errors.ts';
import { clarionDate, dateOfClarion } from './clarion.ts';
import { millionths } from '../decimal.ts';
import { ksefNumber, ksefUrl, isKsefNumber } from './ksef.ts';
import { lockedRecord } from './mag.ts';
import type { Mag } from './mag.ts';
import { invoiceGone, registerInvoice, tellOf } from './register-invoice.ts';

/*
 * What WAPRO's users do with a trade document, found by its id or its number. Each move is one transaction.
 */

type InvoiceWork< Result > = (
	tables: Tables,
	invoice: InvoiceRow,
	now: Date
) => Promise< Result >;

export async function findInvoice(
	tables: Tables,
	idOrNumber: string
): Promise< InvoiceRow > {
	const byId = /^[0-9]+$/.test( idOrNumber )
		? await tables.invoices.byIds( [ idOrNumber ] )
		: [];
	const row = byId[ 0 ] ?? ( await tables.invoices.byNumber( idOrNumber ) );
	if ( ! row ) {
		throw invoiceGone( idOrNumber );
	}
	return row;
}

export function assertIssued( row: InvoiceRow ): void {
	if ( row.state !== 'issued' ) {
		throw conflict(
			row.state === 'buffered' ? 'invoice_buffered' : 'invoice_cancelled',
			'invoice',
			row.state === 'buffered'
				? 'The document waits in the buffer. Register it first.'
				: `${ row.number ?? row.id } is cancelled.`
		);
	}
}

export const moveInvoice = < Result >(
	{ database, now }: Mag,
	idOrNumber: string,
	work: InvoiceWork< Result >
): Promise< Result > =>
	database.write( async ( tables ) => {
		const row = await findInvoice( tables, idOrNumber );
		if ( row.locked ) {
			throw lockedRecord( `Document ${ row.number ?? row.id }` );
		}
		return work( tables, row, now() );
	} );

/** Moves a document from the buffer to the register. */
export const registerBuffered = (
	mag: Mag,
	idOrNumber: string
): Promise< void > =>
	moveInvoice( mag, idOrNumber, ( tables, row, now ) =>
		registerInvoice( tables, row.id, 'issued', now )
	);

const inUse = ( code: string, why: string ) =>
	conflict( code, 'invoice', `The document cannot be cancelled: ${ why }.` );

/** Cancels a document that nobody relies on yet; a later one can only be corrected. */
export const cancelInvoice = (
	mag: Mag,
	idOrNumber: string
): Promise< void > =>
	moveInvoice( mag, idOrNumber, async ( tables, row, now ) => {
		if ( row.state === 'cancelled' ) {
			assertIssued( row );
		}
		if ( row.ksefState === 'accepted' ) {
			throw inUse( 'ksef_accepted', 'KSeF has it' );
		}
		if ( row.finalId !== null ) {
			throw inUse( 'advance_used', 'a final invoice settles it' );
		}
		const followers = await tables.invoices.followers( [ row.id ] );
		if ( followers.some( ( one ) => one.correctsId === row.id ) ) {
			throw inUse( 'invoice_corrected', 'it is corrected' );
		}
		const stages = await tables.invoices.settlements( [ row.id ] );
		const others = stages.filter(
			( { otherId } ) => otherId === null || otherId !== row.originalId
		);
		if ( others.length > 0 || millionths( row.overpaid ) > 0n ) {
			throw inUse( 'invoice_settled', 'it is settled, at least in part' );
		}
		await tables.invoices.withdrawEntry( row.id );
		for ( const { id } of followers ) {
			await tables.invoices.setFinal( id, null );
		}
		await tables.invoices.cancel( row.id, now.toISOString() );
		for ( const id of [
			row.id,
			...followers.map( ( one ) => one.id ),
			...( row.originalId === null ? [] : [ row.originalId ] ),
		] ) {
			await tellOf( tables, id, 'cancelled', now );
		}
	} );

const MODES = [ 'online', 'offline24', 'offline', 'emergency' ] as const;

/** KSeF took it: with the number it gave, else with one made by its rule. */
export const acceptByKsef = (
	mag: Mag,
	idOrNumber: string,
	mode = 'online',
	given?: string
): Promise< void > =>
	moveInvoice( mag, idOrNumber, async ( tables, row, now ) => {
		assertIssued( row );
		const known = MODES.find( ( one ) => one === mode );
		if ( ! known || ( given !== undefined && ! isKsefNumber( given ) ) ) {
			throw invalid(
				known ? 'ksef_number_invalid' : 'malformed',
				known ? 'number' : 'mode',
				known
					? `"${ given }" is no number of KSeF: its check sum or form is wrong.`
					: `Say one of: ${ MODES.join( ', ' ) }.`
			);
		}
		if ( row.ksefState === 'accepted' ) {
			throw conflict(
				'ksef_accepted',
				'invoice',
				`KSeF has the document already as ${ row.ksefNumber }.`
			);
		}
		const { nip } = await tables.dictionaries.company();
		const file = `${ nip } ${ row.number } ${ row.gross }`;
		await tables.invoices.setKsef( row.id, {
			state: 'accepted',
			number:
				given ??
				ksefNumber( nip, dateOfClarion( clarionDate( now ) ), file ),
			reason: '',
			mode: known,
			acceptedAt: now.toISOString(),
			url: ksefUrl( nip, dateOfClarion( row.issueDay ), file ),
		} );
		await tellOf( tables, row.id, 'ksef', now );
	} );

export const rejectByKsef = (
	mag: Mag,
	idOrNumber: string,
	reason: string
): Promise< void > =>
	moveInvoice( mag, idOrNumber, async ( tables, row, now ) => {
		assertIssued( row );
		if ( row.ksefState !== 'pending' ) {
			throw conflict(
				'ksef_not_pending',
				'invoice',
				'Nobody waits for a word of KSeF on this document.'
			);
		}
		await tables.invoices.setKsef( row.id, {
			state: 'rejected',
			number: null,
			reason: reason.slice( 0, 500 ),
			mode: row.ksefMode ?? 'online',
			acceptedAt: null,
			url: null,
		} );
		await tellOf( tables, row.id, 'ksef', now );
	} );
