<?php
declare(strict_types=1);

namespace WaproMag\Documents;

/**
 * Where the file of a document is.
 */
enum DocumentState: string {

	/** A worker is to fetch it, or does. */
	case Wanted = 'wanted';

	case Ready = 'ready';

	/** WAPRO has none, or not a usable one; a person may ask again. */
	case Refused = 'refused';

	/** WAPRO has the document no more: row and file go with the next cleaning. */
	case Gone = 'gone';
}
