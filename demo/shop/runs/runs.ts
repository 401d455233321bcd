import { randomUUID } from 'node:crypto';
import type {
	Cause,
	Check,
	Counts,
	Run,
	RunClaimRequest,
	RunClaimResponse,
	RunReportRequest,
	RunReportResponse,
	RunsQuery,
	RunsResponse,
} from '../../../contracts/generated/shop-api.ts';
import { secondsFrom, type ShopContext } from '../context.ts';
import { pageOf } from '../paging.ts';
import { Problem } from '../problem.ts';
import { isPaused } from '../settings/staging-guard.ts';

const NO_COUNTS: Counts = {
	created: 0,
	updated: 0,
	unchanged: 0,
	stale: 0,
	rejected: 0,
};

/** How long a silent worker keeps a run after its last report. */
const LEASE_SECONDS = 60;

/** So many workers that fall silent over one run do so because of it. */
const MOST_SILENCES = 5;

interface RunRecord {
	id: number;
	flow: Run[ 'flow' ];
	state: Run[ 'state' ];
	cause: Cause;
	requested_by: string | null;
	requested_at: string;
	started_at: string | null;
	ended_at: string | null;
	lease_token: string | null;
	stop_requested: number;
	done: number;
	total: number | null;
	counts: string | null;
	checks: string | null;
	object_keys: string | null;
	code: string | null;
	reason: string | null;
	dry_run: number;
	pair_only: number;
	run_cursor: string | null;
}

/** Asks the worker for one pass of a flow; a request that already waits for the same is joined. */
export function requestRun(
	shop: ShopContext,
	flow: Run[ 'flow' ],
	cause: Cause,
	requestedBy: string | null,
	keys: readonly string[] = [],
	dryRun = false,
	pairOnly = false
): Run {
	const objectKeys = JSON.stringify( keys );
	const waiting = shop.db.get< { id: number } >(
		"SELECT id FROM runs WHERE flow = :flow AND state = 'requested' AND object_keys = :keys AND dry_run = :dry AND pair_only = :only",
		{
			flow,
			keys: objectKeys,
			dry: dryRun ? 1 : 0,
			only: pairOnly ? 1 : 0,
		}
	);
	const id =
		waiting?.id ??
		shop.db.run(
			`INSERT INTO runs ( flow, state, cause, requested_by, requested_at, object_keys, dry_run, pair_only )
			VALUES ( :flow, 'requested', :cause, :by, :now, :keys, :dry, :only )`,
			{
				flow,
				cause,
				by: requestedBy,
				now: shop.now(),
				keys: objectKeys,
				dry: dryRun ? 1 : 0,
				only: pairOnly ? 1 : 0,
			}
		).id;
	shop.ringBell();
	return readRun( shop, id );
}

export function readRun( shop: ShopContext, id: number ): Run {
	return toRun( record( shop, id ) );
}

export function listRuns( shop: ShopContext, query: RunsQuery ): RunsResponse {
	const page = pageOf( query.page, query.perPage ?? 20 );
	const from = 'FROM runs WHERE :flow IS NULL OR flow = :flow';
	const flow = query.flow ?? null;
	const total =
		shop.db.get< { n: number } >( `SELECT COUNT(*) AS n ${ from }`, {
			flow,
		} )?.n ?? 0;
	const rows = shop.db.all< RunRecord >(
		`SELECT * ${ from } ORDER BY id DESC LIMIT :limit OFFSET :offset`,
		{ flow, limit: page.limit, offset: page.offset }
	);
	return { items: rows.map( toRun ), total, pages: page.pages( total ) };
}

/** A run that waits ends at once; a running one at the worker's next report. */
export function stopRun( shop: ShopContext, id: number ): Run {
	shop.db.run(
		`UPDATE runs SET stop_requested = 1,
			ended_at = CASE state WHEN 'requested' THEN :now ELSE ended_at END,
			state = CASE state WHEN 'requested' THEN 'stopped' ELSE state END
		WHERE id = :id AND state IN ( 'requested', 'running' )`,
		{ id, now: shop.now() }
	);
	return readRun( shop, id );
}

/** A run that was stopped or failed goes on where it ended. */
export function resumeRun( shop: ShopContext, id: number ): Run {
	const run = readRun( shop, id );
	if ( run.state === 'requested' || run.state === 'running' ) {
		return run;
	}
	const isOpen = shop.db.get(
		"SELECT id FROM runs WHERE flow = :flow AND state IN ( 'requested', 'running' )",
		{ flow: run.flow }
	);
	if ( isOpen ) {
		throw new Problem(
			'run_open',
			'Trwa inny taki przebieg. Poczekaj na jego koniec albo go zatrzymaj.',
			409
		);
	}
	if ( run.state === 'done' ) {
		throw new Problem(
			'run_done',
			'Ten przebieg doszedł do końca. Zacznij nowy.',
			409
		);
	}
	shop.db.run(
		`UPDATE runs SET state = 'requested', stop_requested = 0, ended_at = NULL, code = NULL, reason = NULL,
			lease_token = NULL, silences = 0 WHERE id = :id`,
		{ id }
	);
	shop.ringBell();
	return readRun( shop, id );
}

