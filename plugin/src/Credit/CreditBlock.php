<?php
declare(strict_types=1);

namespace WaproMag\Credit;

use Automattic\WooCommerce\StoreApi\Schemas\V1\CartSchema;
use WaproMag\Account\Invoices\InvoicesPage;
use WaproMag\Boot\Registerable;

/**
 * Tells the block checkout with each answer of the cart what is overdue.
 */
final class CreditBlock implements Registerable {

	public const NAMESPACE = 'wapro-mag-credit';

	public function __construct( private CreditJudge $judge ) {}

	public function register(): void {
		add_action( 'woocommerce_blocks_loaded', [ $this, 'extend' ] );
	}

	public function extend(): void {
		woocommerce_store_api_register_endpoint_data(
			[
				'endpoint'        => CartSchema::IDENTIFIER,
				'namespace'       => self::NAMESPACE,
				'data_callback'   => [ $this, 'data' ],
				'schema_callback' => [ $this, 'schema' ],
				'schema_type'     => ARRAY_A,
			]
		);
	}

	/**
	 * @return array{sentence: string|null, closes: bool, url: string, link: string}
	 */
	public function data(): array {
		$verdict = $this->judge->of_cart();
		return [
			'sentence' => $verdict?->sentence,
			'closes'   => $verdict !== null && $verdict->closes,
			'url'      => InvoicesPage::url(),
			'link'     => __( 'See your invoices', 'wapro-mag-for-woocommerce' ),
		];
	}

	/**
	 * @return array<string, mixed>
	 */
	public function schema(): array {
		$field = static fn ( string $type, string $of ): array => [
			'description' => $of,
			'type'        => [ $type, 'null' ],
			'context'     => [ 'view', 'edit' ],
			'readonly'    => true,
		];
		return [
			'sentence' => $field( 'string', 'What is overdue and what that closes; null: nothing is to be said.' ),
			'closes'   => $field( 'boolean', 'Whether any payment method is closed.' ),
			'url'      => $field( 'string', 'Address of the buyer\'s invoices.' ),
			'link'     => $field( 'string', 'Words of the link to them.' ),
		];
	}
}
