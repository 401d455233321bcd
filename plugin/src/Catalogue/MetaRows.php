<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

/**
 * Some rows of meta of one product, as the database holds them.
 */
final class MetaRows {

	/** @var array<string, string|null> The first of each key. */
	private array $values = [];

	/** @var array<string, list<string>> */
	private array $all = [];

	/** @var array<string, list<int>> */
	private array $ids = [];

	/**
	 * @param array<string, string|null> $values By key.
	 */
	public static function of( array $values ): self {
		$rows = new self();
		foreach ( $values as $key => $value ) {
			$rows->add( 0, $key, $value );
		}
		return $rows;
	}

	public function add( int $id, string $key, ?string $value ): void {
		$this->ids[ $key ][] = $id;
		$this->all[ $key ][] = (string) $value;
		// Of several rows WordPress reads the first.
		if ( ! array_key_exists( $key, $this->values ) ) {
			$this->values[ $key ] = $value;
		}
	}

	public function has( string $key ): bool {
		return array_key_exists( $key, $this->values );
	}

	public function text( string $key ): string {
		return $this->values[ $key ] ?? '';
	}

	/**
	 * @return list<string> Of every row of the key.
	 */
	public function all( string $key ): array {
		return $this->all[ $key ] ?? [];
	}

	/**
	 * @return list<int> More than one where another plugin left a second row.
	 */
	public function ids( string $key ): array {
		return $this->ids[ $key ] ?? [];
	}
}
