<?php
declare(strict_types=1);

/**
 * Runs SQL from standard input and prints the rows of the last result as JSON.
 */
[ , $socket, $database ] = $argv;

/** Less than this process is given: were it killed first, the statement would go on in the server and keep its locks. */
const STATEMENT_SECONDS = 100;

mysqli_report( MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT );

try {
	$connection = new mysqli( 'localhost', 'root', '', $database, 0, $socket );
	$connection->set_charset( 'utf8mb4' );
	$connection->query( 'SET SESSION max_statement_time = ' . STATEMENT_SECONDS );
	$connection->multi_query( (string) stream_get_contents( STDIN ) );
	$rows = [];
	do {
		$result = $connection->store_result();
		$rows   = $result === false ? [] : $result->fetch_all( MYSQLI_ASSOC );
	} while ( $connection->more_results() && $connection->next_result() );
	echo json_encode( $rows, JSON_THROW_ON_ERROR | JSON_INVALID_UTF8_SUBSTITUTE );
} catch ( mysqli_sql_exception $error ) {
	fwrite( STDERR, $error->getMessage() . "\n" );
	exit( 1 );
}
