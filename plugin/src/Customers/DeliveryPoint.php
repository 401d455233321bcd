<?php
declare(strict_types=1);

namespace WaproMag\Customers;

/**
 * A branch's address to which a company has goods delivered. Texts are plain: escape them where they are shown.
 */
final class DeliveryPoint {

	/**
	 * @param string|null $erp_id Delivery place in WAPRO; null: made in the shop, WAPRO has not answered yet.
	 * @param bool        $active Whether it can be delivered to; one that is gone in WAPRO stays for the orders that name it.
	 */
	public function __construct(
		public readonly int $id,
		public readonly int $company_id,
		public readonly ?string $erp_id,
		public readonly string $name,
		public readonly string $recipient,
		public readonly string $phone,
		public readonly string $street,
		public readonly string $postcode,
		public readonly string $city,
		public readonly string $country,
		public readonly bool $active
	) {}

	/**
	 * @param array<string, string|null> $row
	 */
	public static function from_row( array $row ): self {
		return new self(
			(int) $row['id'],
			(int) $row['company_id'],
			$row['erp_id'],
			(string) $row['name'],
			(string) $row['recipient'],
			(string) $row['phone'],
			(string) $row['street'],
			(string) $row['postcode'],
			(string) $row['city'],
			(string) $row['country'],
			$row['active'] === '1'
		);
	}
}
