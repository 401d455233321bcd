<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Orders;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Findings\Finding;
use WaproMag\Findings\FindingStore;
use WaproMag\Panel\Orders\CancelledInWaproBox;
use WaproMag\Tests\OrderTestCase;

/**
 * What WAPRO gave up goes on in the shop until a person looks.
 */
final class CancelledInWaproTest extends OrderTestCase {

	#[TestDox( 'O8: an order of which WAPRO cancelled all parts is a finding that says what to do; one part that stands is enough for none' )]
	public function test_found(): void {
		$order = $this->accepted_order();
		$this->cancelled( $order, '501' );
		self::assertSame( [ [ 'open', wc_get_order_status_name( 'processing' ), 'ZO 5/2026' ] ], $this->findings( $order ) );
		self::assertStringContainsString( 'Anuluj je także w sklepie', $this->box( $order ) );

		$this->told( $order, [ 'erpId' => '502', 'asOf' => '960', 'number' => 'ZO 6/2026' ] );
		self::assertSame( 'resolved', $this->findings( $order )[0][0] ?? '', 'WAPRO made it anew.' );
		self::assertSame( '', $this->box( $order ) );
	}

	#[TestDox( 'O8: an order that a person keeps as it is calls nobody on its screen any more' )]
	public function test_kept(): void {
		$order = $this->accepted_order();
		$this->cancelled( $order, '501' );
		$id = (int) $this->foundation()->db()->value( 'SELECT id FROM ' . Tables::name( Tables::FINDINGS ) . ' WHERE kind = %s', Finding::ORDER_CANCELLED_IN_WAPRO );
		$this->foundation()->findings()->set_state( [ $id ], FindingStore::KEPT );

		self::assertSame( '', $this->box( $order ) );
	}

	#[TestDox( 'O8: what the shop has ended, or puts away, waits for nothing; what goes on after all waits again' )]
	public function test_shop_follows(): void {
		$completed = $this->accepted_order();
		$completed->update_status( 'completed' );
		$this->cancelled( $completed, '501' );
		self::assertCount( 0, $this->findings( $completed ) );

		$completed->update_status( 'processing' );
		self::assertSame( [ 'open' ], array_column( $this->findings( $completed ), 0 ) );
		$completed->update_status( 'cancelled' );
		self::assertSame( 'resolved', $this->findings( $completed )[0][0] ?? '' );
	}

	#[TestDox( 'O8: an order in the trash, or deleted for good, is no finding any more' )]
	public function test_put_away(): void {
		foreach ( [ '501' => false, '502' => true ] as $erp_id => $for_good ) {
			$order = $this->accepted_order( (string) $erp_id );
			$this->cancelled( $order, (string) $erp_id );
			self::assertSame( 'open', $this->findings( $order )[0][0] ?? '' );
			$id = $order->get_id();
			$order->delete( $for_good );
			self::assertSame( 'resolved', $this->findings_of( $id )[0][0] ?? '', $for_good ? 'deleted' : 'trash' );
		}
	}

	private function accepted_order( string $erp_id = '501' ): \WC_Order {
		$order = $this->placed( $this->linked_product( "A-{$erp_id}" ), [ 'status' => 'processing' ] );
		$claimed = $this->claimed();
		$this->accept( $claimed[ count( $claimed ) - 1 ], $erp_id );
		return $order;
	}

	private function cancelled( \WC_Order $order, string $erp_id ): void {
		$this->told( $order, [ 'erpId' => $erp_id, 'number' => 'ZO 5/2026', 'state' => 'cancelled' ] );
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	private function told( \WC_Order $order, array $changes ): void {
		$reference = $this->foundation()->order_scope()->find( $order->get_id() )['reference'] ?? '';
		$this->worker( 'apply/order-statuses', [ 'cause' => 'wapro_event', 'items' => [ $changes + [ 'erpId' => '501', 'asOf' => '950', 'reference' => $reference, 'state' => 'registered', 'deleted' => false ] ] ] );
	}

	/**
	 * @return list<list<string|null>> State, what the shop has, what WAPRO had.
	 */
	private function findings( \WC_Order $order ): array {
		return $this->findings_of( $order->get_id() );
	}

	/**
	 * @return list<list<string|null>>
	 */
	private function findings_of( int $order_id ): array {
		return array_map( array_values( ... ), $this->foundation()->db()->rows( 'SELECT state, shop_value, wapro_value FROM ' . Tables::name( Tables::FINDINGS ) . ' WHERE kind = %s AND object_id = %d', Finding::ORDER_CANCELLED_IN_WAPRO, $order_id ) );
	}

	private function box( \WC_Order $order ): string {
		ob_start();
		( new CancelledInWaproBox( $this->foundation()->cancelled_in_wapro(), $this->foundation()->order_scope() ) )->show( $order->get_id() );
		return (string) ob_get_clean();
	}
}
