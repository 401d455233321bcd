<?php
/**
 * People of a company in My Account. A theme overrides it as woocommerce/myaccount/wapro-mag-people.php.
 *
 * @var \WaproMag\Customers\Company $company
 * @var list<array{id: int, name: string, email: string, role: string, points: list<string>, point_ids: list<int>, company_wide: bool, state: \WaproMag\Customers\MemberState, barred: bool, waits: bool}> $people
 * @var bool                        $may_manage
 * @var int                         $self       The person who looks.
 * @var list<\WaproMag\Customers\DeliveryPoint> $points All of the company's, to assign.
 * @var string                      $nonce
 * @var string                      $button     The theme's own class for buttons, with a space before it.
 */

use WaproMag\Account\Posted;
use WaproMag\Customers\MemberState;

defined( 'ABSPATH' ) || exit;

$seat = static function ( bool $company_wide, array $chosen, string $id ) use ( $points ): void {
	?>
	<fieldset>
		<legend><?php esc_html_e( 'Sees', 'wapro-mag-for-woocommerce' ); ?></legend>
		<label><input type="radio" name="role" value="company" <?php checked( $company_wide ); ?>> <?php esc_html_e( 'the whole company', 'wapro-mag-for-woocommerce' ); ?></label><br>
		<label><input type="radio" name="role" value="branch" <?php checked( ! $company_wide ); ?>> <?php esc_html_e( 'orders of these delivery points:', 'wapro-mag-for-woocommerce' ); ?></label>
		<label class="screen-reader-text" for="<?php echo esc_attr( $id ); ?>"><?php esc_html_e( 'Delivery points', 'wapro-mag-for-woocommerce' ); ?></label>
		<select id="<?php echo esc_attr( $id ); ?>" name="points[]" multiple size="6" class="input-text">
			<?php foreach ( $points as $point ) : ?>
				<option value="<?php echo esc_attr( (string) $point->id ); ?>" <?php selected( in_array( $point->id, $chosen, true ) ); ?>><?php echo esc_html( $point->name ); ?></option>
			<?php endforeach; ?>
		</select>
	</fieldset>
	<?php
};
?>
<?php if ( ! $may_manage ) : ?>
	<p><?php esc_html_e( 'Who belongs to the company is kept by the shop. Tell us when somebody comes or leaves.', 'wapro-mag-for-woocommerce' ); ?></p>
