<?php
declare(strict_types=1);

namespace WaproMag\Production;

/**
 * Who says how far orders are in production, and in which words. Shape: production#ProductionSettings.progress.
 *
 * @phpstan-type ProgressArray array{source: string, statuses: list<array{code: string, stage: string, name: string}>}
 */
final class ProgressSettings {

	public const WAPRO       = 'wapro';
	public const APPLICATION = 'application';

	public const DEFAULTS = [
		'source'   => self::WAPRO,
		'statuses' => [],
	];

	/**
	 * @param ProgressArray $values
	 */
	public function __construct( private readonly array $values ) {}

	public function is_of_application(): bool {
		return $this->values['source'] === self::APPLICATION;
	}

	/** The stage that a word of production stands for; null: nobody knows the word. */
	public function stage( string $code ): ?ProductionStage {
		return ProductionStage::tryFrom( $this->entry( $code )['stage'] ?? $code );
	}

	/** What people read for a word of production. */
	public function name( string $code ): string {
		return $this->entry( $code )['name'] ?? $this->stage( $code )?->word() ?? $code;
	}

	/**
	 * @return list<string> Every word that is understood.
	 */
	public function codes(): array {
		$stages = array_map( static fn ( ProductionStage $stage ): string => $stage->value, ProductionStage::cases() );
		return array_values( array_unique( [ ...$stages, ...array_column( $this->values['statuses'], 'code' ) ] ) );
	}

	/**
	 * @return array{code: string, stage: string, name: string}|null
	 */
	private function entry( string $code ): ?array {
		foreach ( $this->values['statuses'] as $status ) {
			if ( $status['code'] === $code ) {
				return $status;
			}
		}
		return null;
	}
}
