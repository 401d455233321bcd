<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Visibility;

use WaproMag\Customers\Access;
use WaproMag\Customers\Membership;
use WaproMag\Customers\MemberState;
use WaproMag\Customers\Role;
use WaproMag\Database\Tables;
use WaproMag\Invoices\Invoice;
use WaproMag\Tests\KeptInvoices;
use WaproMag\Tests\OrderTestCase;
use WaproMag\Visibility\OrderOwnership;

/**
 * Two companies. The first has two branches, its orders are placed by somebody who has left; six kinds of visitor look.
 */
abstract class VisibilityTestCase extends OrderTestCase {

	/** What nobody may read who does not see the order. */
	protected const STREET = 'Sekretna 77';
	protected const NOTE   = 'Notatka tajna dziewięć';
	protected const EMAIL  = 'oddzial.wspolny@example.com';
	protected const BORN   = 'ZO 701/TAJNE';
	protected const BILL   = 'FS 701/TAJNA';
	protected const GOODS  = 'Brama ukryta';

	protected const VISITORS = [ 'guest', 'other company', 'other branch', 'own branch', 'company-wide', 'ex-user' ];
	protected const SEEING   = [ 'own branch', 'company-wide' ];

	protected int $company = 0;

	protected int $other_company = 0;

	/** The branch whose orders are looked at, and another. */
	protected int $point = 0;

	protected int $other_point = 0;

	/** @var array<string, int> User by kind of visitor. */
	protected array $visitors = [];

	protected \WC_Product_Simple $goods;

	/** @var array<string, array{token: string, until: int}> By kind of visitor. */
	private array $sessions = [];

	protected function setUp(): void {
		parent::setUp();
		$this->company       = $this->new_company( 501, 'Sieć Tajna' );
		$this->other_company = $this->new_company( 502, 'Inna Firma' );
		$this->point         = $this->new_point( $this->company, 9001, 'Oddział Zgierz' );
		$this->other_point   = $this->new_point( $this->company, 9002, 'Oddział Pabianice' );
		$this->visitors      = [
			'guest'         => 0,
			'other company' => $this->new_person( 'inna', $this->other_company, Role::Company ),
			'other branch'  => $this->new_person( 'pabianice', $this->company, Role::Branch, [ $this->other_point ] ),
			'own branch'    => $this->new_person( 'zgierz', $this->company, Role::Branch, [ $this->point ] ),
			'company-wide'  => $this->new_person( 'centrala', $this->company, Role::Company ),
			'ex-user'       => $this->new_person( 'byly', $this->company, Role::Branch, [ $this->point ], MemberState::Former ),
		];
		$this->goods         = $this->downloadable();
		$this->foundation()->scopes()->forget();
	}

	protected function tearDown(): void {
		$this->foundation()->scopes()->forget();
		unset( $_COOKIE[ (string) constant( 'LOGGED_IN_COOKIE' ) ] );
		parent::tearDown();
	}

	/**
	 * An order of the first company's branch, placed by the one who has left and owned by them in WooCommerce.
	 *
	 * @param array<string, int|string|null> $changes status, company, point, person, customer.
	 */
	protected function company_order( array $changes = [] ): \WC_Order {
		$changes += [ 'status' => 'completed', 'company' => $this->company, 'point' => $this->point, 'person' => $this->visitors['ex-user'], 'customer' => $this->visitors['ex-user'] ];
		$order    = wc_create_order( [ 'customer_id' => (int) $changes['customer'] ] );
		self::assertInstanceOf( \WC_Order::class, $order );
		$order->add_product( $this->goods, 1 );
		$order->set_address( [ 'address_1' => self::STREET, 'email' => self::EMAIL ] + self::ADDRESS, 'billing' );
		$order->set_customer_note( self::NOTE );
		foreach ( [ OrderOwnership::COMPANY => 'company', OrderOwnership::POINT => 'point', OrderOwnership::PERSON => 'person' ] as $key => $name ) {
			if ( $changes[ $name ] !== null ) {
				$order->update_meta_data( $key, (string) $changes[ $name ] );
			}
		}
		$order->set_payment_method( 'cod' );
		$order->calculate_totals();
		$order->set_status( (string) $changes['status'] );
		$order->save();
		$this->end_request();
		$this->foundation()->scopes()->forget();
		return $order;
	}

