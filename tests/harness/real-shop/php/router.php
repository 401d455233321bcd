<?php
declare(strict_types=1);

/**
 * The built-in web server as a WordPress host: static files with cache headers, folders
 * with their index.php, everything else to WordPress.
 */
const TYPES = [
	'css'   => 'text/css',
	'js'    => 'text/javascript',
	'json'  => 'application/json',
	'svg'   => 'image/svg+xml',
	'png'   => 'image/png',
	'jpg'   => 'image/jpeg',
	'gif'   => 'image/gif',
	'webp'  => 'image/webp',
	'woff2' => 'font/woff2',
	'txt'   => 'text/plain',
];

$root = (string) $_SERVER['DOCUMENT_ROOT'];
$path = rawurldecode( (string) parse_url( (string) $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
$file = $root . $path;

if ( is_dir( $file ) && is_file( rtrim( $file, '/' ) . '/index.php' ) && $path !== '/' ) {
	if ( ! str_ends_with( $path, '/' ) ) {
		header( 'Location: ' . $path . '/', true, 301 );
		return true;
	}
	$file .= 'index.php';
	$path .= 'index.php';
}

if ( is_file( $file ) && ! str_contains( $path, '..' ) ) {
	$extension = strtolower( pathinfo( $file, PATHINFO_EXTENSION ) );
	if ( $extension === 'php' ) {
		$_SERVER['SCRIPT_NAME']     = $path;
		$_SERVER['PHP_SELF']        = $path;
		$_SERVER['SCRIPT_FILENAME'] = $file;
		chdir( dirname( $file ) );
		require $file;
		return true;
	}
	$tag = '"' . dechex( (int) filemtime( $file ) ) . '-' . dechex( (int) filesize( $file ) ) . '"';
	header( 'ETag: ' . $tag );
	header( 'Last-Modified: ' . gmdate( 'D, d M Y H:i:s', (int) filemtime( $file ) ) . ' GMT' );
	header( 'Content-Type: ' . ( TYPES[ $extension ] ?? 'application/octet-stream' ) );
	if ( $extension !== 'txt' ) {
		header( 'Cache-Control: max-age=3600' );
	}
	if ( ( $_SERVER['HTTP_IF_NONE_MATCH'] ?? '' ) === $tag ) {
		http_response_code( 304 );
		return true;
	}
	readfile( $file );
	return true;
}

$_SERVER['SCRIPT_NAME']     = '/index.php';
$_SERVER['PHP_SELF']        = '/index.php';
$_SERVER['SCRIPT_FILENAME'] = $root . '/index.php';
chdir( $root );
require $root . '/index.php';
return true;
