<?php
declare(strict_types=1);

namespace WaproMag\MadeToMeasure;

/**
 * What a buyer may be asked for.
 */
enum FieldType: string {

	case Number = 'number';
	case Text   = 'text';
	case Choice = 'choice';
	case YesNo  = 'yes_no';
}
