<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Visibility;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Account\Invoices\InvoiceFilter;
use WaproMag\Account\Invoices\SeenInvoice;
use WaproMag\Account\Invoices\SeenInvoiceStore;
use WaproMag\Orders\Amount;

/**
 * Second half of the golden scenarios in tests/fixtures/invoices: documents of WAPRO, and what four users see of them.
 */
final class GoldenInvoicesTest extends VisibilityTestCase {

	private const FOLDER = __DIR__ . '/../../../fixtures/invoices';

	/** User of the fixtures → kind of visitor. */
	private const USERS = [ 'Zgierz' => 'own branch', 'Pabianice' => 'other branch', 'head office' => 'company-wide', 'stranger' => 'other company' ];

	/** @var array<string, string> Names of the fixtures by number in My Account. */
	private array $names = [];

	/**
	 * @return iterable<string, array{string}>
	 */
	public static function scenarios(): iterable {
		foreach ( (array) glob( self::FOLDER . '/*/wapro.json' ) as $file ) {
			yield basename( dirname( (string) $file ) ) => [ dirname( (string) $file ) ];
		}
	}

	#[DataProvider( 'scenarios' )]
	#[TestDox( 'I1, I2, C4: $_dataName: each of four users sees on both days what the folder says' )]
	public function test_scenario( string $folder ): void {
		$scenario  = self::read( "{$folder}/wapro.json" );
		$documents = self::read( "{$folder}/documents.json" );
		$seen      = [];
		foreach ( $documents['days'] as [ 'day' => $day, 'items' => $items ] ) {
			foreach ( $scenario['orders'] as $name => $order ) {
				if ( ( $order['inShop'] ?? $day ) <= $day ) {
					$this->have_order( $name, $order, $documents['orders'][ $name ] );
				}
			}
			$this->worker( 'apply/invoices', [ 'cause' => 'wapro_event', 'items' => array_map( static fn ( array $item ): array => [ 'contractorId' => '501' ] + $item, $items ) ] );
			foreach ( self::USERS as $user => $visitor ) {
				$seen[ $day ][ $user ] = $this->seen( $visitor, $day );
			}
		}
		$text = (string) wp_json_encode( $seen, JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) . "\n";
		if ( getenv( 'WRITE_GOLDEN' ) === '1' ) {
			file_put_contents( "{$folder}/seen.json", $text );
		}
		self::assertSame( file_exists( "{$folder}/seen.json" ) ? file_get_contents( "{$folder}/seen.json" ) : '', $text );
	}

	/**
	 * @return array<string, mixed>
	 */
	private static function read( string $file ): array {
		$read = json_decode( (string) file_get_contents( $file ), true );
		self::assertIsArray( $read, $file );
		return $read;
	}

	/**
	 * @param array<string, mixed> $order    Of wapro.json.
	 * @param array<string, mixed> $in_wapro Of documents.json.
	 */
	private function have_order( string $name, array $order, array $in_wapro ): void {
		if ( in_array( $name, $this->names, true ) ) {
			return;
		}
		$point = $order['branch'] === 'Zgierz' ? $this->point : $this->other_point;
		$facts = [ 'number' => $in_wapro['number'], 'state' => 'registered', 'as_of' => '5' ];
		if ( $order['from'] === 'shop' ) {
			$id                     = $this->company_order( [ 'point' => $point ] )->get_id();
			$this->names[ "#{$id}" ] = $name;
			$facts                 += [ 'order_id' => (string) $id ];
		} else {
			$this->names[ $in_wapro['number'] ] = $name;
			$facts                             += [ 'company_id' => (string) $this->company, 'delivery_point_id' => (string) $point ];
		}
		$this->foundation()->erp_orders()->write( (string) $in_wapro['erpId'], $facts );
	}

	/**
	 * @return array{to_pay: list<string>, invoices: list<string>}
	 */
	private function seen( string $visitor, string $day ): array {
		$this->be( $visitor );
		$store = new SeenInvoiceStore( $this->foundation()->db(), $this->foundation()->companies() );
		$scope = $this->foundation()->scopes()->current();
		return [
			'to_pay'   => array_map( static fn ( array $sums ): string => sprintf( '%s %s, overdue %s, soon %s, in their favour %s', self::money( $sums['owed'] ), $sums['currency'], self::money( $sums['overdue'] ), self::money( $sums['soon'] ), self::money( $sums['credit'] ) ) . ( (float) $sums['overpaid'] > 0 ? ', overpaid ' . self::money( $sums['overpaid'] ) : '' ), $store->sums( $scope, $day ) ),
			'invoices' => array_map( $this->line( ... ), $store->page( $scope, InvoiceFilter::from_query( [] ), $day ) ),
		];
	}

	private function line( SeenInvoice $invoice ): string {
		$orders = array_map( fn ( array $order ): string => ( $this->names[ $order['number'] ] ?? $order['number'] ) . ' ' . self::money( $order['gross'] ), $invoice->orders );
		return sprintf(
			'%s: %s, settled %s, left %s %s; %s; orders %s',
			$invoice->number,
			( $invoice->is_whole ? 'whole ' : 'share ' ) . self::money( $invoice->gross ),
			self::money( $invoice->settled ),
			self::money( $invoice->remaining ),
			$invoice->currency,
			trim( $invoice->state->settlement . ( $invoice->state->days === null ? '' : " {$invoice->state->time} {$invoice->state->days}" ) ),
			$orders === [] ? '–' : implode( ', ', $orders )
		);
	}

	private static function money( string $amount ): string {
		return Amount::parse( $amount )->text( 2 );
	}
}
