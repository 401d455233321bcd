<?php
declare(strict_types=1);

namespace WaproMag\Panel\Products;

use WaproMag\Boot\Registerable;
use WaproMag\MadeToMeasure\AskedFields;
use WaproMag\MadeToMeasure\DraftProblem;
use WaproMag\MadeToMeasure\DraftWords;

/**
 * The tab "Made to measure" among WooCommerce's product data: what the product asks its buyer for.
 */
final class FieldsTab implements Registerable {

	/** What was typed and is wrong, to be mended: nothing of it counts. */
	public const REFUSED = '_wapro_mag_fields_refused';

	private const PANEL = 'wapro_mag_fields_data';
	private const ASSET = 'product-fields';

	public function __construct( private readonly AskedFields $asked, private readonly string $main_file ) {}

	public function register(): void {
		add_filter( 'woocommerce_product_data_tabs', [ $this, 'add' ] );
		add_action( 'woocommerce_product_data_panels', [ $this, 'show' ] );
		add_action( 'woocommerce_admin_process_product_object', [ $this, 'save' ] );
		add_action( 'admin_enqueue_scripts', [ $this, 'load' ] );
	}

	/**
	 * @param array<string, array<string, mixed>> $tabs
	 * @return array<string, array<string, mixed>>
	 */
	public function add( array $tabs ): array {
		$tabs['wapro_mag_fields'] = [
			'label'    => __( 'Made to measure', 'wapro-mag-for-woocommerce' ),
			'target'   => self::PANEL,
			'class'    => [ 'show_if_simple', 'show_if_variable' ],
			'priority' => 65,
		];
		return $tabs;
	}

	public function show(): void {
		$product = $GLOBALS['product_object'] ?? null;
		if ( ! $product instanceof \WC_Product ) {
			return;
		}
		$typed = FieldsTyped::refused( $product, $this->asked->wapro( $product ) ) ?? FieldsTyped::stored( $product, $this->asked );
		printf( '<div id="%s" class="panel woocommerce_options_panel hidden">', esc_attr( self::PANEL ) );
		( new FieldsForm( $typed ) )->show();
		echo '</div>';
	}

	/** WooCommerce has checked nonce and right. */
	public function save( \WC_Product $product ): void {
		$posted = $_POST[ FieldsForm::NAME ] ?? null; // phpcs:ignore WordPress.Security.NonceVerification.Missing, WordPress.Security.ValidatedSanitizedInput -- Checked by WooCommerce; read by Draft.
		if ( ! is_array( $posted ) ) {
			return;
		}
		$typed = FieldsTyped::posted( (array) wp_unslash( $posted ), $this->asked->wapro( $product ) );
		if ( [] === $typed->problems ) {
			$product->delete_meta_data( self::REFUSED );
			AskedFields::store( $product, $typed->asks, $typed->to_store() );
			return;
		}
		$product->update_meta_data( self::REFUSED, $typed->to_text() );
		$sentences = array_map( static fn ( DraftProblem $problem ): string => DraftWords::in_place( $problem, $typed->drafts ), $typed->problems );
		\WC_Admin_Meta_Boxes::add_error( esc_html( __( 'What the product asks its buyer for stays as it was until this is mended in the tab "Made to measure":', 'wapro-mag-for-woocommerce' ) . ' ' . implode( ' ', $sentences ) ) );
	}

	public function load(): void {
		$file = plugin_dir_path( $this->main_file ) . 'build/' . self::ASSET . '.asset.php';
		if ( 'product' !== get_current_screen()?->id || ! is_file( $file ) ) {
			return;
		}
		[ 'dependencies' => $dependencies, 'version' => $version ] = require $file;
		wp_enqueue_script( 'wapro-mag-product-fields', plugins_url( 'build/' . self::ASSET . '.js', $this->main_file ), $dependencies, $version, [ 'in_footer' => true ] );
		wp_enqueue_style( 'wapro-mag-product-fields', plugins_url( 'build/' . self::ASSET . '.css', $this->main_file ), [], $version );
	}
}
