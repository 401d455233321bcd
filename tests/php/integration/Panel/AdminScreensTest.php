<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Panel;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Panel\Overview\Lanes;
use WaproMag\Panel\Screens\AdminPage;
use WaproMag\Panel\Screens\MenuCounts;
use WaproMag\Panel\Screens\PanelBuild;
use WaproMag\Panel\Screens\PluginLinks;
use WaproMag\Panel\Screens\SiteHealth;
use WaproMag\Panel\Screens\StagingNotice;

final class AdminScreensTest extends PanelTestCase {

	#[TestDox( 'H2: the panel’s page holds the panel, or says honestly that it was not built' )]
	public function test_page(): void {
		$folder = sys_get_temp_dir() . '/wapro-mag-build-' . uniqid();
		mkdir( "$folder/build", 0777, true );
		$page = new AdminPage( new PanelBuild( "$folder/plugin.php" ), new MenuCounts( $this->f->db() ) );
		self::assertStringContainsString( 'notice-error', $this->printed( $page->show( ... ) ) );

		file_put_contents( "$folder/build/panel.js", '' );
		file_put_contents( "$folder/build/panel.asset.php", "<?php return ['dependencies' => [], 'version' => '1'];" );
		self::assertStringContainsString( 'id="wapro-mag-panel"', $this->printed( $page->show( ... ) ) );
		array_map( 'unlink', [ "$folder/build/panel.js", "$folder/build/panel.asset.php" ] );
		array_map( 'rmdir', [ "$folder/build", $folder ] );
	}

	#[TestDox( 'H2: the menu counts refused messages and goods that wait for review' )]
	public function test_bubble(): void {
		self::assertSame( 0, ( new MenuCounts( $this->f->db() ) )->needing_a_person() );
		$this->message( 'order', '9001', 'rejected' );
		$this->message( 'order', '9002' );
		$this->linked_product( 'OKNO-1', 'Okno' );
		self::assertSame( 0, ( new MenuCounts( $this->f->db() ) )->needing_a_person(), 'kept for a minute' );
		delete_transient( MenuCounts::KEPT );
		self::assertSame( 2, ( new MenuCounts( $this->f->db() ) )->needing_a_person() );
	}

	#[TestDox( 'A copy under another address is named on the admin’s screens, not on the buyer’s' )]
	public function test_staging_notice(): void {
		$notice = new StagingNotice( $this->f->staging() );
		self::assertSame( '', $this->printed( $notice->show( ... ) ) );

		update_option( 'wapro_mag_known_url', 'https://sklep.example.com' );
		set_current_screen( 'dashboard' );
		self::assertStringContainsString( 'https://sklep.example.com', $this->printed( $notice->show( ... ) ) );
		wp_set_current_user( $this->user_id( 'klient' ) );
		self::assertSame( '', $this->printed( $notice->show( ... ) ) );
		unset( $GLOBALS['current_screen'] );
	}

	#[TestDox( 'H2: Site Health asks for the worker, WAPRO and the queue and says what to do' )]
	public function test_site_health(): void {
		$health = new SiteHealth( $this->f->worker_status(), new Lanes( $this->f->db() ) );
		self::assertSame( [ 'wapro_mag_worker', 'wapro_mag_backend', 'wapro_mag_queue' ], array_keys( $health->add( [] )['direct'] ) );
		self::assertSame( [ 'recommended', 'recommended', 'good' ], array_column( [ $health->worker(), $health->backend(), $health->queue() ], 'status' ) );

		$this->f->worker_status()->store( [ 'worker' => 'w1', 'version' => '1', 'startedAt' => '2026-11-22T08:00:00Z', 'backend' => [ 'reachable' => true, 'since' => '2026-11-22T08:00:00Z' ] ] );
		$this->message( 'order', '9001', 'rejected' );
		self::assertSame( [ 'good', 'good', 'recommended' ], array_column( [ $health->worker(), $health->backend(), $health->queue() ], 'status' ) );
	}

	#[TestDox( 'The list of plugins leads to the panel and its settings' )]
	public function test_plugin_links(): void {
		$links = ( new PluginLinks( WP_PLUGIN_DIR . '/wapro-mag-for-woocommerce/wapro-mag-for-woocommerce.php' ) )->add( [ 'deactivate' => '' ] );

		self::assertStringContainsString( 'page=wapro-mag&#038;path=%2Fsettings', $links['wapro-mag-settings'] );
		self::assertSame( 'deactivate', array_key_last( $links ) );
	}

	/**
	 * @param callable(): void $show
	 */
	private function printed( callable $show ): string {
		ob_start();
		$show();

		return (string) ob_get_clean();
	}
}
