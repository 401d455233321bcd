<?php
declare(strict_types=1);

namespace WaproMag\Boot;

use WaproMag\Orders\Twins\TwinActions;
use WaproMag\Orders\Twins\TwinList;
use WaproMag\Panel\Api;
use WaproMag\Panel\Orders\BornOrderDetail;
use WaproMag\Panel\Orders\BornOrderList;
use WaproMag\Queue\MessageWriter;
use WaproMag\Queue\OpenMessages;
use WaproMag\Settings\ExchangeSettingsSaver;

/**
 * Orders that another integrator may have written, and how the shop gets along with others on one WAPRO.
 */
final class TwinServices {

	public function __construct( private Foundation $f ) {}

	/**
	 * @return list<Registerable>
	 */
	public function routes(): array {
		$f = $this->f;
		return [
			new Api\TwinsController( $f->schemas(), new TwinList( $f->db() ) ),
			new Api\TwinActionController( $f->schemas(), new TwinActions( $f->twins(), $f->messages(), new OpenMessages( $f->db() ), new MessageWriter( $f->db() ), $f->history(), $f->transaction() ) ),
			new Api\ExchangeSettingsController( $f->schemas(), $f->settings() ),
			new Api\ExchangeSettingsSaveController( $f->schemas(), new ExchangeSettingsSaver( $f->settings(), $f->runs(), $f->bell() ) ),
			new Api\BornOrdersController( $f->schemas(), new BornOrderList( $f->db(), $f->settings(), $f->born_orders() ) ),
			new Api\BornOrderController( $f->schemas(), new BornOrderDetail( $f->born_orders() ) ),
		];
	}
}
