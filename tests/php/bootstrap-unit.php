<?php
declare(strict_types=1);

/**
 * Unit tests: the plugin's classes without WordPress.
 */
require dirname( __DIR__, 2 ) . '/vendor/autoload.php';
