<?php
declare(strict_types=1);

namespace WaproMag\Orders\Twins;

/**
 * An order that was held because WAPRO may have it already.
 */
final class HeldOrder {

	public const LINK   = 'link';
	public const CREATE = 'create';
	public const SKIP   = 'skip';

	/**
	 * @param 'link'|'create'|'skip'|null $decision
	 * @param list<string>                $erp_ids  What the decision speaks of.
	 * @param array<string, mixed>        $facts    twins#TwinOrder.
	 * @param list<array<string, mixed>>  $twins    twins#OrderTwin each.
	 * @param string|null                 $code     Why WAPRO refused the last decision.
	 */
	public function __construct(
		public readonly int $order_id,
		public readonly int $message_id,
		public readonly TwinState $state,
		public readonly ?string $decision,
		public readonly array $erp_ids,
		public readonly array $facts,
		public readonly array $twins,
		public readonly ?string $reason,
		public readonly ?string $code,
		public readonly ?string $decided_by,
		public readonly ?string $decided_at,
		public readonly string $held_at
	) {}

	/**
	 * @param array<string, string|null> $row
	 */
	public static function from_row( array $row ): self {
		/** @var 'link'|'create'|'skip'|null $decision */
		$decision = $row['decision'];
		return new self(
			(int) $row['order_id'],
			(int) $row['message_id'],
			TwinState::from( (string) $row['state'] ),
			$decision,
			array_map( strval( ... ), array_values( array_filter( self::decoded( $row['erp_ids'] ), is_scalar( ... ) ) ) ),
			self::decoded( $row['facts'] ),
			array_values( array_filter( self::decoded( $row['twins'] ), is_array( ... ) ) ),
			$row['reason'],
			$row['code'],
			$row['decided_by'],
			$row['decided_at'],
			(string) $row['held_at']
		);
	}

	/**
	 * @return list<string>
	 */
	public function twin_ids(): array {
		return array_map( static fn ( array $twin ): string => (string) $twin['erpId'], $this->twins );
	}

	/**
	 * @return array<array-key, mixed>
	 */
	private static function decoded( ?string $json ): array {
		$value = json_decode( $json ?? '[]', true );
		return is_array( $value ) ? $value : [];
	}
}
