<?php
declare(strict_types=1);

namespace WaproMag\Tests\Harness;

use PhpCsFixer\Fixer\FixerInterface;
use PhpCsFixer\FixerDefinition\CodeSample;
use PhpCsFixer\FixerDefinition\FixerDefinition;
use PhpCsFixer\FixerDefinition\FixerDefinitionInterface;
use PhpCsFixer\Tokenizer\Tokens;
use SplFileInfo;

/**
 * `declare(strict_types=1)` stays without the spaces that other parentheses have.
 */
final class DeclareSpacing implements FixerInterface {

	public function getName(): string {
		return 'WaproMag/declare_spacing';
	}

	public function getPriority(): int {
		return -100;
	}

	public function getDefinition(): FixerDefinitionInterface {
		return new FixerDefinition(
			'No spaces inside the parentheses of declare.',
			[ new CodeSample( "<?php\ndeclare( strict_types=1 );\n" ) ]
		);
	}

	public function isCandidate( Tokens $tokens ): bool {
		return $tokens->isTokenKindFound( T_DECLARE );
	}

	public function isRisky(): bool {
		return false;
	}

	public function supports( SplFileInfo $file ): bool {
		return true;
	}

	public function fix( SplFileInfo $file, Tokens $tokens ): void {
		for ( $index = $tokens->count() - 1; $index >= 0; $index-- ) {
			if ( ! $tokens[ $index ]->isGivenKind( T_DECLARE ) ) {
				continue;
			}
			$close = $tokens->getNextTokenOfKind( $index, [ ')' ] );
			for ( $inner = (int) $close; $inner > $index; $inner-- ) {
				if ( $tokens[ $inner ]->isWhitespace() ) {
					$tokens->clearAt( $inner );
				}
			}
		}
	}
}
