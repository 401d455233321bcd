<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\MadeToMeasure;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\MadeToMeasure\CartEntry;
use WaproMag\Tests\MeasuredGoods;
use WaproMag\Tests\OrderTestCase;

final class ProductPageTest extends OrderTestCase {

	use MeasuredGoods;

	protected function tearDown(): void {
		$_REQUEST = [];
		parent::tearDown();
	}

	#[TestDox( 'O2: the product\'s page has a named control for each field, with the browser\'s own checks' )]
	public function test_controls(): void {
		$page = $this->page( $this->measured() );

		self::assertSame( [ 'number', '400', '3000', '5', 'required' ], $this->attributes( $page, 'input', 'width', [ 'type', 'min', 'max', 'step', 'required' ] ) );
		self::assertSame( [ 'text', '10', '' ], $this->attributes( $page, 'input', 'note', [ 'type', 'maxlength', 'required' ] ) );
		self::assertSame( [ 'checkbox', 'yes', '' ], $this->attributes( $page, 'input', 'vent', [ 'type', 'value', 'required' ] ) );
		self::assertSame( [ 'required' ], $this->attributes( $page, 'select', 'side', [ 'required' ] ) );
		foreach ( [ 'width' => 'Szerokość (mm)', 'side' => 'Strona', 'vent' => 'Nawiewnik', 'note' => 'Napis' ] as $code => $label ) {
			[ $id ] = $this->attributes( $page, '*', $code, [ 'id' ] );
			self::assertStringContainsString( $label, $this->text( $page, "//label[@for='{$id}']" ) );
		}
		[ $described ] = $this->attributes( $page, 'input', 'width', [ 'aria-describedby' ] );
		$hint          = $this->text( $page, "//*[@id='{$described}']" );
		self::assertStringContainsString( "3\u{00A0}000\u{00A0}mm", $hint );
		self::assertStringContainsString( 'Mierz w świetle ościeży.', $hint );
	}

	#[TestDox( 'O2: after a refusal the fields hold what was typed and say what is wrong, tied to their controls' )]
	public function test_kept(): void {
		$product  = $this->measured();
		$_REQUEST = [ 'add-to-cart' => (string) $product->get_id(), CartEntry::KEY => wp_slash( [ 'width' => '390,5', 'side' => 'prawe', 'vent' => 'yes', 'note' => '"> \'ż' ] ) ];
		$page     = $this->page( $product );

		self::assertSame( [ '390.5', 'true' ], $this->attributes( $page, 'input', 'width', [ 'value', 'aria-invalid' ] ) );
		self::assertSame( [ '"> \'ż', 'true' ], $this->attributes( $page, 'input', 'note', [ 'value', 'aria-invalid' ] ) );
		self::assertSame( [ 'checked' ], $this->attributes( $page, 'input', 'vent', [ 'checked' ] ) );
		self::assertSame( 'prawe', $this->text( $page, '//option[@selected]' ) );
		[ $described ] = $this->attributes( $page, 'input', 'width', [ 'aria-describedby' ] );
		self::assertStringContainsString( '390,5', $this->text( $page, "//*[@id='" . explode( ' ', $described )[1] . "']" ) );
	}

	#[TestDox( 'O2: a link fills the fields beforehand and finds no fault; a product that asks for nothing shows nothing' )]
	public function test_link(): void {
		$_REQUEST = [ CartEntry::KEY => [ 'width' => '1200' ] ];

		self::assertSame( [ '1200', '' ], $this->attributes( $this->page( $this->measured() ), 'input', 'width', [ 'value', 'aria-invalid' ] ) );
		self::assertStringNotContainsString( 'wapro-mag-fields', $this->html( $this->linked_product( 'OKNO-2' ) ) );
	}

	private function html( \WC_Product $product ): string {
		$GLOBALS['product'] = $product;
		ob_start();
		woocommerce_template_single_add_to_cart();
		return (string) ob_get_clean();
	}

	private function page( \WC_Product $product ): \DOMXPath {
		$document = new \DOMDocument();
		libxml_use_internal_errors( true );
		$document->loadHTML( '<?xml encoding="utf-8"?>' . $this->html( $product ) );
		return new \DOMXPath( $document );
	}

	/**
	 * @param list<string> $names
	 * @return list<string>
	 */
	private function attributes( \DOMXPath $page, string $element, string $code, array $names ): array {
		$found = $page->query( "//form[contains(@class,'cart')]//{$element}[@name='" . CartEntry::KEY . "[{$code}]']" );
		self::assertInstanceOf( \DOMNodeList::class, $found );
		$control = $found->item( 0 );
		self::assertInstanceOf( \DOMElement::class, $control );
		return array_map( static fn ( string $name ): string => $control->getAttribute( $name ), $names );
	}

	private function text( \DOMXPath $page, string $path ): string {
		$found = $page->query( $path );
		self::assertInstanceOf( \DOMNodeList::class, $found );
		$node = $found->item( 0 );
		self::assertInstanceOf( \DOMElement::class, $node, $path );
		return trim( $node->textContent );
	}
}
