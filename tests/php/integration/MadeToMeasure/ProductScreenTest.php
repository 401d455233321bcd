<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\MadeToMeasure;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Links\Link;
use WaproMag\MadeToMeasure\AskedFields;
use WaproMag\MadeToMeasure\Field;
use WaproMag\MadeToMeasure\FieldType;
use WaproMag\Panel\Products\AskInBulk;
use WaproMag\Panel\Products\FieldsForm;
use WaproMag\Panel\Products\FieldsTab;
use WaproMag\Panel\Screens\Notices;
use WaproMag\Tests\MeasuredGoods;
use WaproMag\Tests\OrderTestCase;

final class ProductScreenTest extends OrderTestCase {

	use MeasuredGoods;

	protected function setUp(): void {
		parent::setUp();
		\WC_Admin_Meta_Boxes::$meta_box_errors = [];
		wp_set_current_user( $this->user_id( 'admin' ) );
	}

	#[TestDox( 'O2: WAPRO\'s parameters stand in the tab, asked for by nobody until the admin switches it on' )]
	public function test_start(): void {
		$product = $this->linked_product( 'OKNO-1' );
		self::assertSame( [], $this->asked( $product ) );
		self::assertStringContainsString( 'value="Szerokość"', $this->tab( $product ) );

		$this->save( $product, [ 'asks' => '1', 'rows' => [ [ 'code' => 'width', 'label' => 'Szerokość', 'unit' => 'mm', 'asked' => '1', 'required' => '1' ] ] ] );

		[ $field ] = $this->asked( $product );
		self::assertSame( [ 'width', 'Szerokość', FieldType::Number, 'mm', true ], [ $field->code, $field->label, $field->type, $field->unit, $field->required ] );
	}

	#[TestDox( 'O2: what is saved is what stands there: order, own fields with a code of their own, refinements of WAPRO\'s' )]
	public function test_save(): void {
		$product = $this->linked_product( 'OKNO-1' );
		$this->save(
			$product,
			[
				'asks' => '1',
				'rows' => [
					'new0' => [ 'label' => 'Łączenie narożne', 'type' => 'choice', 'options' => "zgrzew\r\nłącznik", 'code' => '', 'required' => '1' ],
					'new1' => [ 'label' => 'Łączenie narożne 2', 'type' => 'text', 'length' => '20', 'code' => 'laczenie' ],
					'0'    => [ 'code' => 'width', 'label' => 'Szerokość', 'type' => 'text', 'unit' => 'cm', 'min' => '400', 'max' => '2 000,5', 'asked' => '1' ],
					'new2' => [ 'label' => '', 'code' => '', 'type' => 'number' ],
				],
			]
		);

		$fields = $this->asked( $product );
		self::assertSame( [ 'laczenie_narozne', 'laczenie', 'width' ], array_column( $fields, 'code' ) );
		self::assertSame( [ [ 'zgrzew', 'łącznik' ], true, 20, false ], [ $fields[0]->options, $fields[0]->required, $fields[1]->length, $fields[1]->required ] );
		self::assertSame( [ FieldType::Number, 'mm', '400', '2000.5' ], [ $fields[2]->type, $fields[2]->unit, $fields[2]->min?->text(), $fields[2]->max?->text() ] );
	}

	#[TestDox( 'O2: wrong fields are told by name and typed text is kept to be mended; what counted before counts on' )]
	public function test_refused(): void {
		$product = $this->measured();
		$before  = $this->asked( $product );
		$this->save(
			$product,
			[
				'asks' => '1',
				'rows' => [
					[ 'code' => 'width', 'min' => '3000', 'max' => '400', 'asked' => '1' ],
					[ 'code' => 'side', 'label' => 'Strona', 'type' => 'choice', 'options' => '' ],
					[ 'code' => 'side', 'label' => 'Głębokość"><script>', 'type' => 'number', 'step' => '0' ],
				],
			]
		);

		self::assertEquals( $before, $this->asked( $product ) );
		$told = html_entity_decode( implode( ' ', \WC_Admin_Meta_Boxes::$meta_box_errors ) );
		foreach ( [ 'Szerokość: ', '400', 'Strona: ', 'Głębokość', '"side"' ] as $part ) {
			self::assertStringContainsString( $part, strtr( $told, [ '„' => '"', '”' => '"' ] ) );
		}
		$tab = $this->tab( $product );
		self::assertStringContainsString( 'value="3000"', $tab );
		self::assertStringContainsString( 'aria-invalid="true"', $tab );
		self::assertStringNotContainsString( '<script>', $tab );

		$this->save( $product, [ 'asks' => '1', 'rows' => [ [ 'code' => 'width', 'min' => '400', 'max' => '900', 'asked' => '1' ] ] ] );
		self::assertSame( [ 'width' ], array_column( $this->asked( $product ), 'code' ) );
		self::assertSame( '', $this->fresh( $product )->get_meta( FieldsTab::REFUSED ) );
	}

