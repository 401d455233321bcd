<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Panel;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Boot\Capabilities;
use WaproMag\Customers\CustomerSettings;
use WaproMag\Invoices\InvoiceSettings;
use WaproMag\Invoices\Requests\InvoiceRequestSettings;
use WaproMag\Orders\OrderSettings;
use WaproMag\Orders\Statuses\StatusSettings;
use WaproMag\Production\ProductionSettings;
use WaproMag\Settings\CatalogueSettings;
use WaproMag\Settings\ExchangeSettings;

final class PermissionsTest extends PanelTestCase {

	/** Fields without which a route would refuse for another reason. */
	private const NEEDED = [
		'POST messages/actions'         => [ 'action' => 'retry', 'preview' => true ],
		'POST review/publish'           => [ 'ids' => [ 1 ], 'preview' => true ],
		'PUT settings'                  => [ 'maps' => [ 'warehouses' => [], 'priceList' => null, 'vat' => [], 'buffer' => '0', 'shippingIndex' => null, 'feeIndex' => null, 'nipField' => 'nip', 'reserve' => true ] ],
		'POST settings/confirm-address' => [ 'confirm' => false ],
		'POST runs'                     => [ 'flow' => 'connectionTest' ],
		'POST pairing/goods/{id}'       => [ 'action' => 'undo' ],
		'POST pairing/customers/{id}'   => [ 'action' => 'undo' ],
		'POST pairing/orders/{id}'      => [ 'action' => 'undo' ],
		'POST pairing/customers'        => [ 'action' => 'look_again', 'dryRun' => true ],
		'POST companies/{id}'           => [ 'action' => 'suspend', 'userId' => 1 ],
		'POST invitations'              => [ 'action' => 'release', 'dryRun' => true ],
		'POST proposals/{id}'           => [ 'action' => 'withdraw' ],
		'POST findings/actions'         => [ 'action' => 'ignore', 'ids' => [ 1 ], 'dryRun' => true ],
		'GET pairing/customers/{id}/effects' => [ 'erpId' => '1' ],
		'PUT settings/documents'        => [ 'on' => false, 'mostMegabytes' => 10, 'ksef' => 'wait', 'mail' => true, 'mailNotes' => true ],
		'GET history'                   => [ 'objectType' => 'order', 'objectId' => '1' ],
	];

	#[DataProvider( 'panel_routes' )]
	#[TestDox( 'H2: $key refuses a guest, a buyer, the worker, and a shop manager whose right was taken' )]
	public function test_refused( string $key ): void {
		$worker = wp_insert_user( [ 'user_login' => 'robot', 'user_pass' => wp_generate_password(), 'role' => Capabilities::WORKER_ROLE ] );
		self::assertIsInt( $worker );

		$manager = new \WP_User( $this->user_id( 'kierownik' ) );
		$manager->add_cap( Capabilities::VIEW, false );
		$manager->add_cap( Capabilities::MANAGE, false );

		wp_set_current_user( 0 );
		self::assertSame( [ 401, 'rest_forbidden' ], array_slice( array_values( $this->refused( $key, [], 1 ) ), 0, 2 ) );
		foreach ( [ $this->user_id( 'klient' ), $worker, $manager->ID ] as $user ) {
			wp_set_current_user( $user );
			self::assertSame( [ 403, 'rest_forbidden' ], array_slice( array_values( $this->refused( $key, [], 1 ) ), 0, 2 ) );
		}
	}

	#[DataProvider( 'panel_routes' )]
	#[TestDox( 'H2: $key lets somebody who may only look, look' )]
	public function test_viewer( string $key, string $audience ): void {
		$viewer = wp_insert_user( [ 'user_login' => 'widz', 'user_pass' => wp_generate_password(), 'role' => 'customer' ] );
		self::assertIsInt( $viewer );
		( new \WP_User( $viewer ) )->add_cap( Capabilities::VIEW );
		wp_set_current_user( $viewer );

		[ $method, $path ] = explode( ' ', $key, 2 );

		$status = $this->request( $method, '/wc-wapro-mag/v1/' . str_replace( '{id}', '1', $path ) )->get_status();
		self::assertSame( 'manage' === $audience, 403 === $status, "$key answered $status" );
	}

	#[DataProvider( 'panel_routes' )]
	#[TestDox( 'H2: $key refuses an unknown key by name' )]
	public function test_unknown_key( string $key ): void {
		$needed  = match ( $key ) {
			'PUT settings/catalogue' => CatalogueSettings::from_array( [] )->to_array(),
			'PUT settings/customers' => CustomerSettings::from_array( [] )->to_array(),
			'PUT settings/exchange'  => ExchangeSettings::from_array( [] )->to_array(),
			'PUT settings/invoices'  => [ 'mails' => [ 'issued' => false, 'dueSoon' => false, 'overdue' => false, 'partPaid' => false, 'settled' => false ], 'digest' => false ] + InvoiceSettings::from_array( [] )->to_array(),
			'PUT settings/orders'    => [ 'shippingIndex' => null, 'feeIndex' => null, 'since' => null ] + OrderSettings::from_array( [] )->to_array(),
			'PUT settings/order-invoices' => InvoiceRequestSettings::from_array( [] )->to_array(),
			'PUT settings/statuses'  => StatusSettings::from_array( [] )->to_array(),
			'PUT settings/production' => ProductionSettings::from_array( [] )->to_array(),
			default                  => self::NEEDED[ $key ] ?? [],
		};
		$refusal = $this->refused( $key, [ ...$needed, 'surprise' => 'x' ], 1 );

		self::assertSame( [ 400, 'unknown_key', 'surprise' ], [ $refusal['status'], $refusal['code'], $refusal['field'] ] );
	}

	/**
	 * @return iterable<string, array{string, string}>
	 */
	public static function panel_routes(): iterable {
		foreach ( require dirname( __DIR__, 4 ) . '/plugin/src/Api/routes.generated.php' as $route ) {
			if ( in_array( $route['audience'], [ 'view', 'manage' ], true ) ) {
				$key = $route['method'] . ' ' . $route['path'];
				yield $key => [ $key, $route['audience'] ];
			}
		}
	}
}
