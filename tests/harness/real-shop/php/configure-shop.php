<?php
declare(strict_types=1);

/**
 * Step 3: a Polish shop – złoty, VAT, one delivery, two payments – that shows no
 * welcome screens and changes nothing by itself later.
 */
require_once $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

wp_set_current_user( 1 );

// Else HPOS and others switch on at the first admin page, in the middle of a test.
WC_Install::newly_installed();

$options = [
	'blogdescription'                        => 'Stolarka na wymiar',
	'timezone_string'                        => 'Europe/Warsaw',
	'date_format'                            => 'd.m.Y',
	'time_format'                            => 'H:i',
	'show_avatars'                           => '0',
	'woocommerce_coming_soon'                => 'no',
	'woocommerce_store_address'              => 'Fabryczna 1',
	'woocommerce_store_city'                 => 'Łódź',
	'woocommerce_store_postcode'             => '90-001',
	'woocommerce_default_country'            => 'PL',
	'woocommerce_allowed_countries'          => 'specific',
	'woocommerce_specific_allowed_countries' => [ 'PL' ],
	'woocommerce_currency'                   => 'PLN',
	'woocommerce_currency_pos'               => 'right_space',
	'woocommerce_price_thousand_sep'         => ' ',
	'woocommerce_price_decimal_sep'          => ',',
	'woocommerce_price_num_decimals'         => '2',
	'woocommerce_weight_unit'                => 'kg',
	'woocommerce_dimension_unit'             => 'cm',
	'woocommerce_calc_taxes'                 => 'yes',
	'woocommerce_prices_include_tax'         => 'yes',
	'woocommerce_tax_display_shop'           => 'incl',
	'woocommerce_tax_display_cart'           => 'incl',
	'woocommerce_enable_guest_checkout'      => 'yes',
	'woocommerce_enable_signup_and_login_from_checkout' => 'yes',
	'woocommerce_hold_stock_minutes'         => '60',
	'woocommerce_show_marketplace_suggestions' => 'no',
	'woocommerce_allow_tracking'             => 'no',
	'woocommerce_onboarding_profile'         => [
		'skipped'   => true,
		'completed' => true,
	],
	'woocommerce_task_list_hidden_lists'     => [ 'setup', 'extended' ],
	'woocommerce_bacs_settings'              => [
		'enabled' => 'yes',
		'title'   => 'Przelew bankowy',
	],
	'woocommerce_cod_settings'               => [
		'enabled' => 'yes',
		'title'   => 'Płatność przy odbiorze',
	],
];

foreach ( $options as $name => $value ) {
	update_option( $name, $value );
}

$rates = [
	''             => [ '23.0000', 'VAT 23%' ],
	'reduced-rate' => [ '8.0000', 'VAT 8%' ],
	'zero-rate'    => [ '0.0000', 'VAT 0%' ],
];

foreach ( $rates as $class => [ $rate, $name ] ) {
	if ( $class !== '' && WC_Tax::get_tax_class_by( 'slug', $class ) === false ) {
		WC_Tax::create_tax_class( ucfirst( str_replace( '-', ' ', $class ) ), $class );
	}
	WC_Tax::_insert_tax_rate(
		[
			'tax_rate_country'  => 'PL',
			'tax_rate'          => $rate,
			'tax_rate_name'     => $name,
			'tax_rate_priority' => 1,
			'tax_rate_shipping' => 1,
			'tax_rate_class'    => $class,
		]
	);
}

$zone = new WC_Shipping_Zone();
$zone->set_zone_name( 'Polska' );
$zone->add_location( 'PL', 'country' );
$zone->save();
$flat_rate = $zone->add_shipping_method( 'flat_rate' );
update_option(
	'woocommerce_flat_rate_' . $flat_rate . '_settings',
	[
		'title'      => 'Kurier',
		'tax_status' => 'taxable',
		'cost'       => '15.00',
	]
);

foreach ( [ 'shop_manager' => 'kierownik', 'customer' => 'klient' ] as $role => $login ) {
	$created = wp_insert_user(
		[
			'user_login' => $login,
			'user_pass'  => $argv[2],
			'user_email' => $login . '@example.test',
			'first_name' => ucfirst( $login ),
			'role'       => $role,
		]
	);
	if ( is_wp_error( $created ) ) {
		fwrite( STDERR, $created->get_error_message() . "\n" );
		exit( 1 );
	}
}

delete_transient( '_wc_activation_redirect' );
delete_option( 'rewrite_rules' );
