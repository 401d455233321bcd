<?php
/**
 * Company in My Account. A theme overrides it as woocommerce/myaccount/wapro-mag-company.php.
 *
 * @var \WaproMag\Customers\Company                   $company
 * @var array<int, \WaproMag\Customers\Company>       $companies    All of the person's.
 * @var bool                                          $company_wide Whether the person sees the whole company.
 * @var list<\WaproMag\Customers\DeliveryPoint>       $points       Of a branch user.
 * @var int                                           $more         Delivery points of a branch user beside those.
 * @var string|null                                   $problem
 * @var string|null                                   $credit_limit As HTML.
 * @var callable( int ): string                       $choose       Address that makes another company the chosen one.
 * @var bool                                          $editing      Whether the form for a change is open.
 * @var string                                        $nonce
 * @var string                                        $button       The theme's own class for buttons, with a space before it.
 */

use WaproMag\Account\Posted;

defined( 'ABSPATH' ) || exit;
?>
<?php if ( $problem !== null ) : ?>
	<p class="woocommerce-info"><?php echo esc_html( $problem ); ?></p>
<?php endif; ?>
<p>
	<?php
	if ( $company_wide ) {
		esc_html_e( 'You are a company-wide user: you see the orders of all delivery points.', 'wapro-mag-for-woocommerce' );
	} elseif ( $points === [] ) {
		esc_html_e( 'You are a branch user without a delivery point: you see the orders that you place yourself. If that is wrong, tell the person who looks after your company here.', 'wapro-mag-for-woocommerce' );
	} else {
		$names = implode( ', ', array_map( static fn ( $point ) => $point->name, $points ) );
		/* translators: 1: names of delivery points, 2: number of further ones. */
		$named = $more === 0 ? $names : sprintf( _n( '%1$s and %2$s more', '%1$s and %2$s more', $more, 'wapro-mag-for-woocommerce' ), $names, number_format_i18n( $more ) );
		/* translators: %s: names of delivery points. */
		echo esc_html( sprintf( __( 'You are a branch user: you see the orders of %s.', 'wapro-mag-for-woocommerce' ), $named ) );
	}
?>
</p>
<table class="woocommerce-table shop_table wapro-mag-company">
	<tbody>
		<tr><th scope="row"><?php esc_html_e( 'Name', 'wapro-mag-for-woocommerce' ); ?></th><td><?php echo esc_html( $company->name ); ?></td></tr>
		<?php if ( $company->nip !== null ) : ?>
			<tr><th scope="row"><?php esc_html_e( 'NIP', 'wapro-mag-for-woocommerce' ); ?></th><td><?php echo esc_html( $company->nip ); ?></td></tr>
		<?php endif; ?>
		<tr>
			<th scope="row"><?php esc_html_e( 'Address', 'wapro-mag-for-woocommerce' ); ?></th>
			<td><?php echo esc_html( $company->street ); ?><br><?php echo esc_html( trim( $company->postcode . ' ' . $company->city ) ); ?></td>
		</tr>
		<?php if ( $company->email !== '' ) : ?>
			<tr><th scope="row"><?php esc_html_e( 'E-mail', 'wapro-mag-for-woocommerce' ); ?></th><td><?php echo esc_html( $company->email ); ?></td></tr>
		<?php endif; ?>
		<?php if ( $company->phone !== '' ) : ?>
			<tr><th scope="row"><?php esc_html_e( 'Phone', 'wapro-mag-for-woocommerce' ); ?></th><td><?php echo esc_html( $company->phone ); ?></td></tr>
		<?php endif; ?>
	</tbody>
</table>
<?php if ( $company_wide && ! $editing ) : ?>
	<p><a class="woocommerce-button button<?php echo esc_attr( $button ); ?>" href="<?php echo esc_url( add_query_arg( 'edytuj', '1' ) ); ?>"><?php esc_html_e( 'Change the address', 'wapro-mag-for-woocommerce' ); ?></a></p>
