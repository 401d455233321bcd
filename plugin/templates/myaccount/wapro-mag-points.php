<?php
/**
 * Delivery points in My Account. A theme overrides it as woocommerce/myaccount/wapro-mag-points.php.
 *
 * @var \WaproMag\Customers\Company             $company
 * @var int|null                                $chosen  Point that is ordered for.
 * @var list<\WaproMag\Customers\DeliveryPoint> $points  Of this page.
 * @var string                                  $search
 * @var int                                     $total
 * @var int                                     $page
 * @var int                                     $pages
 * @var string|null                             $problem
 * @var callable( int, int ): string            $choose  Address that makes a point the chosen one.
 * @var bool                                    $edits   Whether the person may change delivery points.
 * @var array{id: int, values: array<string, string>}|null $form The point in the open form; null: none is open.
 * @var string                                  $nonce
 * @var string                                  $button  The theme's own class for buttons, with a space before it.
 */

use WaproMag\Account\Posted;

defined( 'ABSPATH' ) || exit;
?>
<?php if ( $problem !== null ) : ?>
	<p class="woocommerce-info"><?php echo esc_html( $problem ); ?></p>
<?php endif; ?>
<?php if ( $form !== null ) : ?>
	<form method="post" class="wapro-mag-form">
		<h3><?php echo esc_html( $form['id'] === 0 ? __( 'New delivery point', 'wapro-mag-for-woocommerce' ) : __( 'Change of the delivery point', 'wapro-mag-for-woocommerce' ) ); ?></h3>
		<input type="hidden" name="wapro_mag_form" value="point">
		<input type="hidden" name="point" value="<?php echo esc_attr( (string) $form['id'] ); ?>">
		<input type="hidden" name="_wapro_mag_nonce" value="<?php echo esc_attr( $nonce ); ?>">
		<?php
		$value = static fn ( string $name, string $field = '' ): string => Posted::again( 'point', $field === '' ? $name : $field, $form['values'][ $name ] ?? '' );
	woocommerce_form_field( 'point_name', [ 'label' => __( 'Name', 'wapro-mag-for-woocommerce' ), 'required' => true, 'maxlength' => 100 ], $value( 'name', 'point_name' ) );
	woocommerce_form_field( 'recipient', [ 'label' => __( 'Recipient', 'wapro-mag-for-woocommerce' ), 'maxlength' => 50, 'class' => [ 'form-row-first' ] ], $value( 'recipient' ) );
	woocommerce_form_field( 'phone', [ 'label' => __( 'Phone', 'wapro-mag-for-woocommerce' ), 'type' => 'tel', 'maxlength' => 20, 'class' => [ 'form-row-last' ] ], $value( 'phone' ) );
	woocommerce_form_field( 'street', [ 'label' => __( 'Street and number', 'wapro-mag-for-woocommerce' ), 'required' => true, 'maxlength' => 50 ], $value( 'street' ) );
	woocommerce_form_field( 'postcode', [ 'label' => __( 'Postcode', 'wapro-mag-for-woocommerce' ), 'required' => true, 'maxlength' => 20, 'class' => [ 'form-row-first' ] ], $value( 'postcode' ) );
	woocommerce_form_field( 'city', [ 'label' => __( 'Town', 'wapro-mag-for-woocommerce' ), 'required' => true, 'maxlength' => 50, 'class' => [ 'form-row-last' ] ], $value( 'city' ) );
	?>
		<p><button type="submit" class="woocommerce-Button button<?php echo esc_attr( $button ); ?>"><?php esc_html_e( 'Send the change', 'wapro-mag-for-woocommerce' ); ?></button></p>
	</form>
<?php elseif ( $edits ) : ?>
	<p><a class="woocommerce-button button<?php echo esc_attr( $button ); ?>" href="<?php echo esc_url( add_query_arg( 'dodaj', '1' ) ); ?>"><?php esc_html_e( 'Add a delivery point', 'wapro-mag-for-woocommerce' ); ?></a></p>
<?php endif; ?>
<form method="get" class="wapro-mag-search" role="search">
	<label for="wapro-mag-search"><?php esc_html_e( 'Name, town, street or postcode', 'wapro-mag-for-woocommerce' ); ?></label>
	<input type="search" id="wapro-mag-search" class="input-text" name="szukaj" maxlength="100" value="<?php echo esc_attr( $search ); ?>">
	<button type="submit" class="woocommerce-Button button<?php echo esc_attr( $button ); ?>"><?php esc_html_e( 'Search', 'wapro-mag-for-woocommerce' ); ?></button>