<?php endif; ?>
<table class="woocommerce-orders-table woocommerce-table shop_table shop_table_responsive my_account_orders account-orders-table wapro-mag-people">
	<thead>
		<tr>
			<th scope="col"><?php esc_html_e( 'Person', 'wapro-mag-for-woocommerce' ); ?></th>
			<th scope="col"><?php esc_html_e( 'E-mail', 'wapro-mag-for-woocommerce' ); ?></th>
			<th scope="col"><?php esc_html_e( 'Sees', 'wapro-mag-for-woocommerce' ); ?></th>
		</tr>
	</thead>
	<tbody>
		<?php foreach ( $people as $person ) : ?>
			<tr>
				<th scope="row" data-title="<?php esc_attr_e( 'Person', 'wapro-mag-for-woocommerce' ); ?>">
					<?php echo esc_html( $person['name'] ); ?>
					<?php if ( $person['barred'] ) : ?>
						<small><?php esc_html_e( 'access suspended by the shop', 'wapro-mag-for-woocommerce' ); ?></small>
					<?php elseif ( $person['state'] === MemberState::Suspended ) : ?>
						<small><?php esc_html_e( 'access suspended', 'wapro-mag-for-woocommerce' ); ?></small>
					<?php elseif ( $person['waits'] ) : ?>
						<small><?php esc_html_e( 'has not confirmed the address yet', 'wapro-mag-for-woocommerce' ); ?></small>
					<?php endif; ?>
				</th>
				<td data-title="<?php esc_attr_e( 'E-mail', 'wapro-mag-for-woocommerce' ); ?>"><?php echo esc_html( $person['email'] ); ?></td>
				<td data-title="<?php esc_attr_e( 'Sees', 'wapro-mag-for-woocommerce' ); ?>">
					<?php echo esc_html( $person['role'] . ( $person['points'] === [] ? '' : ': ' . implode( ', ', $person['points'] ) ) ); ?>
					<?php if ( $may_manage && $person['id'] !== $self ) : ?>
						<details>
							<summary><?php esc_html_e( 'Change', 'wapro-mag-for-woocommerce' ); ?><span class="screen-reader-text"><?php echo esc_html( ': ' . $person['name'] ); ?></span></summary>
							<form method="post" class="wapro-mag-form">
								<input type="hidden" name="person" value="<?php echo esc_attr( (string) $person['id'] ); ?>">
								<input type="hidden" name="_wapro_mag_nonce" value="<?php echo esc_attr( $nonce ); ?>">
								<?php $seat( $person['company_wide'], $person['point_ids'], 'wapro-mag-points-' . $person['id'] ); ?>
								<button type="submit" class="woocommerce-Button button<?php echo esc_attr( $button ); ?>" name="wapro_mag_form" value="assign"><?php esc_html_e( 'Save', 'wapro-mag-for-woocommerce' ); ?></button>
								<?php if ( $person['state'] === MemberState::Suspended && ! $person['barred'] ) : ?>
									<button type="submit" class="woocommerce-Button button<?php echo esc_attr( $button ); ?>" name="wapro_mag_form" value="restore"><?php esc_html_e( 'Give access again', 'wapro-mag-for-woocommerce' ); ?></button>
								<?php elseif ( ! $person['barred'] ) : ?>
									<button type="submit" class="woocommerce-Button button<?php echo esc_attr( $button ); ?>" name="wapro_mag_form" value="suspend"><?php esc_html_e( 'Suspend access', 'wapro-mag-for-woocommerce' ); ?></button>
								<?php endif; ?>
							</form>
						</details>
					<?php endif; ?>
				</td>
			</tr>
		<?php endforeach; ?>
	</tbody>
</table>
<?php if ( $may_manage ) : ?>
	<details class="wapro-mag-invite" <?php echo Posted::again( 'invite', 'wapro_mag_form', '' ) === '' ? '' : 'open'; ?>>
		<summary><?php esc_html_e( 'Invite a person', 'wapro-mag-for-woocommerce' ); ?></summary>
		<form method="post" class="wapro-mag-form">
			<input type="hidden" name="wapro_mag_form" value="invite">
			<input type="hidden" name="_wapro_mag_nonce" value="<?php echo esc_attr( $nonce ); ?>">
			<?php
			woocommerce_form_field( 'first_name', [ 'label' => __( 'First name', 'wapro-mag-for-woocommerce' ), 'required' => true, 'maxlength' => 50, 'class' => [ 'form-row-first' ] ], Posted::again( 'invite', 'first_name', '' ) );
	woocommerce_form_field( 'last_name', [ 'label' => __( 'Last name', 'wapro-mag-for-woocommerce' ), 'required' => true, 'maxlength' => 50, 'class' => [ 'form-row-last' ] ], Posted::again( 'invite', 'last_name', '' ) );
	woocommerce_form_field( 'email', [ 'label' => __( 'E-mail', 'wapro-mag-for-woocommerce' ), 'type' => 'email', 'required' => true, 'maxlength' => 100, 'class' => [ 'form-row-first' ] ], Posted::again( 'invite', 'email', '' ) );
	woocommerce_form_field( 'phone', [ 'label' => __( 'Phone', 'wapro-mag-for-woocommerce' ), 'type' => 'tel', 'maxlength' => 20, 'class' => [ 'form-row-last' ] ], Posted::again( 'invite', 'phone', '' ) );
	$seat( false, [], 'wapro-mag-points-new' );
	?>
			<p><button type="submit" class="woocommerce-Button button<?php echo esc_attr( $button ); ?>"><?php esc_html_e( 'Send the invitation', 'wapro-mag-for-woocommerce' ); ?></button></p>
		</form>
	</details>
<?php endif; ?>
