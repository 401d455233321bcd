<?php
declare(strict_types=1);

namespace WaproMag\Tests;

use WaproMag\MadeToMeasure\AskedFields;
use WaproMag\MadeToMeasure\CartEntry;
use WaproMag\MadeToMeasure\Draft;

/**
 * A product that asks for its width, which WAPRO knows, and for more, which only the shop does; and its buyers.
 */
trait MeasuredGoods {

	protected const CHOSEN = [ 'width' => '1200', 'side' => 'lewe', 'vent' => 'yes' ];

	/**
	 * @param array<string, array<string, mixed>> $changes Of a field, by code; [ 'asked' => false ] and the like.
	 */
	protected function measured( string $index = 'OKNO-1', array $changes = [] ): \WC_Product {
		$product = $this->linked_product( $index );
		$this->ask( $product, $changes );
		return $product;
	}

	/**
	 * @param array<string, array<string, mixed>> $changes
	 */
	protected function ask( \WC_Product $product, array $changes = [] ): void {
		$drafts = [];
		foreach ( $this->drafts() as $draft ) {
			$drafts[] = $draft->with( $changes[ $draft->code ] ?? [] );
		}
		AskedFields::store( $product, true, $drafts );
		$product->save();
	}

	/**
	 * @return list<Draft>
	 */
	protected function drafts(): array {
		return [
			new Draft( code: 'width', min: '400', max: '3000', step: '5', help: 'Mierz w świetle ościeży.' ),
			new Draft( 'side', 'Strona', 'choice', options: [ 'lewe', 'prawe' ] ),
			new Draft( 'vent', 'Nawiewnik', 'yes_no' ),
			new Draft( 'note', 'Napis', 'text', length: '10', required: false ),
		];
	}

	/**
	 * What a browser sends of the product's form.
	 *
	 * @param mixed $chosen
	 */
	protected function send_form( \WC_Product $product, $chosen ): void {
		wc_clear_notices();
		$_REQUEST = [ 'add-to-cart' => (string) $product->get_id(), CartEntry::KEY => wp_slash( $chosen ) ];
		\WC_Form_Handler::add_to_cart_action();
		$_REQUEST = [];
	}

	/**
	 * @return list<string>
	 */
	protected function errors(): array {
		return array_map( static fn ( array $notice ): string => html_entity_decode( (string) $notice['notice'], ENT_QUOTES ), array_values( wc_get_notices( 'error' ) ) );
	}

	/**
	 * @return list<mixed> Parameters of the cart's lines.
	 */
	protected function in_cart(): array {
		return array_map( static fn ( array $line ): mixed => $line[ CartEntry::KEY ] ?? null, array_values( WC()->cart->get_cart() ) );
	}
}
