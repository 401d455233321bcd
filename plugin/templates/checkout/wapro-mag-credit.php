<?php
/**
 * Checkout: what is overdue, what of the credit limit is left, and what that closes. Shown only by the shop's rule.
 *
 * A theme overrides it in its own folder as woocommerce/checkout/wapro-mag-credit.php.
 *
 * @version 0.1.0
 * @var string $sentence
 * @var bool   $closes   Whether any payment method is closed by it.
 */
declare(strict_types=1);

use WaproMag\Account\Invoices\InvoicesPage;

defined( 'ABSPATH' ) || exit;
?>
<div class="<?php echo esc_attr( $closes ? 'woocommerce-error' : 'woocommerce-info' ); ?> wapro-mag-credit" role="<?php echo esc_attr( $closes ? 'alert' : 'status' ); ?>">
	<?php echo esc_html( $sentence ); ?>
	<?php if ( is_user_logged_in() ) : ?>
		<a href="<?php echo esc_url( InvoicesPage::url() ); ?>"><?php esc_html_e( 'See your invoices', 'wapro-mag-for-woocommerce' ); ?></a>
	<?php endif; ?>
</div>