	/** An order of the first company's branch that was made in WAPRO. */
	protected function born_order(): int {
		$db = $this->foundation()->db();
		$db->execute( 'INSERT INTO ' . Tables::name( Tables::ERP_ORDERS ) . ' (erp_id, number, state, company_id, delivery_point_id, person_id, gross, placed_at, details, created_at, updated_at) VALUES (70001, %s, %s, %d, %d, %d, 123, UTC_TIMESTAMP(3), %s, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3)) ON DUPLICATE KEY UPDATE number = VALUES(number)', self::BORN, 'registered', $this->company, $this->point, $this->visitors['ex-user'], (string) wp_json_encode( [ 'deliveryPlace' => self::STREET, 'lines' => [] ] ) );
		return $this->foundation()->erp_orders()->id_of( '70001' );
	}

	/** An invoice of that order. */
	protected function born_invoice(): int {
		$this->born_order();
		return $this->store_invoice( [ 'erpId' => '70901', 'asOf' => '5', 'deleted' => false, 'kind' => 'invoice', 'state' => 'issued', 'number' => self::BILL, 'contractorId' => '501', 'issuedOn' => '2026-11-20', 'dueOn' => '2026-12-04', 'currency' => 'PLN', 'net' => '100.00', 'vat' => '23.00', 'gross' => '123.00', 'settled' => '0.00', 'remaining' => '123.00', 'orders' => [ [ 'erpId' => '70001', 'gross' => '123.00' ] ] ] );
	}

	/**
	 * @param array<string, mixed> $item invoices#InvoiceItem.
	 */
	protected function store_invoice( array $item ): int {
		return KeptInvoices::keep( $this->foundation()->db(), $item );
	}

	protected function new_company( int $erp_id, string $name ): int {
		$db = $this->foundation()->db();
		$db->execute( 'INSERT INTO ' . Tables::name( Tables::COMPANIES ) . ' (erp_id, name, flagged, created_at, updated_at) VALUES (%d, %s, 1, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))', $erp_id, $name );
		return $db->inserted_id();
	}

	protected function new_point( int $company, int $erp_id, string $name ): int {
		$db = $this->foundation()->db();
		$db->execute( 'INSERT INTO ' . Tables::name( Tables::DELIVERY_POINTS ) . ' (company_id, erp_id, name, created_at, updated_at) VALUES (%d, %d, %s, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))', $company, $erp_id, $name );
		return $db->inserted_id();
	}

	/**
	 * @param list<int> $points
	 */
	protected function new_person( string $login, int $company, Role $role, array $points = [], MemberState $state = MemberState::Active ): int {
		$user = wp_insert_user( [ 'user_login' => $login, 'user_pass' => wp_generate_password(), 'user_email' => "{$login}@example.com", 'display_name' => 'Osoba ' . ucfirst( $login ), 'role' => 'customer' ] );
		self::assertIsInt( $user );
		$this->place( $user, $company, $role, $points, $state );
		return $user;
	}

	/**
	 * @param list<int> $points
	 */
	protected function place( int $user, int $company, Role $role, array $points = [], MemberState $state = MemberState::Active, Access $access = Access::Open ): void {
		$this->foundation()->people()->save( new Membership( $company, $user, null, $role, false, $state, $access, $points ) );
		$this->foundation()->scopes()->forget();
	}

	/** Begins a request of that visitor in this process. */
	protected function be( string $visitor ): int {
		$this->foundation()->scopes()->forget();
		wp_set_current_user( $this->visitors[ $visitor ] );
		return $this->visitors[ $visitor ];
	}

	/**
	 * Asks the running web server.
	 *
	 * @param array<string, string>|null $post   Null: a GET.
	 * @param bool                       $follow Whether to go where it leads.
	 * @param list<string>               $headers Of the first request.
	 * @return array{status: int, body: string, location: string, cookies: array<string, string>, headers: list<string>}
	 */
	protected function browse( string $path, string $visitor, ?array $post = null, bool $follow = true, array $headers = [] ): array {
		$cookies = $this->visitors[ $visitor ] > 0 ? [ (string) constant( 'LOGGED_IN_COOKIE' ) => rawurlencode( $this->session( $visitor ) ), (string) constant( 'AUTH_COOKIE' ) => rawurlencode( $this->session( $visitor, 'auth' ) ) ] : [];
		$url     = home_url() . $path;
		$answer  = self::ask_server( $url, $cookies, $post, $headers );
		for ( $hop = 0; $follow && $answer['location'] !== '' && $hop < 4; $hop++ ) {
			$url     = str_starts_with( $answer['location'], '/' ) ? home_url() . $answer['location'] : $answer['location'];
			$cookies = $answer['cookies'] + $cookies;
			$answer  = self::ask_server( $url, $cookies, null );
		}
		return $answer;
	}

