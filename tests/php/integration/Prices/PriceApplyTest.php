<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Prices;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Tests\CatalogueTestCase;

/**
 * The sales price follows the chosen list.
 */
final class PriceApplyTest extends CatalogueTestCase {

	#[TestDox( 'G5: a shop that keeps gross prices takes the gross one, a shop that keeps net prices the net one' )]
	public function test_net_or_gross(): void {
		$gross = $this->arrived( 'A-1' );
		$net   = $this->arrived( 'A-2' );

		[ $result ] = $this->apply( 'prices', [ $this->price( [], 'A-1' ) ] );
		update_option( 'woocommerce_prices_include_tax', 'no' );
		$this->apply( 'prices', [ $this->price( [], 'A-2' ) ] );

		self::assertSame( [ 'updated', $gross->get_id() ], [ $result['outcome'], $result['shopId'] ] );
		self::assertSame( [ '61.50', '61.50' ], [ $this->product( $gross->get_id() )->get_regular_price(), $this->product( $gross->get_id() )->get_price() ] );
		self::assertSame( '50.00', $this->product( $net->get_id() )->get_regular_price() );
	}

	#[TestDox( 'G5: a shop without taxes sells at the gross price, whatever its switched-off tax settings say' )]
	public function test_taxes_off(): void {
		$product = $this->arrived();
		update_option( 'woocommerce_prices_include_tax', 'no' );
		update_option( 'woocommerce_calc_taxes', 'no' );
		$this->apply( 'prices', [ $this->price() ] );

		self::assertSame( '61.50', $this->product( $product->get_id() )->get_regular_price() );
	}

	#[TestDox( 'S2: the same call twice changes nothing and says so' )]
	public function test_twice(): void {
		$this->arrived();
		$item = $this->price();
		$this->apply( 'prices', [ $item ] );
		$before = $this->fingerprint();

		self::assertSame( 'unchanged', $this->apply( 'prices', [ $item ] )[0]['outcome'] );
		self::assertSame( $before, $this->fingerprint() );
	}

