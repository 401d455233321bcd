<?php
declare(strict_types=1);

namespace WaproMag\Settings;

use WaproMag\Customers\CustomerSettings;
use WaproMag\Documents\DocumentSettings;
use WaproMag\Invoices\InvoiceSettings;
use WaproMag\Orders\OrderSettings;
use WaproMag\Orders\ReservationRule;
use WaproMag\Orders\Statuses\StatusSettings;
use WaproMag\Production\ProductionSettings;
use WaproMag\Reconcile\NightlyHour;

/**
 * The plugin's settings, kept in WordPress options.
 */
final class SettingsStore {

	private const DEFAULT_MAX_HOURS = 24;

	/** Settings of orders that are kept among the maps or in options of their own, for those who read them there. */
	private const ORDERS_ELSEWHERE = [ 'shippingIndex', 'feeIndex', 'nipField', 'statuses', 'since' ];

	public function maps(): Maps {
		$stored = get_option( OptionNames::MAPS, [] );

		return Maps::from_array( is_array( $stored ) ? $stored : [] );
	}

	/**
	 * Stores maps that a MapsValidator has passed; a difference raises the map version, so that everything is applied anew.
	 */
	public function store_maps( Maps $maps ): void {
		if ( $this->maps()->equals( $maps ) ) {
			return;
		}
		update_option( OptionNames::MAPS, $maps->to_array(), true );
		$this->raise_map_version();
	}

	public function catalogue(): CatalogueSettings {
		$stored = get_option( OptionNames::CATALOGUE, [] );

		return CatalogueSettings::from_array( is_array( $stored ) ? $stored : [] );
	}

	/**
	 * Stores settings that a CatalogueValidator has passed; what alters products raises the map version.
	 */
	public function store_catalogue( CatalogueSettings $settings ): void {
		$before = $this->catalogue();
		if ( $before->equals( $settings ) ) {
			return;
		}
		update_option( OptionNames::CATALOGUE, $settings->to_array(), true );
		if ( $settings->changes_goods( $before ) ) {
			$this->raise_map_version();
		}
	}

	/**
	 * Products come out differently from now on: every link that was applied before counts as outdated.
	 */
	public function raise_map_version(): void {
		update_option( OptionNames::MAP_VERSION, $this->map_version() + 1, true );
	}

	public function customers(): CustomerSettings {
		$stored = get_option( OptionNames::CUSTOMERS, [] );

		return CustomerSettings::from_array( is_array( $stored ) ? $stored : [] );
	}

	public function store_customers( CustomerSettings $settings ): void {
		update_option( OptionNames::CUSTOMERS, $settings->to_array(), true );
	}

	public function production(): ProductionSettings {
		$stored = get_option( OptionNames::PRODUCTION, [] );

		return ProductionSettings::from_array( is_array( $stored ) ? $stored : [] );
	}

	public function store_production( ProductionSettings $settings ): void {
		update_option( OptionNames::PRODUCTION, $settings->to_array(), true );
	}

	public function exchange(): ExchangeSettings {
		$stored = get_option( OptionNames::EXCHANGE, [] );

		return ExchangeSettings::from_array( is_array( $stored ) ? $stored : [] );
	}

	/** A new hour of the nightly passes counts from now on. */
	public function store_exchange( ExchangeSettings $settings ): void {
		if ( $settings->nightly_at() !== $this->exchange()->nightly_at() ) {
			update_option( OptionNames::NIGHTLY_BEFORE, $this->nightly_hour()->ended( time(), wp_timezone() ), true );
		}
		update_option( OptionNames::EXCHANGE, $settings->to_array(), true );
	}

	/** When the nightly passes are due. */
	public function nightly_hour(): NightlyHour {
		$before = get_option( OptionNames::NIGHTLY_BEFORE );

		return new NightlyHour( $this->exchange()->nightly_at(), is_array( $before ) && is_int( $before['since'] ?? null ) && is_int( $before['due'] ?? null ) ? [ 'since' => $before['since'], 'due' => $before['due'] ] : null );
	}

