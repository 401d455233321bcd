<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Problem;
use WaproMag\Queue\RunStore;

/**
 * One run as worker#Run.
 */
final class RunAnswer {

	/**
	 * @return array<string, mixed>
	 * @throws Problem When there is no such run.
	 */
	public static function of( RunStore $runs, int $id ): array {
		$row = $runs->find( $id );
		if ( null === $row ) {
			throw new Problem( 'not_found', __( 'This run no longer exists. Go back to the list of runs.', 'wapro-mag-for-woocommerce' ), 404 );
		}
		return RunStore::shape( $row );
	}
}
