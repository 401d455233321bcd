<?php
/**
 * My Account: what of the person's invoices is overdue. Shown only when something is.
 *
 * A theme overrides it in its own folder as woocommerce/myaccount/wapro-mag-overdue.php.
 *
 * @version 0.1.0
 * @var non-empty-array<string, string> $overdue Decimal text by currency.
 * @var int|null                        $as_of   Unix time of the last reading; null: none yet.
 * @var string                          $url     Address of the invoices that are meant.
 */
declare(strict_types=1);

use WaproMag\Money\MoneyText;
use WaproMag\Panel\LocalTime;

defined( 'ABSPATH' ) || exit;
?>
<div class="woocommerce-info wapro-mag-overdue" role="status">
	<?php /* translators: %s: amounts */ ?>
	<strong><?php echo esc_html( sprintf( __( 'Overdue: %s.', 'wapro-mag-for-woocommerce' ), MoneyText::of_many( $overdue ) ) ); ?></strong>
	<?php if ( $as_of !== null ) : ?>
		<?php /* translators: %s: date and time */ ?>
		<?php echo esc_html( sprintf( __( 'As of %s.', 'wapro-mag-for-woocommerce' ), LocalTime::moment( gmdate( 'Y-m-d H:i:s', $as_of ) ) ) ); ?>
	<?php endif; ?>
	<a href="<?php echo esc_url( $url ); ?>"><?php esc_html_e( 'See these invoices', 'wapro-mag-for-woocommerce' ); ?></a>
</div>