	public function invoices(): InvoiceSettings {
		$stored = get_option( OptionNames::INVOICES, [] );

		return InvoiceSettings::from_array( is_array( $stored ) ? $stored : [] );
	}

	public function store_invoices( InvoiceSettings $settings ): void {
		update_option( OptionNames::INVOICES, $settings->to_array(), true );
	}

	public function orders(): OrderSettings {
		$stored   = get_option( OptionNames::ORDERS, [] );
		$statuses = get_option( OptionNames::ORDER_STATUSES, [] );
		$since    = self::moment( get_option( OptionNames::ORDERS_SINCE ) );
		$maps     = $this->maps();
		$values   = [
			'shippingIndex' => $maps->shipping_index(),
			'feeIndex'      => $maps->fee_index(),
			'nipField'      => $maps->nip_field(),
			'since'         => $since === null ? null : gmdate( 'Y-m-d\TH:i:s\Z', $since ),
		] + ( is_array( $stored ) ? $stored : [] );
		if ( is_array( $statuses ) && $statuses !== [] ) {
			$values['statuses'] = array_values( array_filter( $statuses, 'is_string' ) );
		}
		$values['reserve'] = ReservationRule::from( $values['reserve'] ?? null )->switched( $maps->reserve() )->to_array();
		return OrderSettings::from_array( $values );
	}

	/**
	 * Stores settings that an OrderSettingsValidator has passed.
	 */
	public function store_orders( OrderSettings $settings ): void {
		$values = $settings->to_array();
		// None of these alters a product, so the map version stays.
		$maps = $this->maps()->with_orders(
			[
				'shippingIndex' => $values['shippingIndex'],
				'feeIndex'      => $values['feeIndex'],
				'nipField'      => $values['nipField'],
				'reserve'       => $values['reserve']['enabled'],
			]
		);
		update_option( OptionNames::MAPS, $maps->to_array(), true );
		update_option( OptionNames::ORDER_STATUSES, $values['statuses'], true );
		if ( $values['since'] !== null ) {
			update_option( OptionNames::ORDERS_SINCE, gmdate( 'Y-m-d\TH:i:s\Z', self::moment( $values['since'] ) ?? 0 ), true );
		}
		update_option( OptionNames::ORDERS, array_diff_key( $values, array_flip( self::ORDERS_ELSEWHERE ) ), true );
	}

	public function statuses(): StatusSettings {
		$stored = get_option( OptionNames::STATUSES, [] );

		return StatusSettings::from_array( is_array( $stored ) ? $stored : [] );
	}

	/**
	 * Stores settings that a StatusSettingsValidator has passed.
	 */
	public function store_statuses( StatusSettings $settings ): void {
		update_option( OptionNames::STATUSES, $settings->stored_after( $this->statuses() ), true );
	}

	public function documents(): DocumentSettings {
		$stored = get_option( OptionNames::DOCUMENTS, [] );

		return DocumentSettings::from_array( is_array( $stored ) ? $stored : [] );
	}

	public function store_documents( DocumentSettings $settings ): void {
		update_option( OptionNames::DOCUMENTS, $settings->to_array(), true );
	}

	public function map_version(): int {
		return self::whole_number( get_option( OptionNames::MAP_VERSION, 0 ) );
	}

	/**
	 * Short name of this shop in WAPRO, 1–8 of a–z and 0–9; derived once, then kept for good: it is part of every reference.
	 */
	public function shop_id(): string {
		$stored = get_option( OptionNames::SHOP_ID );
		if ( is_string( $stored ) && '' !== $stored ) {
			return $stored;
		}
		/**
		 * The shop's id before it is stored for the first time.
		 *
		 * @param string $shop_id 1–8 characters of a–z and 0–9.
		 */
		$shop_id = ShopId::clean( (string) apply_filters( 'wapro_mag/default_shop_id', ShopId::from_url( home_url() ) ) );
		add_option( OptionNames::SHOP_ID, $shop_id );

		return $shop_id;
	}

