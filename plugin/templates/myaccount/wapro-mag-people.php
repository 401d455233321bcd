<?php
/**
 * People of a company in My Account. A theme overrides it as woocommerce/myaccount/wapro-mag-people.php.
 *
 * @var \WaproMag\Customers\Company $company
 * @var list<array{id: int, name: string, email: string, role: string, points: list<string>, state: \WaproMag\Customers\MemberState}> $people
 * @var bool                        $may_manage
 */

use WaproMag\Customers\MemberState;

defined( 'ABSPATH' ) || exit;
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
					<?php if ( $person['state'] === MemberState::Suspended ) : ?>
						<small><?php esc_html_e( 'access suspended', 'wapro-mag-for-woocommerce' ); ?></small>
					<?php endif; ?>
				</th>
				<td data-title="<?php esc_attr_e( 'E-mail', 'wapro-mag-for-woocommerce' ); ?>"><?php echo esc_html( $person['email'] ); ?></td>
				<td data-title="<?php esc_attr_e( 'Sees', 'wapro-mag-for-woocommerce' ); ?>">
					<?php echo esc_html( $person['role'] . ( $person['points'] === [] ? '' : ': ' . implode( ', ', $person['points'] ) ) ); ?>
				</td>
			</tr>
		<?php endforeach; ?>
	</tbody>
</table>
