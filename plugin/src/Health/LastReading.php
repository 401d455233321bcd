<?php
declare(strict_types=1);

namespace WaproMag\Health;

/**
 * Until when the shop knows what happened in WAPRO.
 */
final class LastReading {

	public function __construct( private readonly WorkerStatusStore $status ) {}

	/**
	 * @return int|null Unix time; null: no worker has ever reported.
	 */
	public function moment(): ?int {
		$status  = $this->status->last();
		$backend = is_array( $status['backend'] ?? null ) ? $status['backend'] : [];
		// While WAPRO is away the worker goes on reporting; what it says of WAPRO then is of when it went.
		$text = ( $backend['reachable'] ?? null ) === false ? ( $backend['since'] ?? null ) : ( $status['seenAt'] ?? null );
		$time = is_string( $text ) ? strtotime( $text ) : false;
		return $time === false ? null : $time;
	}
}
