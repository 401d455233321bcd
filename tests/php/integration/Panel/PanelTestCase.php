<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Panel;

use WaproMag\Api\SchemaCheck;
use WaproMag\Boot\Foundation;
use WaproMag\Boot\Plugin;
use WaproMag\Database\Tables;
use WaproMag\Tests\ShopTestCase;

/**
 * Panel routes as an admin sees them; every answer is held against the contract.
 */
abstract class PanelTestCase extends ShopTestCase {

	protected Foundation $f;

	public static function setUpBeforeClass(): void {
		parent::setUpBeforeClass();
		require_once getenv( 'WAPRO_MAG_SHOP_ROOT' ) . '/wp-admin/includes/admin.php';
	}

	protected function setUp(): void {
		parent::setUp();
		$foundation = Plugin::foundation();
		self::assertNotNull( $foundation );
		$this->f = $foundation;
		wp_set_current_user( $this->user_id( 'admin' ) );
	}

	/**
	 * @param string               $key  As in the contract, e.g. `GET messages/{id}`.
	 * @param array<string, mixed> $body
	 * @return array<string, mixed>
	 */
	protected function ask( string $key, array $body = [], int $id = 0 ): array {
		$answer = $this->call( $key, $body, $id );
		self::assertSame( 200, $answer->get_status(), (string) wp_json_encode( $answer->get_data() ) );
		$decoded   = json_decode( (string) wp_json_encode( $answer->get_data() ), true );
		$schemas   = $this->f->schemas();
		$violation = SchemaCheck::violation( $decoded, $schemas->get( $schemas->route( $key )['response'] ) );
		self::assertNull( $violation, "$key: " . (string) wp_json_encode( $violation ) );
		self::assertIsArray( $decoded );

		return $decoded;
	}

	/**
	 * A call that must be refused.
	 *
	 * @param array<string, mixed> $body
	 * @return array{status: int, code: string, message: string, field: string|null, details: array<string, mixed>}
	 */
	protected function refused( string $key, array $body = [], int $id = 0 ): array {
		$answer = $this->call( $key, $body, $id );
		$data   = $answer->get_data();
		self::assertGreaterThanOrEqual( 400, $answer->get_status(), (string) wp_json_encode( $data ) );

		return [
			'status'  => $answer->get_status(),
			'code'    => $data['code'],
			'message' => $data['message'],
			'field'   => $data['data']['field'] ?? null,
			'details' => $data['data']['details'] ?? [],
		];
	}

	/**
	 * @param array<string, mixed> $body
	 */
	private function call( string $key, array $body, int $id ): \WP_REST_Response {
		[ $method, $path ] = explode( ' ', $key, 2 );

		return $this->request( $method, '/wc-wapro-mag/v1/' . str_replace( '{id}', (string) $id, $path ), $body );
	}

	/**
	 * An outbound message about an object, in the given state.
	 */
	protected function message( string $object_type, string $object_key, string $status = 'pending', ?string $code = null, ?string $reason = null ): int {
		global $wpdb;
		$this->f->outbox()->capture( 'wapro', $object_type, $object_key, "test:$object_type:$object_key", 'shop_event' );
		$id = (int) $this->f->db()->value( 'SELECT MAX(id) FROM ' . Tables::name( Tables::MESSAGES ) . ' WHERE object_type = %s AND object_key = %s', $object_type, $object_key );
		if ( 'pending' !== $status ) {
			$wpdb->update(
				Tables::name( Tables::MESSAGES ),
				[
					'status'     => $status,
					'open_key'   => null,
					'error_code' => $code,
					'error_text' => $reason,
					'ended_at'   => in_array( $status, [ 'accepted', 'rejected', 'skipped' ], true ) ? $this->f->clock()->now() : null,
				],
				[ 'id' => $id ]
			);
		}
		return $id;
	}

	/**
	 * A message of WAPRO that the shop refused.
	 */
	protected function refused_inbound( string $object_type, string $object_key, string $code = 'vat_unmapped' ): int {
		$external = (string) random_int( 1000, 1000000000 );
		$this->f->messages()->log_inbound(
			[
				[
					'external_id' => $external,
					'object_type' => $object_type,
					'object_key'  => $object_key,
					'status'      => 'rejected',
					'code'        => $code,
					'field'       => 'vatCode',
					'reason'      => 'VAT code 7 is not mapped. Map it in the settings.',
					'cause'       => 'wapro_event',
				],
			]
		);
		return (int) $this->f->db()->value( 'SELECT id FROM ' . Tables::name( Tables::MESSAGES ) . ' WHERE external_id = %s', $external );
	}

	protected function status_of( int $message_id ): string {
		return (string) $this->f->db()->value( 'SELECT status FROM ' . Tables::name( Tables::MESSAGES ) . ' WHERE id = %d', $message_id );
	}

	/**
	 * A product that is linked with an article.
	 */
	protected function linked_product( string $index, string $name, string $state = 'waiting' ): int {
		$product = new \WC_Product_Simple();
		$product->set_name( $name );
		$product->set_status( 'published' === $state ? 'publish' : 'pending' );
		$product->set_regular_price( '100' );
		$id   = $product->save();
		$link = \WaproMag\Links\Link::to_new( 'product', $index, $this->f->clock()->now() );
		$this->f->links()->save(
			$link->with(
				[
					'shop_id' => $id,
					'state'   => $state,
					'flagged' => true,
					'facts'   => [ 'vatCode' => '23', 'unit' => 'szt', 'categoryPath' => 'Okna/PCV', 'kind' => 'goods' ],
				]
			)
		);
		return $id;
	}

	/**
	 * An ERP order of a shop order, as its statuses came back.
	 *
	 * @param array<string, string> $values
	 */
	protected function erp_order( string $erp_id, int $order_id, array $values = [] ): void {
		$this->f->erp_orders()->write(
			$erp_id,
			[
				'order_id'  => (string) $order_id,
				'number'    => "ZO $erp_id/2026",
				'state'     => 'registered',
				'warehouse' => 'M1',
				'reserved'  => '1',
				...$values,
			]
		);
	}
}
