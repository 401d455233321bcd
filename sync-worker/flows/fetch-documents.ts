import type {
	DocumentResult,
	DocumentsClaimResponse,
	WantedDocument,
} from '../../contracts/generated/shop-api.ts';
import { isPdf } from '../domain/documents.ts';
import { asSyncError, concernsWholeSystem, type SyncError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { DocumentFile, Erp } from '../ports/erp.ts';
import type { Log } from '../ports/log.ts';
import type { Flow, FlowOutcome } from '../ports/scheduler.ts';
import type { Shop } from '../ports/shop.ts';
import { megabytes, sha256 } from './photo-file.ts';
import type { SettingsSource } from './shop-settings.ts';

/** Each file is a call of its own, and one at a time is held in memory. */
const AT_ONCE = 5;
const LEASE_SECONDS = 300;
const PATIENCE_SECONDS = 60;

interface Needs {
	readonly erp: Pick< Erp, 'getDocumentFile' >;
	readonly shop: Pick< Shop, 'claimDocuments' | 'uploadDocument' >;
	readonly settings: SettingsSource;
	readonly clock: Clock;
	readonly log: Log;
	readonly worker: string;
	readonly waproReachable: () => boolean;
	/** Longest that one call may take: no file is begun that could outlive its lease. */
	readonly callSeconds: number;
	readonly everySeconds: number;
}

type Outcome = Omit< DocumentResult, 'id' | 'token' >;

/** Codes of refusals that are the file's, not the call's. */
const unreadable = 'answer_too_large';

/**
 * WAPRO → shop: files of documents that the shop wants. Claim, fetch, hand over, report with the next claim. A file whose
 * hash the shop has is not carried again.
 */
export function fetchDocuments( needs: Needs ): Flow {
	const { erp, shop, settings, clock, log } = needs;
	let unreported: DocumentResult[] = [];
	/** Moments of the monotonic clock at which files that wait are due again. */
	let due: number[] = [];

	async function claim( limit: number ): Promise< DocumentsClaimResponse > {
		const results = unreported;
		const answer = await shop.claimDocuments( {
			worker: needs.worker,
			limit,
			leaseSeconds: LEASE_SECONDS,
			...( results.length > 0 ? { results } : {} ),
		} );
		unreported = [];
		remember( results );
		return answer;
	}

	/** What is handed back at once is due when the flow may work again, which wakes it. */
	function remember( results: readonly DocumentResult[] ): void {
		const now = clock.elapsed();
		for ( const { outcome, delaySeconds = 0 } of results ) {
			if ( outcome === 'later' && delaySeconds > 0 ) {
				due.push( now + delaySeconds * 1000 );
			}
		}
	}

	/** The next pass is due with the first file that waits; without one the interval decides. */
	function next(): FlowOutcome {
		if ( due.length === 0 ) {
			return {};
		}
		const left = ( Math.min( ...due ) - clock.elapsed() ) / 1000;
		return { againInSeconds: Math.max( left, 0 ) };
	}

	async function carry(
		{ hash, name, content }: DocumentFile,
		known: string | null,
		mostBytes: number
	): Promise< Outcome > {
		if ( content.length > mostBytes ) {
			return tooLarge( content.length, mostBytes );
		}
		if ( sha256( content ) !== hash ) {
			return broken( 'its content is not what WAPRO announced' );
		}
		if ( ! isPdf( content ) ) {
			return broken( 'it is no whole PDF' );
		}
		if ( hash !== known ) {
			const { outcome, code, reason } = await shop.uploadDocument(
				hash,
				content
			);
			if ( outcome === 'refused' ) {
				return {
					outcome,
					code: code ?? 'document_broken',
					reason: reason ?? 'The shop refused it.',
				};
			}
		}
		return { outcome: 'fetched', hash, name };
	}

	async function fetch(
		shopId: string,
		{ kind, erpId, hash }: WantedDocument,
		mostBytes: number
	): Promise< Outcome > {
		try {
			return await carry(
				await erp.getDocumentFile( { shopId, kind, erpId } ),
				hash,
				mostBytes
			);
		} catch ( thrown ) {
			return outcomeOf( asSyncError( thrown ) );
		}
	}

	async function work(
		{ documents, mostBytes }: DocumentsClaimResponse,
		claimedAt: number,
		stop: AbortSignal
	): Promise< void > {
		const { shopId } = await settings.current();
		const mayBegin = () =>
			! stop.aborted &&
			clock.elapsed() + 2 * needs.callSeconds * 1000 <
				claimedAt + LEASE_SECONDS * 1000;
		for ( const wanted of documents ) {
			const { id, token, kind, erpId } = wanted;
			const outcome = mayBegin()
				? await fetch( shopId, wanted, mostBytes )
				: handedBack;
			log.debug(
				{ kind, erpId, outcome: outcome.outcome, code: outcome.code },
				'the file of a document'
			);
			unreported.push( { id, token, ...outcome } );
		}
	}

	return {
		name: 'fetchDocuments',
		everySeconds: needs.everySeconds,
		wakesOn: [ 'start', 'bell', 'applied', 'wapro_back', 'shop_back' ],
		async run( stop ) {
			const { paused, documents } = await settings.current();
			const began = clock.elapsed();
			due = due.filter( ( moment ) => moment > began );
			const isOpen = () =>
				! paused &&
				documents === true &&
				needs.waproReachable() &&
				! stop.aborted;
			while ( isOpen() ) {
				const claimedAt = clock.elapsed();
				const claimed = await claim( AT_ONCE );
				if ( claimed.documents.length === 0 ) {
					return next();
				}
				await work( claimed, claimedAt, stop );
			}
			if ( unreported.length > 0 ) {
				await claim( 0 );
			}
			return next();
		},
	};
}

const handedBack: Outcome = { outcome: 'later', delaySeconds: 0 };

function outcomeOf( error: SyncError ): Outcome {
	const { code, message } = error;
	if ( code === unreadable ) {
		return {
			outcome: 'refused',
			code: 'document_too_large',
			reason: message.slice( 0, 1000 ),
		};
	}
	return error.kind === 'user'
		? { outcome: 'refused', code, reason: message.slice( 0, 1000 ) }
		: {
				outcome: 'later',
				code,
				reason: message.slice( 0, 1000 ),
				delaySeconds: Math.round(
					error.delaySeconds ??
						( concernsWholeSystem( error ) ? 5 : PATIENCE_SECONDS )
				),
			};
}

const broken = ( why: string ): Outcome => ( {
	outcome: 'refused',
	code: 'document_broken',
	reason: `The file cannot be used: ${ why }. Have the document printed anew in WAPRO.`,
} );

const tooLarge = ( bytes: number, mostBytes: number ): Outcome => ( {
	outcome: 'refused',
	code: 'document_too_large',
	reason: `The file has ${ megabytes( bytes ) }, more than the ${ megabytes(
		mostBytes
	) } that the settings allow: raise the limit, or have WAPRO print it smaller.`,
} );
