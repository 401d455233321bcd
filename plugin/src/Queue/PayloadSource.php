<?php
declare(strict_types=1);

namespace WaproMag\Queue;

/**
 * Builds what is sent of one kind of object, from the object as it is now. Called outside of transactions.
 */
interface PayloadSource {

	public function prepare( Message $message ): Prepared;
}