</form>
<p>
	<?php
	/* translators: %s: number of delivery points. */
	echo esc_html( sprintf( _n( '%s delivery point', '%s delivery points', $total, 'wapro-mag-for-woocommerce' ), number_format_i18n( $total ) ) );
?>
</p>
<?php if ( $points !== [] ) : ?>
	<table class="woocommerce-orders-table woocommerce-table shop_table shop_table_responsive my_account_orders account-orders-table wapro-mag-points">
		<thead>
			<tr>
				<th scope="col"><?php esc_html_e( 'Delivery point', 'wapro-mag-for-woocommerce' ); ?></th>
				<th scope="col"><?php esc_html_e( 'Address', 'wapro-mag-for-woocommerce' ); ?></th>
				<th scope="col"><?php esc_html_e( 'Recipient', 'wapro-mag-for-woocommerce' ); ?></th>
				<th scope="col"><span class="screen-reader-text"><?php esc_html_e( 'What to do', 'wapro-mag-for-woocommerce' ); ?></span></th>
			</tr>
		</thead>
		<tbody>
			<?php foreach ( $points as $point ) : ?>
				<tr>
					<th scope="row" data-title="<?php esc_attr_e( 'Delivery point', 'wapro-mag-for-woocommerce' ); ?>"><?php echo esc_html( $point->name ); ?></th>
					<td data-title="<?php esc_attr_e( 'Address', 'wapro-mag-for-woocommerce' ); ?>"><?php echo esc_html( $point->street ); ?><br><?php echo esc_html( trim( $point->postcode . ' ' . $point->city ) ); ?></td>
					<td data-title="<?php esc_attr_e( 'Recipient', 'wapro-mag-for-woocommerce' ); ?>"><?php echo esc_html( trim( $point->recipient . ' ' . $point->phone ) ); ?></td>
					<td class="order-actions wapro-mag-actions">
						<?php if ( $point->id === $chosen ) : ?>
							<strong><?php esc_html_e( 'you order for it', 'wapro-mag-for-woocommerce' ); ?></strong>
						<?php else : ?>
							<a class="woocommerce-button button<?php echo esc_attr( $button ); ?>" href="<?php echo esc_url( $choose( $company->id, $point->id ) ); ?>">
								<?php esc_html_e( 'Order for it', 'wapro-mag-for-woocommerce' ); ?>
								<span class="screen-reader-text"><?php echo esc_html( ': ' . $point->name ); ?></span>
							</a>
						<?php endif; ?>
						<?php if ( $edits ) : ?>
							<a href="<?php echo esc_url( add_query_arg( 'edytuj', $point->id ) ); ?>"><?php esc_html_e( 'Change', 'wapro-mag-for-woocommerce' ); ?><span class="screen-reader-text"><?php echo esc_html( ': ' . $point->name ); ?></span></a>
						<?php endif; ?>
					</td>
				</tr>
			<?php endforeach; ?>
		</tbody>
	</table>
<?php elseif ( $search !== '' ) : ?>
	<p class="woocommerce-info"><?php esc_html_e( 'No delivery point fits. Try a shorter word.', 'wapro-mag-for-woocommerce' ); ?></p>
<?php else : ?>
	<p class="woocommerce-info"><?php esc_html_e( 'Your company has no delivery points of its own: orders go to its address.', 'wapro-mag-for-woocommerce' ); ?></p>
<?php endif; ?>
<?php if ( $pages > 1 ) : ?>
	<nav class="woocommerce-pagination woocommerce-pagination--without-numbers woocommerce-Pagination" aria-label="<?php esc_attr_e( 'Pages of delivery points', 'wapro-mag-for-woocommerce' ); ?>">
		<?php if ( $page > 1 ) : ?>
			<a class="woocommerce-button button<?php echo esc_attr( $button ); ?>" href="<?php echo esc_url( add_query_arg( 'strona', $page - 1 ) ); ?>"><?php esc_html_e( 'Previous', 'wapro-mag-for-woocommerce' ); ?></a>
		<?php endif; ?>
		<?php if ( $page < $pages ) : ?>
			<a class="woocommerce-button button<?php echo esc_attr( $button ); ?>" href="<?php echo esc_url( add_query_arg( 'strona', $page + 1 ) ); ?>"><?php esc_html_e( 'Next', 'wapro-mag-for-woocommerce' ); ?></a>
		<?php endif; ?>
	</nav>
<?php endif; ?>
