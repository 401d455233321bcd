<?php
declare(strict_types=1);

namespace WaproMag\GoodsExport;

/**
 * Why a product cannot become an article: stable code, field, and a sentence with the next step.
 */
final class ExportProblem extends \RuntimeException {

	public function __construct( public readonly string $problem_code, public readonly ?string $field, string $sentence ) {
		parent::__construct( $sentence );
	}
}
