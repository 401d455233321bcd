<?php
declare(strict_types=1);

namespace WaproMag\Customers;

/**
 * A change that waits for whoever leads the field.
 */
final class Proposal {

	public const TO_WAPRO = 'to_wapro';
	public const TO_SHOP  = 'to_shop';

	/**
	 * @param int|null             $user_id     Who made it; of one to the shop: whose role and delivery points it is about.
	 * @param bool                 $as_proposal Whether WAPRO's user decides; else it is written at once.
	 * @param array<string, mixed> $before
	 * @param array<string, mixed> $after
	 */
	public function __construct(
		public readonly int $id,
		public readonly string $reference,
		public readonly string $direction,
		public readonly ProposalKind $kind,
		public readonly int $company_id,
		public readonly ?int $point_id,
		public readonly ?int $user_id,
		public readonly bool $as_proposal,
		public readonly array $before,
		public readonly array $after,
		public readonly ProposalState $state,
		public readonly ?string $reason,
		public readonly ?string $actor,
		public readonly string $created_at,
		public readonly ?string $decided_at = null
	) {}

	/**
	 * @param array<string, string|null> $row
	 */
	public static function from_row( array $row ): self {
		return new self(
			(int) $row['id'],
			(string) $row['reference'],
			(string) $row['direction'],
			ProposalKind::from( (string) $row['kind'] ),
			(int) $row['company_id'],
			$row['point_id'] === null ? null : (int) $row['point_id'],
			$row['user_id'] === null ? null : (int) $row['user_id'],
			$row['as_proposal'] === '1',
			self::decoded( $row['before_values'] ),
			self::decoded( $row['after_values'] ),
			ProposalState::from( (string) $row['state'] ),
			$row['reason'],
			$row['actor'],
			(string) $row['created_at'],
			$row['decided_at'] ?? null
		);
	}

	public function is_open(): bool {
		return in_array( $this->state->value, ProposalState::OPEN, true );
	}

	/**
	 * @return array<string, mixed>
	 */
	private static function decoded( ?string $json ): array {
		$values = json_decode( $json ?? '[]', true );
		return is_array( $values ) ? $values : [];
	}
}