/** Hands the oldest requested run, or one whose worker fell silent, to a worker. */
export function claimRun(
	shop: ShopContext,
	request: RunClaimRequest
): RunClaimResponse {
	if ( isPaused( shop ) ) {
		return { run: null };
	}
	const now = shop.now();
	shop.db.run(
		`UPDATE runs SET state = 'failed', code = 'worker_fell_silent', reason = :reason, ended_at = :now
			WHERE state = 'running' AND leased_until <= :now AND silences >= :most`,
		{
			now,
			reason: 'Usługa wymiany raz za razem milkła przy tym przebiegu. Przyczynę znajdziesz w jej dzienniku; potem wznów przebieg.',
			most: MOST_SILENCES,
		}
	);
	const next = shop.db
		.all< RunRecord >(
			`SELECT * FROM runs WHERE state = 'requested' OR ( state = 'running' AND leased_until <= :now ) ORDER BY id`,
			{ now }
		)
		.find( ( { flow } ) => request.flows.includes( flow ) );
	if ( ! next ) {
		return { run: null };
	}
	const token = randomUUID();
	shop.db.run(
		`UPDATE runs SET silences = silences + ( state = 'running' ), state = 'running', started_at = COALESCE( started_at, :now ), lease_token = :token,
			leased_until = :until, worker = :worker WHERE id = :id`,
		{
			id: next.id,
			now,
			token,
			until: secondsFrom( now, request.leaseSeconds ),
			worker: request.worker,
		}
	);
	return { token, run: readRun( shop, next.id ) };
}

export function reportRun(
	shop: ShopContext,
	id: number,
	report: RunReportRequest
): RunReportResponse {
	const run = record( shop, id );
	if ( run.state !== 'running' || run.lease_token !== report.token ) {
		return { stop: true };
	}
	const now = shop.now();
	const stopped = run.stop_requested === 1 && report.state === 'running';
	const state = stopped ? 'stopped' : report.state;
	shop.db.run(
		`UPDATE runs SET state = :state, done = :done, total = :total, counts = :counts, checks = COALESCE( :checks, checks ),
			code = :code, reason = :reason, silences = CASE WHEN COALESCE( :cursor, run_cursor ) IS run_cursor THEN silences ELSE 0 END,
			run_cursor = COALESCE( :cursor, run_cursor ), leased_until = :until, ended_at = :ended WHERE id = :id`,
		{
			id,
			state,
			done: report.done,
			total: report.total,
			counts: JSON.stringify( report.counts ),
			checks: report.checks ? JSON.stringify( report.checks ) : null,
			code: report.code ?? null,
			reason: report.reason ?? null,
			cursor: report.cursor ?? null,
			until: secondsFrom( now, LEASE_SECONDS ),
			ended: state === 'running' ? null : now,
		}
	);
	return { stop: stopped };
}

function record( shop: ShopContext, id: number ): RunRecord {
	const run = shop.db.get< RunRecord >( 'SELECT * FROM runs WHERE id = :id', {
		id,
	} );
	if ( ! run ) {
		throw new Problem( 'not_found', 'Nie ma takiego przebiegu.', 404 );
	}
	return run;
}

function toRun( row: RunRecord ): Run {
	return {
		id: row.id,
		flow: row.flow,
		state: row.state,
		cause: row.cause,
		...( row.requested_by ? { requestedBy: row.requested_by } : {} ),
		requestedAt: row.requested_at,
		...( row.started_at ? { startedAt: row.started_at } : {} ),
		...( row.ended_at ? { endedAt: row.ended_at } : {} ),
		done: row.done,
		total: row.total,
		counts: row.counts ? ( JSON.parse( row.counts ) as Counts ) : NO_COUNTS,
		...( row.code ? { code: row.code } : {} ),
		...( row.reason ? { reason: row.reason } : {} ),
		checks: JSON.parse( row.checks ?? '[]' ) as Check[],
		keys: JSON.parse( row.object_keys ?? '[]' ) as string[],
		dryRun: row.dry_run === 1,
		pairOnly: row.pair_only === 1,
		...( row.run_cursor ? { cursor: row.run_cursor } : {} ),
	};
}
