<?php
declare(strict_types=1);

/**
 * Runs PHP from standard input inside the shop.
 */
ob_start();
require $argv[1] . '/wp-load.php';
ob_end_clean();

eval( (string) stream_get_contents( STDIN ) );
