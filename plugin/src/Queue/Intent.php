<?php
declare(strict_types=1);

namespace WaproMag\Queue;

/**
 * What a message wants to happen to its object in WAPRO.
 */
enum Intent: string {

	case Place  = 'place';
	case Change = 'change';
	case Cancel = 'cancel';
}
