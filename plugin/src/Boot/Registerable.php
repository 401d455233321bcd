<?php
declare(strict_types=1);

namespace WaproMag\Boot;

/**
 * Something that hooks into WordPress. Hooks are added here and nowhere else; constructors have no side effects.
 */
interface Registerable {

	public function register(): void;
}
