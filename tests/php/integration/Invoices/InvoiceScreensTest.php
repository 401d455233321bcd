<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Invoices;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Account\Invoices\SeenInvoiceStore;
use WaproMag\Customers\Role;
use WaproMag\Database\Tables;
use WaproMag\Health\PersonalData;
use WaproMag\Panel\Invoices\BalanceList;
use WaproMag\Panel\Invoices\InvoicesOfOrder;
use WaproMag\Panel\Invoices\InvoicesOfUser;
use WaproMag\Tests\CompanyBuyers;
use WaproMag\Tests\OrderTestCase;

/**
 * Invoices on the screens of orders and users, and in the tools for personal data.
 */
final class InvoiceScreensTest extends OrderTestCase {

	use CompanyBuyers;

	#[TestDox( 'I2, H2: the order’s box lists its invoices with its share and what of it is left, and leads to the panel' )]
	public function test_order_box(): void {
		$order = $this->placed( $this->linked_product( 'A-1' ) )->get_id();
		$this->foundation()->erp_orders()->write( '777', [ 'order_id' => (string) $order, 'state' => 'registered', 'as_of' => '5' ] );
		$id = $this->bring( [ 'remaining' => '61.50', 'settled' => '61.50', 'dueOn' => current_datetime()->modify( '-3 days' )->format( 'Y-m-d' ), 'settlements' => [ [ 'settlementId' => '1', 'kind' => 'payment', 'settledOn' => '2026-11-21', 'amount' => '61.50' ] ], 'orders' => [ [ 'erpId' => '777', 'gross' => '100.00' ], [ 'erpId' => '778', 'gross' => '23.00' ] ] ] );

		$box = self::text( fn () => ( new InvoicesOfOrder( $this->foundation()->db() ) )->show( $order ) );

		self::assertStringContainsString( "path=%2Finvoices%2F{$id}", $box );
		self::assertStringContainsString( "order={$order}", $box );
		self::assertStringContainsString( 'Faktura FS 1/2026', $box );
		self::assertStringContainsString( 'udział 100,00 zł, do zapłaty 50,00 zł', self::words( $box ) );
		self::assertStringContainsString( 'zapłacona częściowo, 3 dni po terminie', $box );
		self::assertSame( '', self::text( fn () => ( new InvoicesOfOrder( $this->foundation()->db() ) )->show( $order + 1 ) ) );
	}

	#[TestDox( 'I2, H2: the user’s screen tells what the person’s company has to pay and what of it the person sees, and leads to the panel' )]
	public function test_user_box(): void {
		$company = $this->company( 'Budmax S.A.' );
		$point   = $this->point( $company, 'Zgierz' );
		$branch  = $this->buyer( $company, Role::Branch, [ $point ] );
		$head    = $this->buyer( $company, Role::Company );
		$erp_id  = (string) $this->foundation()->companies()->find( $company )?->erp_id;
		$this->bring( [ 'contractorId' => $erp_id, 'dueOn' => current_datetime()->modify( '-3 days' )->format( 'Y-m-d' ) ] );
		wp_set_current_user( $this->user_id( 'admin' ) );
		$of  = fn ( int $user ): string => self::words( self::text( fn () => $this->box()->show( new \WP_User( $user ) ) ) );
		self::assertStringContainsString( "company={$company}", self::text( fn () => $this->box()->show( new \WP_User( $head ) ) ) );
		self::assertStringContainsString( 'Budmax S.A.: 1 nierozliczona faktura, do zapłaty 123,00 zł, w tym po terminie 123,00 zł', $of( $head ) );
		self::assertStringContainsString( 'Do zapłaty na koncie tej osoby: do zapłaty 123,00 zł', $of( $head ) );
		self::assertStringContainsString( 'Do zapłaty na koncie tej osoby: nic do zapłaty', $of( $branch ) );
		self::assertSame( '', $of( $this->user_id( 'klient' ) ) );
		wp_set_current_user( $head );
		self::assertSame( '', $of( $head ) );
	}

	#[TestDox( 'H1, I1: a private buyer’s invoices are exported with the person; erased, the name is not kept any more, also when WAPRO tells it again; a company’s stay' )]
	public function test_personal_data(): void {
		$order = $this->placed( $this->linked_product( 'A-1' ) )->get_id();
		$this->accept( $this->claimed()[0] );
		$private = [ 'contractorId' => '990', 'contractorName' => 'Anna Kowalska', 'nip' => '1234563218', 'note' => 'Dzwonek Kowalska', 'orders' => [ [ 'erpId' => '777', 'reference' => (string) $this->reference_of( $order ), 'gross' => '123.00' ] ] ];
		$id      = $this->bring( $private );
		$company = $this->company();
		$other   = $this->bring( [ 'erpId' => '502', 'number' => 'FS 2/2026', 'contractorId' => (string) $this->foundation()->companies()->find( $company )?->erp_id, 'contractorName' => 'Budmax S.A.' ] + $private );
		$tools   = new PersonalData( $this->foundation()->db(), $this->foundation()->erp_orders() );
		$values  = fn (): string => implode( ' ', array_column( array_merge( ...array_column( $tools->export( 'anna@example.com' )['data'], 'data' ) ), 'value' ) );
		self::assertStringContainsString( 'FS 1/2026, Anna Kowalska, 1234563218', $values() );
		self::assertStringNotContainsString( 'FS 2/2026', $values() );

		self::assertTrue( $tools->erase( 'anna@example.com' )['items_removed'] );

		$kept = function ( int $invoice ): array {
			$read = $this->admin_reads( "invoices/{$invoice}" );
			return [ 'note' => $read['note'], 'nip' => $read['nip'], 'name' => $read['invoice']['contractorName'], 'gross' => $read['invoice']['gross'] ];
		};
		self::assertSame( [ 'note' => null, 'nip' => null, 'name' => null, 'gross' => '123.0000' ], $kept( $id ) );
		self::assertSame( 'Budmax S.A.', $kept( $other )['name'] );
		$this->bring( [ 'asOf' => '60', 'settled' => '23.00', 'remaining' => '100.00', 'settlements' => [ [ 'settlementId' => '1', 'kind' => 'payment', 'settledOn' => '2026-11-21', 'amount' => '23.00' ] ] ] + $private );
		self::assertSame( [ 'note' => null, 'nip' => null, 'name' => null, 'gross' => '123.0000' ], $kept( $id ) );
		self::assertStringNotContainsString( 'Kowalska', (string) wp_json_encode( $this->admin_reads( 'history', [ 'objectType' => 'invoice', 'objectId' => $id ] ), JSON_UNESCAPED_UNICODE ) );
	}

