<?php
declare(strict_types=1);

namespace WaproMag\Checkout;

use Automattic\WooCommerce\Blocks\Integrations\IntegrationInterface;
use WaproMag\Registers\Registers;
use WaproMag\Registers\RegisterWords;

/**
 * Our script in the block checkout, with its sentences.
 */
final class BlockScript implements IntegrationInterface {

	public function __construct( private Registers $registers ) {}

	public function get_name(): string {
		return BlockPicker::NAMESPACE;
	}

	public function initialize(): void {
		ShopAssets::load( ShopAssets::BLOCK );
	}

	/**
	 * @return list<string>
	 */
	public function get_script_handles(): array {
		return wp_script_is( ShopAssets::BLOCK, 'registered' ) ? [ ShopAssets::BLOCK ] : [];
	}

	/**
	 * @return list<string>
	 */
	public function get_editor_script_handles(): array {
		return [];
	}

	/**
	 * @return array<string, mixed>
	 */
	public function get_script_data(): array {
		return [
			'words'    => PickerWords::block(),
			'nip'      => PickerWords::nip(),
			'register' => $this->registers->are_on() ? RegisterWords::script() : null,
		];
	}
}