<?php elseif ( $editing ) : ?>
	<form method="post" class="wapro-mag-form">
		<input type="hidden" name="wapro_mag_form" value="address">
		<input type="hidden" name="_wapro_mag_nonce" value="<?php echo esc_attr( $nonce ); ?>">
		<?php
		woocommerce_form_field( 'street', [ 'label' => __( 'Street and number', 'wapro-mag-for-woocommerce' ), 'required' => true, 'maxlength' => 50 ], Posted::again( 'address', 'street', $company->street ) );
	woocommerce_form_field( 'postcode', [ 'label' => __( 'Postcode', 'wapro-mag-for-woocommerce' ), 'required' => true, 'maxlength' => 20, 'class' => [ 'form-row-first' ] ], Posted::again( 'address', 'postcode', $company->postcode ) );
	woocommerce_form_field( 'city', [ 'label' => __( 'Town', 'wapro-mag-for-woocommerce' ), 'required' => true, 'maxlength' => 50, 'class' => [ 'form-row-last' ] ], Posted::again( 'address', 'city', $company->city ) );
	woocommerce_form_field( 'email', [ 'label' => __( 'E-mail', 'wapro-mag-for-woocommerce' ), 'type' => 'email', 'required' => true, 'maxlength' => 100, 'class' => [ 'form-row-first' ] ], Posted::again( 'address', 'email', $company->email ) );
	woocommerce_form_field( 'phone', [ 'label' => __( 'Phone', 'wapro-mag-for-woocommerce' ), 'type' => 'tel', 'maxlength' => 20, 'class' => [ 'form-row-last' ] ], Posted::again( 'address', 'phone', $company->phone ) );
	?>
		<p><button type="submit" class="woocommerce-Button button<?php echo esc_attr( $button ); ?>"><?php esc_html_e( 'Send the change', 'wapro-mag-for-woocommerce' ); ?></button></p>
	</form>
<?php endif; ?>
<h3><?php esc_html_e( 'Terms', 'wapro-mag-for-woocommerce' ); ?></h3>
<table class="woocommerce-table shop_table wapro-mag-terms">
	<tbody>
		<tr>
			<th scope="row"><?php esc_html_e( 'Payment', 'wapro-mag-for-woocommerce' ); ?></th>
			<td>
				<?php
		echo esc_html( $company->payment_form ?? __( 'not agreed', 'wapro-mag-for-woocommerce' ) );
if ( $company->payment_days !== null && $company->payment_days > 0 && ! str_contains( (string) $company->payment_form, (string) $company->payment_days ) ) {
	/* translators: %s: number of days. */
	echo esc_html( ', ' . sprintf( _n( '%s day', '%s days', $company->payment_days, 'wapro-mag-for-woocommerce' ), number_format_i18n( $company->payment_days ) ) );
}
?>
			</td>
		</tr>
		<?php if ( $credit_limit !== null ) : ?>
			<tr><th scope="row"><?php esc_html_e( 'Credit limit', 'wapro-mag-for-woocommerce' ); ?></th><td><?php echo wp_kses_post( $credit_limit ); ?></td></tr>
		<?php endif; ?>
		<?php if ( $company->salesman !== null ) : ?>
			<tr><th scope="row"><?php esc_html_e( 'Your salesperson', 'wapro-mag-for-woocommerce' ); ?></th><td><?php echo esc_html( $company->salesman ); ?></td></tr>
		<?php endif; ?>
	</tbody>
</table>
<?php if ( count( $companies ) > 1 ) : ?>
	<h3><?php esc_html_e( 'Your other companies', 'wapro-mag-for-woocommerce' ); ?></h3>
	<ul>
		<?php foreach ( $companies as $other ) : ?>
			<?php if ( $other->id !== $company->id ) : ?>
				<li><a href="<?php echo esc_url( $choose( $other->id ) ); ?>"><?php echo esc_html( $other->name ); ?></a></li>
			<?php endif; ?>
		<?php endforeach; ?>
	</ul>
<?php endif; ?>
