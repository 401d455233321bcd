<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Schemas;
use WaproMag\Catalogue\Person;
use WaproMag\Settings\ExchangeSettingsSaver;

/**
 * Takes new settings of the exchange and answers with them as they now stand.
 */
final class ExchangeSettingsSaveController extends Controller {

	public function __construct( Schemas $schemas, private readonly ExchangeSettingsSaver $saver ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'PUT settings/exchange';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		return $this->saver->save( $request, Person::name() )->to_array();
	}
}