	/**
	 * WAPRO's dictionaries as last received, worker#Dictionaries; null before the first.
	 *
	 * @return array<string, mixed>|null
	 */
	public function dictionaries(): ?array {
		$stored = get_option( OptionNames::DICTIONARIES );

		return is_array( $stored ) ? $stored : null;
	}

	/**
	 * @param array<string, mixed> $dictionaries worker#Dictionaries.
	 * @return bool Whether anything but the counter differs from before.
	 */
	public function store_dictionaries( array $dictionaries ): bool {
		$before = $this->dictionaries();
		if ( null !== $before && self::counter( $before ) > self::counter( $dictionaries ) ) {
			return false;
		}
		update_option( OptionNames::DICTIONARIES, $dictionaries, false );
		unset( $before['asOf'], $dictionaries['asOf'] );

		return $before !== $dictionaries;
	}

	/**
	 * Term id of the temporary category; 0 before it exists.
	 */
	public function temporary_category(): int {
		return self::whole_number( get_option( OptionNames::TEMPORARY_CATEGORY, 0 ) );
	}

	public function store_temporary_category( int $term_id ): void {
		update_option( OptionNames::TEMPORARY_CATEGORY, $term_id, true );
	}

	/**
	 * Unix time; an order made before it is not sent. Kept as a UTC date that a person can read and change.
	 */
	public function orders_since(): int {
		$stored = get_option( OptionNames::ORDERS_SINCE );
		/**
		 * Orders made before this moment do not go to WAPRO, unless they went already.
		 *
		 * @param int $since Unix time.
		 */
		return (int) apply_filters( 'wapro_mag/orders_since', self::moment( $stored ) ?? 0 );
	}

	/**
	 * Orders are the exchange's business from the plugin's first start on; later starts change nothing.
	 */
	public function remember_first_start(): void {
		if ( self::moment( get_option( OptionNames::ORDERS_SINCE ) ) === null ) {
			update_option( OptionNames::ORDERS_SINCE, gmdate( 'Y-m-d\TH:i:s\Z' ), true );
		}
	}

	/**
	 * Settings that nobody has stored are looked for in the database by each request; stored, they come with the others.
	 */
	public function store_what_is_missing(): void {
		foreach ( [ OptionNames::MAPS, OptionNames::CATALOGUE, OptionNames::CUSTOMERS, OptionNames::PRODUCTION, OptionNames::EXCHANGE, OptionNames::ORDERS, OptionNames::STATUSES, OptionNames::INVOICES, OptionNames::INVOICE_NEWS, OptionNames::DOCUMENTS, OptionNames::INVOICE_REQUESTS ] as $name ) {
			add_option( $name, [], '', true );
		}
	}

	/**
	 * Age in hours at which a message that cannot be delivered is handed to a person.
	 */
	public function message_max_hours(): int {
		return max( 1, self::whole_number( get_option( OptionNames::MESSAGE_MAX_HOURS, self::DEFAULT_MAX_HOURS ) ) );
	}

	private static function moment( mixed $value ): ?int {
		if ( ! is_string( $value ) || '' === trim( $value ) ) {
			return null;
		}
		$moment = strtotime( $value . ( preg_match( '/^\d{4}-\d{2}-\d{2}$/D', $value ) === 1 ? ' UTC' : '' ) );
		return false === $moment ? null : $moment;
	}

	private static function whole_number( mixed $value ): int {
		return is_numeric( $value ) ? (int) $value : 0;
	}

	/**
	 * @param array<string, mixed> $dictionaries
	 */
	private static function counter( array $dictionaries ): int {
		return self::whole_number( $dictionaries['asOf'] ?? 0 );
	}
}
