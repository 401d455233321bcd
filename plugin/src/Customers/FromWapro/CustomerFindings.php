<?php
declare(strict_types=1);

namespace WaproMag\Customers\FromWapro;

use WaproMag\Customers\CustomerPairings;
use WaproMag\Findings\Finding;
use WaproMag\Findings\FindingStore;

/**
 * What a person should know of contractors that were applied. What is not found again is over.
 */
final class CustomerFindings {

	private const KINDS = [ Finding::CONTACT_WITHOUT_EMAIL, Finding::ACCOUNT_NOT_CUSTOMER ];

	public function __construct( private FindingStore $store ) {}

	/**
	 * @param array<array-key, list<Finding>> $found By contractor that was judged anew.
	 */
	public function write( array $found ): void {
		$known = $this->store->unresolved( CustomerPairings::OBJECT, array_map( strval( ... ), array_keys( $found ) ), self::KINDS );
		foreach ( $known as $finding ) {
			if ( ! self::is_found( $found[ $finding['key'] ], $finding['kind'], $finding['field'] ) ) {
				$this->store->resolve( CustomerPairings::OBJECT, [ $finding['key'] ], [ $finding['kind'] ], $finding['field'] );
			}
		}
		$this->store->report( array_merge( ...array_values( $found ) ) );
	}

	/**
	 * @param list<Finding> $found
	 */
	private static function is_found( array $found, string $kind, string $field ): bool {
		foreach ( $found as $finding ) {
			if ( $finding->kind === $kind && $finding->field === $field ) {
				return true;
			}
		}
		return false;
	}
}
