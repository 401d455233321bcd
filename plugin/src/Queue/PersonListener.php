<?php
declare(strict_types=1);

namespace WaproMag\Queue;

/**
 * Told when a person took an outbound message out of the queue, or put it back.
 */
interface PersonListener {

	/** Nothing of the object is in the queue any more. */
	public function skipped( string $object_key ): void;

	public function retried( string $object_key ): void;
}