	#[TestDox( 'O2: a product that is to ask needs a field; one that asks for nothing keeps no trace' )]
	public function test_nothing(): void {
		$product = $this->product( 'bez pytań' );
		$this->save( $product, [ 'asks' => '1' ] );
		self::assertCount( 1, \WC_Admin_Meta_Boxes::$meta_box_errors );
		self::assertSame( [], $this->asked( $product ) );

		$linked = $this->linked_product( 'OKNO-1' );
		$this->save( $linked, [ 'sent' => '1', 'rows' => [ [ 'code' => 'width', 'label' => 'Szerokość', 'unit' => 'mm', 'asked' => '1', 'required' => '1' ] ] ] );
		self::assertSame( '', $this->fresh( $linked )->get_meta( AskedFields::META ) );
	}

	#[TestDox( 'O2: a parameter that WAPRO adds later is asked for by itself; one left out is not' )]
	public function test_later(): void {
		$product = $this->measured( 'OKNO-1', [ 'width' => [ 'asked' => false ] ] );
		$link    = $this->foundation()->links()->find_by_shop_id( Link::PRODUCT, $product->get_id() );
		self::assertNotNull( $link );
		$this->foundation()->links()->save( $link->with( [ 'facts' => [ 'parameters' => [ ...$link->facts['parameters'], [ 'code' => 'height', 'name' => 'Wysokość', 'unit' => 'mm' ], [ 'code' => 'ZŁY KOD', 'name' => 'Nie do przekazania' ] ] ] + $link->facts ] ) );

		self::assertSame( [ 'side', 'vent', 'note', 'height' ], array_column( $this->asked( $product ), 'code' ) );
		self::assertMatchesRegularExpression( '/role="alert".*Nie do przekazania.*ZŁY KOD/s', $this->tab( $product ) );
	}

	#[TestDox( 'O2: in bulk the questions are switched on where WAPRO knows parameters, with a count' )]
	public function test_bulk(): void {
		$products = [ $this->linked_product( 'OKNO-1' ), $this->product( 'bez pytań' ), $this->measured( 'OKNO-2' ) ];
		apply_filters( 'handle_bulk_actions-edit-product', 'edit.php', AskInBulk::ACTION, array_map( static fn ( \WC_Product $product ): int => $product->get_id(), $products ) );

		self::assertSame( [ [ 'width' ], [], [ 'width', 'side', 'vent', 'note' ] ], array_map( fn ( \WC_Product $product ): array => array_column( $this->asked( $product ), 'code' ), $products ) );
		$notice = get_user_meta( get_current_user_id(), Notices::META, true );
		self::assertMatchesRegularExpression( '/1 .*2 /', $notice['sentence'] );

		wp_set_current_user( $this->user_id( 'klient' ) );
		$other = $this->linked_product( 'OKNO-3' );
		apply_filters( 'handle_bulk_actions-edit-product', 'edit.php', AskInBulk::ACTION, [ $other->get_id() ] );
		self::assertSame( [], $this->asked( $other ) );
	}

	/**
	 * @param array<string, mixed> $posted
	 */
	private function save( \WC_Product $product, array $posted ): void {
		$live  = $this->fresh( $product );
		$_POST = [ FieldsForm::NAME => wp_slash( $posted ) ];
		do_action( 'woocommerce_admin_process_product_object', $live );
		$live->save();
		$_POST = [];
	}

	private function tab( \WC_Product $product ): string {
		$GLOBALS['product_object'] = $this->fresh( $product );
		ob_start();
		do_action( 'woocommerce_product_data_panels' );
		return (string) ob_get_clean();
	}

	/**
	 * @return list<Field>
	 */
	private function asked( \WC_Product $product ): array {
		return ( new AskedFields( $this->foundation()->links() ) )->of( $this->fresh( $product ) );
	}

	private function fresh( \WC_Product $product ): \WC_Product {
		wp_cache_flush();
		$live = wc_get_product( $product->get_id() );
		self::assertInstanceOf( \WC_Product::class, $live );
		return $live;
	}
}
