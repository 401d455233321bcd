/*
 * The faults of the contract as errors. Whatever else is thrown is unexpected: the caller learns nothing of it but
 * that it happened.
 */

export type FaultName = 'Busy' | 'Invalid' | 'NotFound' | 'Conflict' | 'Denied';

export type FaultDetail = Readonly<
	Record< string, string | number | readonly string[] | undefined >
>;

/** An answer that the contract knows: one of its typed faults with the elements of its detail in wire order. */
export class ContractFault extends Error {
	readonly fault: FaultName;
	readonly detail: FaultDetail;

	constructor( fault: FaultName, reason: string, detail: FaultDetail ) {
		super( reason );
		this.name = 'ContractFault';
		this.fault = fault;
		this.detail = detail;
	}
}

/** Somebody edits the record; nothing was written. */
export const busy = ( reason: string, retryAfterSeconds: number ) =>
	new ContractFault( 'Busy', reason, { reason, retryAfterSeconds } );

/** The request itself is wrong; the same request will never do. */
export const invalid = ( code: string, field: string, reason: string ) =>
	new ContractFault( 'Invalid', reason, { code, field, reason } );

/** The request names something WAPRO does not have. */
export const notFound = ( code: string, field: string, reason: string ) =>
	new ContractFault( 'NotFound', reason, { code, field, reason } );

/** WAPRO holds something that speaks against the request; a person decides. */
export const conflict = (
	code: string,
	field: string,
	reason: string,
	candidates: readonly string[] = []
) =>
	new ContractFault( 'Conflict', reason, {
		code,
		field,
		reason,
		candidates,
	} );

export const denied = ( reason: string ) =>
	new ContractFault( 'Denied', reason, { reason } );