	/**
	 * @param array<string, string>      $cookies
	 * @param array<string, string>|null $post
	 * @param list<string>               $headers
	 * @return array{status: int, body: string, location: string, cookies: array<string, string>, headers: list<string>}
	 */
	private static function ask_server( string $url, array $cookies, ?array $post, array $headers = [] ): array {
		$headers = [ ...$headers, ...( $cookies === [] ? [] : [ 'Cookie: ' . implode( '; ', array_map( static fn ( string $name, string $value ): string => "{$name}={$value}", array_keys( $cookies ), $cookies ) ) ] ) ];
		$http    = [ 'ignore_errors' => true, 'follow_location' => 0, 'timeout' => 30, 'header' => $headers ];
		if ( $post !== null ) {
			$http = [ 'method' => 'POST', 'content' => http_build_query( $post ), 'header' => [ ...$headers, 'Content-Type: application/x-www-form-urlencoded' ] ] + $http;
		}
		$body = file_get_contents( $url, false, stream_context_create( [ 'http' => $http ] ) );
		self::assertIsString( $body, $url );
		$answer = [ 'status' => 0, 'body' => html_entity_decode( $body ), 'location' => '', 'cookies' => [], 'headers' => array_values( $http_response_header ) ];
		foreach ( $http_response_header as $line ) {
			if ( preg_match( '~^HTTP/\S+ (\d+)~', $line, $found ) === 1 ) {
				$answer['status'] = (int) $found[1];
			} elseif ( preg_match( '~^Location: (\S+)~i', $line, $found ) === 1 ) {
				$answer['location'] = $found[1];
			} elseif ( preg_match( '~^Set-Cookie: ([^=]+)=([^;]*)~i', $line, $found ) === 1 ) {
				$answer['cookies'][ $found[1] ] = $found[2];
			}
		}
		return $answer;
	}

	/** A nonce as WordPress makes it for that visitor's session. */
	protected function nonce( string $action, string $visitor ): string {
		$user  = $this->visitors[ $visitor ];
		$token = $user === 0 ? '' : ( wp_parse_auth_cookie( $this->session( $visitor ), 'logged_in' )['token'] ?? '' );
		return substr( wp_hash( wp_nonce_tick( $action ) . '|' . $action . '|' . $user . '|' . $token, 'nonce' ), -12, 10 );
	}

	/**
	 * @param 'logged_in'|'auth' $scheme Of the cookie: for the shop, or for its admin.
	 */
	protected function session( string $visitor, string $scheme = 'logged_in' ): string {
		$user  = $this->visitors[ $visitor ];
		$until = $this->sessions[ $visitor ]['until'] ?? time() + 3600;
		$token = $this->sessions[ $visitor ]['token'] ?? \WP_Session_Tokens::get_instance( $user )->create( $until );

		$this->sessions[ $visitor ] = [ 'token' => $token, 'until' => $until ];
		return wp_generate_auth_cookie( $user, $until, $scheme, $token );
	}

	protected static function shows( string $text ): bool {
		return str_contains( $text, self::STREET ) || str_contains( $text, self::NOTE );
	}

	/** What a page says, without what differs from one request to the next. */
	protected static function words( string $html ): string {
		$title = preg_match( '~<title>(.*?)</title>~s', $html, $found ) === 1 ? $found[1] : '';
		$main  = preg_match( '~<main.*?</main>~s', $html, $found ) === 1 ? $found[0] : $html;
		$text  = wp_strip_all_tags( (string) preg_replace( '~<(script|style).*?</\1>~s', '', $main ) );
		return trim( (string) preg_replace( [ '~\d+~', '~\s+~' ], [ '#', ' ' ], $title . ' | ' . $text ) );
	}

	private function downloadable(): \WC_Product_Simple {
		update_option( 'wc_downloads_approved_directories_mode', 'disabled' );
		$folder = wp_upload_dir()['basedir'] . '/woocommerce_uploads';
		wp_mkdir_p( $folder );
		file_put_contents( "{$folder}/plik-tajny.txt", 'tresc pliku' );
		$file = new \WC_Product_Download();
		$file->set_id( 'plik-1' );
		$file->set_name( 'Plik tajny' );
		$file->set_file( wp_upload_dir()['baseurl'] . '/woocommerce_uploads/plik-tajny.txt' );
		$product = new \WC_Product_Simple();
		$product->set_name( self::GOODS );
		$product->set_regular_price( '100' );
		$product->set_downloadable( true );
		$product->set_downloads( [ $file ] );
		$product->save();
		return $product;
	}
}
