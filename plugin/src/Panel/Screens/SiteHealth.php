<?php
declare(strict_types=1);

namespace WaproMag\Panel\Screens;

use WaproMag\Boot\Registerable;
use WaproMag\Health\WorkerStatusStore;
use WaproMag\Panel\LocalTime;
use WaproMag\Panel\Overview\Lanes;
use WaproMag\Panel\Overview\WorkerFacts;
use WaproMag\Panel\PanelUrl;

/**
 * Three questions in WordPress's Site Health: does the worker report, does WAPRO answer, does the queue move.
 */
final class SiteHealth implements Registerable {

	private const QUEUE_MINUTES = 30;

	public function __construct(
		private readonly WorkerStatusStore $worker_status,
		private readonly Lanes $lanes,
	) {}

	public function register(): void {
		add_filter( 'site_status_tests', [ $this, 'add' ] );
	}

	/**
	 * @param array<string, array<string, mixed>> $tests
	 * @return array<string, array<string, mixed>>
	 */
	public function add( array $tests ): array {
		$tests['direct']['wapro_mag_worker'] = [
			'label' => __( 'WAPRO Mag worker', 'wapro-mag-for-woocommerce' ),
			'test'  => [ $this, 'worker' ],
		];
		$tests['direct']['wapro_mag_backend'] = [
			'label' => __( 'WAPRO Mag connection', 'wapro-mag-for-woocommerce' ),
			'test'  => [ $this, 'backend' ],
		];
		$tests['direct']['wapro_mag_queue'] = [
			'label' => __( 'WAPRO Mag queue', 'wapro-mag-for-woocommerce' ),
			'test'  => [ $this, 'queue' ],
		];
		return $tests;
	}

	/**
	 * @return array<string, mixed>
	 */
	public function worker(): array {
		$facts = $this->facts();
		if ( $facts->alive ) {
			return self::good( 'wapro_mag_worker', __( 'The WAPRO Mag worker is running', 'wapro-mag-for-woocommerce' ), __( 'It reported within the last minute.', 'wapro-mag-for-woocommerce' ) );
		}
		return self::bad(
			'wapro_mag_worker',
			__( 'The WAPRO Mag worker is silent', 'wapro-mag-for-woocommerce' ),
			null === $facts->seen_at
				? __( 'It has never reported. Start the worker with an API key from the settings of WAPRO Mag.', 'wapro-mag-for-woocommerce' )
				/* translators: %s: date and time */
				: sprintf( __( 'It last reported on %s. Orders wait safely in the shop; start the worker again to send them.', 'wapro-mag-for-woocommerce' ), self::moment( $facts->seen_at ) ),
			'/settings'
		);
	}

	/**
	 * @return array<string, mixed>
	 */
	public function backend(): array {
		$facts = $this->facts();
		if ( true === $facts->reachable ) {
			return self::good( 'wapro_mag_backend', __( 'WAPRO Mag can be reached', 'wapro-mag-for-woocommerce' ), __( 'The worker is connected to it.', 'wapro-mag-for-woocommerce' ) );
		}
		if ( null === $facts->reachable ) {
			return self::bad( 'wapro_mag_backend', __( 'Nobody knows whether WAPRO Mag can be reached', 'wapro-mag-for-woocommerce' ), __( 'The worker is silent, and only the worker speaks with WAPRO. Start it first.', 'wapro-mag-for-woocommerce' ), '/settings' );
		}
		return self::bad(
			'wapro_mag_backend',
			__( 'WAPRO Mag does not answer', 'wapro-mag-for-woocommerce' ),
			trim(
				/* translators: %s: date and time */
				sprintf( __( 'Not since %s. Orders wait safely in the shop and go out when it answers again.', 'wapro-mag-for-woocommerce' ), self::moment( (string) $facts->since ) ) . ' ' . ( $facts->reason() ?? '' )
			),
			'/'
		);
	}

	/**
	 * @return array<string, mixed>
	 */
	public function queue(): array {
		$orders = $this->lanes->read( [] )[ Lanes::ORDERS_OUT ];
		$oldest = null === $orders['oldestAt'] ? time() : (int) strtotime( $orders['oldestAt'] );
		if ( $orders['rejected'] > 0 ) {
			return self::bad(
				'wapro_mag_queue',
				/* translators: %d: number of orders */
				sprintf( _n( '%d order was rejected by WAPRO Mag', '%d orders were rejected by WAPRO Mag', $orders['rejected'], 'wapro-mag-for-woocommerce' ), $orders['rejected'] ),
				__( 'Each carries its reason and what to do. Mend them, then retry.', 'wapro-mag-for-woocommerce' ),
				'/messages'
			);
		}
		if ( time() - $oldest > self::QUEUE_MINUTES * 60 ) {
			return self::bad(
				'wapro_mag_queue',
				__( 'Orders wait long for WAPRO Mag', 'wapro-mag-for-woocommerce' ),
				/* translators: %s: "for 2 hours", or "since" with a date */
				sprintf( __( 'The oldest has waited %s. See the panel for what holds it.', 'wapro-mag-for-woocommerce' ), LocalTime::waiting( $oldest ) ),
				'/messages'
			);
		}
		return self::good( 'wapro_mag_queue', __( 'Orders reach WAPRO Mag', 'wapro-mag-for-woocommerce' ), __( 'No order was rejected and none waits long.', 'wapro-mag-for-woocommerce' ) );
	}

	private function facts(): WorkerFacts {
		return WorkerFacts::of( $this->worker_status->last(), time() );
	}

	private static function moment( string $iso ): string {
		$time = strtotime( $iso );

		return false === $time ? '' : LocalTime::moment( gmdate( 'Y-m-d H:i:s', $time ) );
	}

	/**
	 * @return array<string, mixed>
	 */
	private static function good( string $test, string $label, string $sentence ): array {
		return self::result( $test, 'good', 'blue', $label, $sentence, '' );
	}

	/**
	 * @return array<string, mixed>
	 */
	private static function bad( string $test, string $label, string $sentence, string $path ): array {
		$action = sprintf( '<p><a href="%1$s">%2$s</a></p>', esc_url( PanelUrl::to( $path ) ), esc_html__( 'Open the integration control panel', 'wapro-mag-for-woocommerce' ) );

		return self::result( $test, 'recommended', 'orange', $label, $sentence, $action );
	}

	/**
	 * @return array<string, mixed>
	 */
	private static function result( string $test, string $status, string $color, string $label, string $sentence, string $action ): array {
		return [
			'label'       => $label,
			'status'      => $status,
			'badge'       => [
				'label' => 'WAPRO Mag',
				'color' => $color,
			],
			'description' => '<p>' . esc_html( $sentence ) . '</p>',
			'actions'     => $action,
			'test'        => $test,
		];
	}
}
