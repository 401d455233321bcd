<?php
declare(strict_types=1);

namespace WaproMag\Checkout;

use Automattic\WooCommerce\Blocks\Integrations\IntegrationRegistry;
use WaproMag\Boot\Registerable;
use WaproMag\Registers\Registers;

/**
 * Gives the block checkout our script.
 */
final class BlockIntegration implements Registerable {

	public function __construct( private Registers $registers ) {}

	public function register(): void {
		add_action( 'woocommerce_blocks_checkout_block_registration', [ $this, 'add' ] );
	}

	public function add( IntegrationRegistry $registry ): void {
		$registry->register( new BlockScript( $this->registers ) );
	}
}
