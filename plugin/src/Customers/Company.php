<?php
declare(strict_types=1);

namespace WaproMag\Customers;

/**
 * A contractor of WAPRO as the shop knows it. Texts are plain: escape them where they are shown.
 */
final class Company {

	/**
	 * @param string|null $erp_id       Contractor in WAPRO; null: known in the shop only.
	 * @param string|null $merged_into  Contractor that took its place in WAPRO.
	 * @param string      $as_of        Counter of what was applied last.
	 * @param string|null $credit_limit Decimal text.
	 * @param string|null $payer        Contractor that pays for it.
	 * @param string|null $erp_hash     WAPRO's fingerprint of what was applied last.
	 */
	public function __construct(
		public readonly int $id,
		public readonly ?string $erp_id,
		public readonly ?string $merged_into,
		public readonly ?string $code,
		public readonly string $name,
		public readonly ?string $nip,
		public readonly string $email,
		public readonly string $phone,
		public readonly string $street,
		public readonly string $postcode,
		public readonly string $city,
		public readonly string $country,
		public readonly ?string $payment_form,
		public readonly ?int $payment_days,
		public readonly ?string $credit_limit,
		public readonly ?int $overdue_days,
		public readonly bool $overdue_block,
		public readonly bool $blocked,
		public readonly ?string $price_list,
		public readonly ?string $salesman,
		public readonly bool $flagged,
		public readonly string $as_of,
		public readonly ?string $payer = null,
		public readonly ?string $erp_hash = null,
		public readonly int $map_version = 0,
		public readonly ?string $updated_at = null
	) {}

	/**
	 * @param array<string, string|null> $row
	 */
	public static function from_row( array $row ): self {
		return new self(
			(int) $row['id'],
			$row['erp_id'],
			$row['merged_into'],
			$row['code'],
			(string) $row['name'],
			$row['nip'],
			(string) $row['email'],
			(string) $row['phone'],
			(string) $row['street'],
			(string) $row['postcode'],
			(string) $row['city'],
			(string) $row['country'],
			$row['payment_form'],
			self::whole( $row['payment_days'] ),
			$row['credit_limit'],
			self::whole( $row['overdue_days'] ),
			$row['overdue_block'] === '1',
			$row['blocked'] === '1',
			$row['price_list'],
			$row['salesman'],
			$row['flagged'] === '1',
			(string) $row['as_of'],
			$row['payer_erp_id'],
			$row['erp_hash'],
			(int) $row['map_version'],
			$row['updated_at']
		);
	}

	private static function whole( ?string $value ): ?int {
		return $value === null ? null : (int) $value;
	}
}
