<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Account;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Account\CompanyPage;
use WaproMag\Account\PeoplePage;
use WaproMag\Account\PointsPage;
use WaproMag\Checkout\ClassicPicker;
use WaproMag\Customers\Role;
use WaproMag\Mails\CompanyInvitation;
use WaproMag\Tests\CompanyBuyers;
use WaproMag\Tests\OrderTestCase;

/**
 * Names that break out of whatever prints them as they are.
 */
final class NamesAsTextTest extends OrderTestCase {

	use CompanyBuyers;

	private const BROKEN = '"\'><img src=x onerror=alert(1)>';

	#[TestDox( 'C4: a name with markup is shown as text – in My Account, before the checkout, in the invitation' )]
	public function test_names_are_text(): void {
		$company = $this->company( 'Firma ' . self::BROKEN, [ 'salesman' => self::BROKEN, 'payment_form' => self::BROKEN, 'city' => self::BROKEN ] );
		$points  = [ $this->point( $company, 'Punkt ' . self::BROKEN, [ 'recipient' => self::BROKEN, 'street' => self::BROKEN ] ), $this->point( $company, 'Drugi' ) ];
		$branch  = $this->buyer( $company, Role::Branch, $points );
		wp_update_user( [ 'ID' => $branch, 'display_name' => 'Osoba ' . self::BROKEN ] );
		$wide = $this->buyer( $company, Role::Company );
		$this->foundation()->people()->save( ( $this->foundation()->people()->find( $company, $wide ) ?? self::fail() )->with( [ 'manages_people' => true ] ) );

		foreach ( [ $wide, $branch ] as $user ) {
			$this->acts_as( $user );
			$this->foundation()->scopes()->forget();
			$this->foundation()->active_choice()->choose( $company, $points[0] );
			foreach ( $this->pages() as $name => $show ) {
				self::assert_is_text( $name, $show );
			}
		}
		CompanyInvitation::of_shop()->invite( $branch, [ 'Firma ' . self::BROKEN ] );
		self::assert_is_text( 'mail', static function (): void {
			echo CompanyInvitation::of_shop()->get_content_html(); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- What is tested.
		} );
	}

	/**
	 * @return array<string, callable(): void>
	 */
	private function pages(): array {
		$f = $this->foundation();
		return [
			'company'  => ( new CompanyPage( $f->active_choice(), $f->points(), $f->scopes() ) )->show( ... ),
			'points'   => ( new PointsPage( $f->active_choice(), $f->points(), $f->scopes() ) )->show( ... ),
			'people'   => ( new PeoplePage( $f->active_choice(), $f->people(), $f->points(), $f->scopes() ) )->show( ... ),
			'checkout' => ( new ClassicPicker( $f->active_choice(), $f->settings(), $f->registers() ) )->show( ... ),
		];
	}

	/**
	 * @param callable(): void $show
	 */
	private static function assert_is_text( string $name, callable $show ): void {
		ob_start();
		$show();
		$html = (string) ob_get_clean();
		self::assertStringContainsString( 'onerror', $html, "{$name} shows the name." );
		$page = new \DOMDocument();
		$page->loadHTML( '<?xml encoding="utf-8"?><body>' . $html . '</body>', LIBXML_NOERROR );
		self::assertSame( 0, (int) ( new \DOMXPath( $page ) )->evaluate( 'count(//*[@onerror])' ), "{$name}: an element came out of a name." );
	}
}
