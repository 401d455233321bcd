<?php
declare(strict_types=1);

namespace WaproMag\Tests;

use WaproMag\Database\Tables;
use WaproMag\Queue\Destination;

/**
 * A shop with products of its own, and a worker that pairs them, claims them and reports what WAPRO said.
 */
abstract class ExchangeTestCase extends CatalogueTestCase {

	use ShopApiCalls;

	/**
	 * A published product that people made.
	 *
	 * @param array<string, mixed> $properties As WooCommerce names them.
	 */
	protected function own_product( string $sku, array $properties = [] ): \WC_Product {
		$product = new \WC_Product_Simple();
		$errors  = $product->set_props( $properties + [ 'name' => "Własny {$sku}", 'sku' => $sku, 'regular_price' => '123.00', 'status' => 'publish' ] );
		self::assertTrue( $errors );
		$product->save();
		return $product;
	}

	/**
	 * A published variable product in colours; each has a variation with an SKU of its own.
	 *
	 * @param list<string> $colours
	 * @return array{int, list<int>} Product, variations.
	 */
	protected function own_variable( string $name, array $colours ): array {
		$attribute = new \WC_Product_Attribute();
		$attribute->set_name( 'Kolor' );
		$attribute->set_options( $colours );
		$attribute->set_visible( true );
		$attribute->set_variation( true );
		$parent = new \WC_Product_Variable();
		$parent->set_name( $name );
		$parent->set_status( 'publish' );
		$parent->set_attributes( [ $attribute ] );
		$parent->save();
		$variations = [];
		foreach ( $colours as $colour ) {
			$variation = new \WC_Product_Variation();
			$variation->set_parent_id( $parent->get_id() );
			$variation->set_attributes( [ 'kolor' => $colour ] );
			$variation->set_sku( strtoupper( sanitize_title( "{$name}-{$colour}" ) ) );
			$variation->set_regular_price( '50.00' );
			$variation->save();
			$variations[] = $variation->get_id();
		}
		return [ $parent->get_id(), $variations ];
	}

	/**
	 * @param array<string, mixed> ...$items catalogue#PairingDecision without candidates.
	 * @return list<array<string, mixed>>
	 */
	protected function pairing( bool $dry_run, array ...$items ): array {
		return $this->worker_asks( 'POST catalogue/pairing', [ 'runId' => $this->push_run( $dry_run ), 'dryRun' => $dry_run, 'items' => array_map( static fn ( array $item ): array => $item + [ 'candidates' => [] ], array_values( $items ) ) ] )['items'];
	}

	protected function push_run( bool $dry_run = false ): int {
		return $this->foundation()->runs()->request( 'pushGoods', 'by_hand', 'Anna', [], $dry_run );
	}

	/** @param array<string, mixed> $more */
	protected function pair( int $product, string $index, array $more = [] ): void {
		[ $answer ] = $this->pairing( false, $more + [ 'productId' => $product, 'decision' => 'pair', 'index' => $index, 'by' => 'index', 'candidates' => [ self::candidate( $index ) ] ] );
		self::assertSame( 'paired', $answer['outcome'], (string) wp_json_encode( $answer ) );
	}

	/**
	 * @param array<string, mixed> $more
	 * @return array<string, mixed> catalogue#GoodsCandidate.
	 */
	protected static function candidate( string $index, array $more = [] ): array {
		return $more + [ 'index' => $index, 'by' => 'index', 'name' => "Towar {$index}", 'flagged' => true, 'guid' => 'guid-' . strtolower( $index ) ];
	}

	/**
	 * @param array<string, mixed> $query
	 * @return list<int>
	 */
	protected function unlinked( array $query = [] ): array {
		return array_column( $this->worker_asks( 'GET catalogue/unlinked', $query )['items'], 'productId' );
	}

	/**
	 * Messages of the type that a claim hands out, with their token.
	 *
	 * @param 'goods'|'photo' $type
	 * @return list<array<string, mixed>>
	 */
	protected function claimed( string $type = 'goods' ): array {
		$claim    = $this->worker_asks( 'POST messages/claim', [ 'destination' => Destination::WAPRO, 'objectType' => $type, 'limit' => 100, 'perStream' => 5, 'leaseSeconds' => 60, 'worker' => 'w1' ] );
		$messages = [];
		foreach ( $claim['leases'] as $lease ) {
			foreach ( $lease['messages'] as $message ) {
				$messages[] = $message + [ 'token' => $lease['token'] ];
			}
		}
		return $messages;
	}

	/**
	 * @param 'goods'|'photo' $type
	 * @return array<string, mixed>
	 */
	protected function only_claimed( string $type = 'goods' ): array {
		$messages = $this->claimed( $type );
		self::assertCount( 1, $messages );
		return $messages[0];
	}

	/**
	 * @param array<string, mixed> $message One of claimed().
	 * @param array<string, mixed> $result
	 */
	protected function report( array $message, array $result ): void {
		$answer = $this->worker_asks( 'POST messages/results', [ 'destination' => Destination::WAPRO, 'results' => [ $result + [ 'messageId' => $message['id'], 'token' => $message['token'], 'sent' => true, 'durationMs' => 5, 'outcome' => 'accepted', 'asOf' => $this->next_as_of() ] ] ] );
		self::assertSame( 'recorded', $answer['results'][0]['outcome'] );
	}

	/** @param array<string, mixed> $message */
	protected function accept_goods( array $message, string $outcome = 'created' ): void {
		$this->report( $message, [ 'goods' => [ 'index' => $message['goods']['index'], 'outcome' => $outcome, 'guid' => 'guid-new' ] ] );
	}

	/**
	 * @param array<string, mixed> $query
	 * @return array<string, mixed>
	 */
	protected function desk( string $tab, array $query = [] ): array {
		return $this->admin_asks( 'GET pairing/goods', $query + [ 'tab' => $tab ] );
	}

	/** Waiting messages of the type. */
	protected function waiting( string $type = 'goods' ): int {
		return $this->count_rows( Tables::MESSAGES, "object_type = '{$type}' AND direction = 'out' AND open_key IS NOT NULL" );
	}
}