	#[TestDox( 'S2: an older price that comes late changes nothing' )]
	public function test_stale(): void {
		$product = $this->arrived();
		$late    = $this->price( [ 'gross' => '1.00' ] );
		$this->apply( 'prices', [ $this->price() ] );

		self::assertSame( 'stale', $this->apply( 'prices', [ $late ] )[0]['outcome'] );
		self::assertSame( '61.50', $this->product( $product->get_id() )->get_regular_price() );
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	#[TestDox( 'G5: $_dataName is refused with code and field, the last good price stays, the other items go on' )]
	#[DataProvider( 'refused' )]
	public function test_refused( array $changes, string $code, string $field ): void {
		$product = $this->arrived( 'A-1' );
		$this->arrived( 'A-2' );
		$this->apply( 'prices', [ $this->price( [], 'A-1' ) ] );

		$results = $this->apply( 'prices', [ $this->price( $changes + [ 'messageId' => '9001' ], 'A-1' ), $this->price( [], 'A-2' ) ] );

		self::assertSame( [ 'rejected', 'updated' ], array_column( $results, 'outcome' ) );
		self::assertSame( [ $code, $field ], [ $results[0]['code'], $results[0]['field'] ] );
		self::assertSame( '61.50', $this->product( $product->get_id() )->get_regular_price() );
		$message = $this->foundation()->db()->row( 'SELECT status, error_code, error_field FROM ' . Tables::name( Tables::MESSAGES ) . ' WHERE external_id = 9001' );
		self::assertSame( [ 'rejected', $code, $field ], array_values( $message ?? [] ) );
	}

	/**
	 * @return iterable<string, array{array<string, mixed>, string, string}>
	 */
	public static function refused(): iterable {
		yield 'a price that is no number' => [ [ 'gross' => 'gratis' ], 'price_invalid', 'gross' ];
		yield 'a negative price' => [ [ 'gross' => '-5.00' ], 'price_invalid', 'gross' ];
		yield 'a price of another list' => [ [ 'priceList' => 'HURT' ], 'price_list_other', 'priceList' ];
		yield 'a price in another currency' => [ [ 'currency' => 'EUR' ], 'currency_mismatch', 'currency' ];
	}

	#[TestDox( 'G5: a price that left WAPRO\'s list leaves the shop too, so that nothing sells at an old price' )]
	public function test_price_gone(): void {
		$product = $this->arrived();
		$this->apply( 'prices', [ $this->price() ] );

		[ $result ] = $this->apply( 'prices', [ [ 'index' => self::INDEX, 'asOf' => $this->next_as_of(), 'priceList' => 'DET' ] ] );

		self::assertSame( 'updated', $result['outcome'] );
		self::assertSame( '', $this->product( $product->get_id() )->get_price() );
		self::assertFalse( $this->product( $product->get_id() )->is_purchasable() );
	}

	#[TestDox( 'G5: a product whose price follows from its parts gets none of its own: $_dataName' )]
	#[DataProvider( 'made_of_parts' )]
	public function test_made_of_parts( string $type ): void {
		$product = $this->arrived();
		wp_set_object_terms( $product->get_id(), $type, 'product_type' );
		$before = $this->history_of( $product->get_id() );

		[ $result ] = $this->apply( 'prices', [ $this->price() ] );

		self::assertSame( [ 'unchanged', '', $before ], [ $result['outcome'], get_post_meta( $product->get_id(), '_regular_price', true ), $this->history_of( $product->get_id() ) ] );
		self::assertNull( $this->link()->shown_price );
	}

	/**
	 * @return iterable<string, array{string}>
	 */
	public static function made_of_parts(): iterable {
		yield 'variations' => [ 'variable' ];
		yield 'a group of products' => [ 'grouped' ];
	}

	#[TestDox( 'G5: no list chosen yet' )]
	public function test_no_list(): void {
		$this->map( [ 'priceList' => null ] );
		$this->arrived();

		self::assertSame( 'price_list_unmapped', $this->apply( 'prices', [ $this->price() ] )[0]['code'] );
	}

	#[TestDox( 'H1: a changed price is one line of history with before and after' )]
	public function test_history(): void {
		$product = $this->arrived();
		$this->apply( 'prices', [ $this->price( [ 'gross' => '50.0000' ] ) ] );
		$this->apply( 'prices', [ $this->price() ] );

		$line = $this->foundation()->history()->page( 'product', $product->get_id(), 1 )['items'][0];

		self::assertSame( [ [ 'field' => 'price', 'before' => '50.00', 'after' => '61.50' ] ], $line['changes'] );
	}

	#[TestDox( 'G5: listeners hear of a changed price, and a listener that throws keeps nobody else from hearing' )]
	public function test_hooks(): void {
		$this->arrived( 'A-1' );
		$second = $this->arrived( 'A-2' );
		$heard  = [];
		add_action(
			'woocommerce_updated_product_price',
			static function ( int $id ) use ( &$heard ): void {
				$heard[] = $id;
				throw new \RuntimeException( 'Cudzy błąd' );
			}
		);

		$results = $this->apply( 'prices', [ $this->price( [], 'A-1' ), $this->price( [], 'A-2' ) ] );

		self::assertSame( [ 'updated', 'updated' ], array_column( $results, 'outcome' ) );
		self::assertContains( $second->get_id(), $heard );
	}

	/**
	 * @param array<string, mixed> $changes
	 * @return array<string, mixed> apply#PriceItem.
	 */
	private function price( array $changes = [], string $index = self::INDEX ): array {
		return $changes + [ 'index' => $index, 'asOf' => $this->next_as_of(), 'priceList' => 'DET', 'currency' => 'PLN', 'net' => '50.0000', 'gross' => '61.5000', 'vatCode' => '23' ];
	}
}