	#[TestDox( 'H1, I1: an invoice that comes after its private buyer was erased – the first of the order, or a correction – brings no name back; a company’s does' )]
	public function test_erased_before(): void {
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		$this->accept( $this->claimed()[0] );
		$share = [ 'erpId' => '777', 'reference' => (string) $this->reference_of( $order->get_id() ), 'gross' => '123.00' ];
		$told  = [ 'contractorId' => '990', 'contractorName' => 'Anna Kowalska', 'nip' => '1234563218', 'note' => 'Dzwonek Kowalska', 'orders' => [ $share ] ];
		\WC_Privacy_Erasers::remove_order_personal_data( $order );

		$first      = $this->bring( $told );
		$correction = $this->bring( [ 'erpId' => '502', 'kind' => 'correction', 'number' => 'KFS 1/2026', 'correctsId' => '501', 'orders' => [ array_diff_key( $share, [ 'reference' => 1 ] ) ] ] + $told );
		$company    = $this->bring( [ 'erpId' => '503', 'number' => 'FS 3/2026', 'contractorId' => (string) $this->foundation()->companies()->find( $this->company() )?->erp_id, 'contractorName' => 'Budmax S.A.' ] + $told );
		$other      = $this->bring( [ 'erpId' => '504', 'number' => 'FS 4/2026', 'contractorName' => 'Jan Nowak', 'orders' => [ [ 'erpId' => '778', 'gross' => '123.00' ] ] ] + $told );

		$name = fn ( int $id ): ?string => $this->admin_reads( "invoices/{$id}" )['invoice']['contractorName'];
		self::assertSame( [ null, null, 'Budmax S.A.', 'Jan Nowak' ], [ $name( $first ), $name( $correction ), $name( $company ), $name( $other ) ] );
		self::assertNull( $this->admin_reads( "invoices/{$first}" )['note'] );
		$this->bring( [ 'asOf' => '60', 'dueOn' => '2026-12-05' ] + $told );
		self::assertNull( $name( $first ) );
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	private function bring( array $changes ): int {
		$item   = $changes + [ 'erpId' => '501', 'asOf' => '50', 'deleted' => false, 'kind' => 'invoice', 'state' => 'issued', 'number' => 'FS 1/2026', 'contractorId' => '901', 'issuedOn' => '2026-11-20', 'dueOn' => '2026-12-04', 'currency' => 'PLN', 'net' => '100.00', 'vat' => '23.00', 'gross' => '123.00', 'settled' => '0.00', 'remaining' => '123.00' ];
		$result = $this->worker( 'apply/invoices', [ 'cause' => 'wapro_event', 'items' => [ $item ] ] )['items'][0];
		self::assertContains( $result['outcome'], [ 'created', 'updated' ], (string) wp_json_encode( $result ) );
		return (int) $result['shopId'];
	}

	/**
	 * @param array<string, mixed> $query
	 * @return array<string, mixed>
	 */
	private function admin_reads( string $path, array $query = [] ): array {
		$answer = $this->request( 'GET', "/wc-wapro-mag/v1/{$path}", $query, $this->user_id( 'admin' ) );
		$data   = json_decode( (string) wp_json_encode( $answer->get_data() ), true );
		self::assertSame( 200, $answer->get_status(), (string) wp_json_encode( $data ) );
		return $data;
	}

	private function box(): InvoicesOfUser {
		$f = $this->foundation();
		return new InvoicesOfUser( new BalanceList( $f->db() ), new SeenInvoiceStore( $f->db(), $f->companies() ), $f->companies(), $f->scopes() );
	}

	private function reference_of( int $order ): ?string {
		return $this->foundation()->db()->value( 'SELECT reference FROM ' . Tables::name( Tables::ORDER_SCOPE ) . ' WHERE order_id = %d', $order );
	}

	/** As a person reads it. */
	private static function words( string $html ): string {
		return str_replace( "\u{A0}", ' ', html_entity_decode( wp_strip_all_tags( $html ) ) );
	}

	private static function text( callable $show ): string {
		ob_start();
		$show();
		return (string) ob_get_clean();
	}
}
