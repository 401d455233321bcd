<?php
declare(strict_types=1);

namespace WaproMag\Customers\FromWapro;

use WaproMag\Catalogue\ApplyContext;
use WaproMag\Catalogue\ItemResult;
use WaproMag\Customers\Company;
use WaproMag\Customers\Membership;
use WaproMag\Customers\MemberState;
use WaproMag\Customers\Proposal;
use WaproMag\Customers\ProposalState;
use WaproMag\History\HistoryEntry;

/**
 * Gathers what is told of companies and people after a transaction, and what each contractor came to.
 *
 * @phpstan-type Change array{field: string, before: string|null, after: string|null}
 */
final class ChunkHistory {

	public const COMPANY = 'company';
	public const USER    = 'user';

	public const CLOSED   = 'access_closed';
	public const REOPENED = 'access_reopened';
	public const MERGED   = 'merged';
	public const JOINED   = 'joined_company';
	public const LEFT     = 'left_company';

	/** @var array<int, array{erp: string|null, summary: string|null, changes: list<Change>}> By company. */
	private array $companies = [];

	/** @var array<int, array{Contractor, bool}> Contractors that are open, and whether they are new, by company. */
	private array $opened = [];

	/** @var list<array{user: int, erp: string|null, summary: string|null, changes: list<Change>, contractor: string|null}> */
	private array $users = [];

	/**
	 * @param list<Change> $changes
	 */
	public function opened( Company $company, Contractor $one, bool $is_new, array $changes ): void {
		$this->opened[ $company->id ] = [ $one, $is_new ];
		$this->note(
			$company,
			match ( true ) {
				$is_new             => HistoryEntry::CREATED,
				! $company->flagged => self::REOPENED,
				default             => null,
			},
			$is_new ? [] : $changes
		);
	}

	/**
	 * @param list<Change> $changes
	 */
	public function limited( Company $company, array $changes ): void {
		$this->note( $company, null, $changes );
	}

	public function closed( Company $company ): void {
		$this->note( $company, self::CLOSED, [] );
	}

	public function merged( Company $from, Company $into ): void {
		$this->note( $from, self::MERGED, [ HistoryEntry::change( 'company', $from->name, $into->name ) ] );
		$this->note( $into, self::MERGED, [ HistoryEntry::change( 'company', $from->name, $into->name ) ] );
	}

	public function decided( Company $company, Proposal $proposal ): void {
		$this->note( $company, null, [ HistoryEntry::change( 'proposal', ProposalState::Sent->value, $proposal->state->value . ( $proposal->reason === null ? '' : ": {$proposal->reason}" ) ) ] );
	}

	/**
	 * @param list<array{Membership|null, Membership}> $pairs Before and after.
	 */
	public function people( Known $known, array $pairs ): void {
		$companies = array_column( array_map( static fn ( Company $one ): array => [ 'id' => $one->id, 'company' => $one ], $known->companies ), 'company', 'id' );
		foreach ( $pairs as [ $before, $after ] ) {
			$company = $companies[ $after->company_id ] ?? null;
			$name    = $company?->name;
			$email   = $known->people[ $after->user_id ]->email ?? '#' . $after->user_id;
			$was     = $before !== null && $before->state === MemberState::Active;
			$is      = $after->state === MemberState::Active;
			if ( ! ( $this->opened[ $after->company_id ][1] ?? false ) ) {
				$this->companies[ $after->company_id ] ??= [ 'erp' => $company?->erp_id, 'summary' => null, 'changes' => [] ];

				$this->companies[ $after->company_id ]['changes'][] = HistoryEntry::change( 'person', $was ? self::words( $email, $before ) : null, $is ? self::words( $email, $after ) : null );
			}
			$this->users[] = [
				'user'       => $after->user_id,
				'erp'        => $after->contact_erp_id,
				'summary'    => $was === $is ? null : ( $is ? self::JOINED : self::LEFT ),
				'changes'    => $was === $is && $before !== null ? self::differences( $before, $after ) : [ HistoryEntry::change( 'company', $was ? $name : null, $is ? $name : null ) ],
				'contractor' => $company?->erp_id,
			];
		}
	}

	/** Says of each open contractor what it came to. */
	public function settle( Chunk $chunk ): void {
		foreach ( $this->opened as $id => [ $one, $is_new ] ) {
			$has_changed = $this->companies[ $id ]['summary'] !== null || $this->companies[ $id ]['changes'] !== [];

			$chunk->results[ $one->erp_id ] = match ( true ) {
				$is_new      => ItemResult::created( $one->erp_id, $id ),
				$has_changed => ItemResult::updated( $one->erp_id, $id ),
				default      => ItemResult::unchanged( $one->erp_id, $id ),
			};
		}
	}

	/**
	 * @param array<array-key, int> $messages Shop's message by contractor.
	 * @return list<HistoryEntry>
	 */
	public function entries( ApplyContext $context, array $messages ): array {
		$entries = [];
		foreach ( $this->companies as $id => $told ) {
			if ( $told['summary'] !== null || $told['changes'] !== [] ) {
				$entries[] = new HistoryEntry( self::COMPANY, $id, $told['erp'], $context->cause, $told['changes'], $told['summary'], $messages[ (string) $told['erp'] ] ?? null, $context->run_id );
			}
		}
		foreach ( $this->users as $told ) {
			if ( $told['changes'] !== [] ) {
				$entries[] = new HistoryEntry( self::USER, $told['user'], $told['erp'], $context->cause, $told['changes'], $told['summary'], $messages[ (string) $told['contractor'] ] ?? null, $context->run_id );
			}
		}
		return $entries;
	}

	/**
	 * @param list<Change> $changes
	 */
	private function note( Company $company, ?string $summary, array $changes ): void {
		$told = $this->companies[ $company->id ] ?? [ 'erp' => $company->erp_id, 'summary' => null, 'changes' => [] ];

		$this->companies[ $company->id ] = [ 'erp' => $company->erp_id, 'summary' => $summary ?? $told['summary'], 'changes' => [ ...$told['changes'], ...$changes ] ];
	}

	/**
	 * @return list<Change>
	 */
	private static function differences( Membership $before, Membership $after ): array {
		$values  = static fn ( Membership $one ): array => [
			'role'    => $one->role->value,
			'points'  => implode( ', ', array_map( static fn ( int $id ): string => "#{$id}", $one->points ) ),
			'access'  => $one->access->value,
			'contact' => (string) $one->contact_email,
		];
		$changes = [];
		$old     = $values( $before );
		foreach ( $values( $after ) as $field => $value ) {
			if ( $old[ $field ] !== $value ) {
				$changes[] = HistoryEntry::change( $field, $old[ $field ] === '' ? null : $old[ $field ], $value === '' ? null : $value );
			}
		}
		return $changes;
	}

	public static function words( string $email, Membership $member ): string {
		return "{$email} ({$member->role->value})";
	}
}
