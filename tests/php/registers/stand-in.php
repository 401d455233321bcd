<?php
declare(strict_types=1);

/**
 * Public registers on loopback, for PHP's own web server; see README.md. REGISTERS_STATE names a folder for sessions, the log
 * of requests and the mark that lets a held answer go.
 */

const GUS_KEY     = 'abcde12345abcde12345';
const SOAP        = 'http://www.w3.org/2003/05/soap-envelope';
const ADDRESSING  = 'http://www.w3.org/2005/08/addressing';
const PUBLIC_NAME = 'http://CIS/BIR/PUBL/2014/07';
const COMMON_NAME = 'http://CIS/BIR/2014/07';
const HELD_UNTIL  = 30;

$state = (string) getenv( 'REGISTERS_STATE' );

function noted( string $what ): void {
	global $state;
	file_put_contents( "{$state}/log", "{$what}\n", FILE_APPEND );
}

function refused( int $status, string $reason ): never {
	http_response_code( $status );
	header( 'Content-Type: application/soap+xml; charset=utf-8' );
	exit( '<s:Envelope xmlns:s="' . SOAP . '"><s:Body><s:Fault><s:Code><s:Value>s:Sender</s:Value></s:Code><s:Reason><s:Text xml:lang="pl-PL">' . htmlspecialchars( $reason, ENT_XML1 ) . '</s:Text></s:Reason></s:Fault></s:Body></s:Envelope>' );
}

/** One part of a multipart body, as WCF sends it. */
function answered( string $namespace, string $operation, string $result, string $before = '' ): never {
	$boundary = 'uuid:18e18dae-c6e6-44ff-bd8d-55fd420f328a+id=7';
	header( "Content-Type: multipart/related; type=\"application/xop+xml\"; start=\"<http://tempuri.org/0>\"; boundary=\"{$boundary}\"; start-info=\"application/soap+xml\"" );
	$value = $result === '' ? "<{$operation}Result/>" : "<{$operation}Result>" . str_replace( "\r", '&#xD;', htmlspecialchars( $result, ENT_XML1 | ENT_NOQUOTES ) ) . "</{$operation}Result>";
	exit( "\r\n--{$boundary}\r\nContent-ID: <http://tempuri.org/0>\r\nContent-Transfer-Encoding: 8bit\r\nContent-Type: application/xop+xml;charset=utf-8;type=\"application/soap+xml\"\r\n\r\n"
		. $before . '<s:Envelope xmlns:s="' . SOAP . '" xmlns:a="' . ADDRESSING . "\"><s:Header><a:Action s:mustUnderstand=\"1\">{$namespace}/{$operation}Response</a:Action></s:Header><s:Body><{$operation}Response xmlns=\"{$namespace}\">{$value}</{$operation}Response></s:Body></s:Envelope>"
		. "\r\n--{$boundary}--\r\n" );
}

/** Until the test lets it go. */
function held(): void {
	global $state;
	for ( $until = microtime( true ) + HELD_UNTIL; ! is_file( "{$state}/release" ) && microtime( true ) < $until; ) {
		usleep( 20_000 );
		clearstatcache();
	}
}

/** A byte now and then, for as long as somebody reads. */
function endless(): never {
	ignore_user_abort( true );
	for ( $until = microtime( true ) + HELD_UNTIL; connection_aborted() === 0 && microtime( true ) < $until; ) {
		echo ' ';
		flush();
		usleep( 50_000 );
	}
	exit;
}

/** Grows to 50 MB when unpacked. */
function packed(): never {
	header( 'Content-Encoding: gzip' );
	exit( (string) gzencode( str_repeat( ' ', 50 * 1024 * 1024 ) ) );
}

/** Answers that no register should give, whichever it is. */
function misbehave( string $number ): void {
	match ( $number ) {
		'9100000079', 'HR12345678901' => exit( '<html><body>Przerwa techniczna' ),
		'9100000116', 'IT12345678901' => exit( str_repeat( 'A', 10 * 1024 * 1024 ) ),
		'9100000139'                  => endless(),
		'9100000122', 'PT123456789'   => held(),
		'9100000145'                  => refused( 500, 'Błąd usługi' ),
		'9100000151'                  => packed(),
		default                       => null,
	};
}

function bomb(): string {
	$entities = '<!ENTITY a0 "aaaaaaaaaa">';
	for ( $n = 1; $n < 10; $n++ ) {
		$entities .= "<!ENTITY a{$n} \"" . str_repeat( '&a' . ( $n - 1 ) . ';', 10 ) . '">';
	}
	return "<!DOCTYPE root [{$entities}<!ENTITY file SYSTEM \"file:///etc/hostname\">]>";
}

function gus( string $body ): never {
	global $state;
	if ( preg_match( '~^(application/soap\+xml|multipart/related)\b~', (string) ( $_SERVER['CONTENT_TYPE'] ?? '' ) ) !== 1 ) {
		refused( 415, 'Cannot process the message because the content type was not the expected type.' );
	}
	$message = new DOMDocument();
	if ( ! @$message->loadXML( $body ) || $message->documentElement?->namespaceURI !== SOAP ) {
		refused( 400, 'No SOAP 1.2 message.' );
	}
	$called    = $message->getElementsByTagNameNS( SOAP, 'Body' )->item( 0 )?->firstElementChild;
	$operation = $called->localName ?? '';
	$namespace = $operation === 'GetValue' ? COMMON_NAME : PUBLIC_NAME;
	$action    = $namespace . ( $operation === 'GetValue' ? '/IUslugaBIR/' : '/IUslugaBIRzewnPubl/' ) . $operation;
	$header    = static fn ( string $name ): string => (string) $message->getElementsByTagNameNS( ADDRESSING, $name )->item( 0 )?->textContent;
	noted( $operation );
	if ( $header( 'Action' ) !== $action || $header( 'To' ) !== "http://{$_SERVER['HTTP_HOST']}{$_SERVER['REQUEST_URI']}" ) {
		refused( 400, 'The message cannot be processed: Action or To do not fit.' );
	}
	$request = new DOMDocument();
	$request->appendChild( $request->importNode( $called ?? new DOMElement( 'none' ), true ) );
	if ( ! @$request->schemaValidate( __DIR__ . ( $operation === 'GetValue' ? '/bir.xsd' : '/bir-public.xsd' ) ) ) {
		refused( 400, 'Not as the schema says.' );
	}
	$sessions = is_file( "{$state}/sessions" ) ? file( "{$state}/sessions", FILE_IGNORE_NEW_LINES ) : [];
	$open     = in_array( $_SERVER['HTTP_SID'] ?? '', (array) $sessions, true );
	$number   = trim( $request->textContent );
	if ( $operation === 'Zaloguj' ) {
		$sid = $number === GUS_KEY ? bin2hex( random_bytes( 10 ) ) : '';
		file_put_contents( "{$state}/sessions", "{$sid}\n", FILE_APPEND );
		answered( $namespace, $operation, $sid );
	}
	if ( $operation === 'GetValue' ) {
		answered( $namespace, $operation, $open ? '4' : '7' );
	}
	if ( ! $open || $number === '9100000062' ) {
		answered( $namespace, $operation, '' );
	}
	misbehave( $number );
	match ( $number ) {
		'9100000085' => answered( $namespace, $operation, bomb() . '<root><dane><Nazwa>&a9;&file;</Nazwa></dane></root>' ),
		'9100000091' => answered( $namespace, $operation, '&a9;', bomb() ),
		'9100000174' => answered( $namespace, $operation, '<?xml version="1.0" encoding="UTF-7"?>' . iconv( 'UTF-8', 'UTF-7', bomb() . '<root><dane><Nazwa>&a9;</Nazwa></dane></root>' ) ),
		default      => answered( $namespace, $operation, (string) file_get_contents( __DIR__ . '/gus/' . ( is_file( __DIR__ . "/gus/{$number}.xml" ) ? $number : '9100000056' ) . '.xml' ) ),
	};
}

function vies( string $body ): never {
	$asked  = json_decode( $body, true );
	$number = is_array( $asked ) ? ( $asked['countryCode'] ?? '' ) . ( $asked['vatNumber'] ?? '' ) : '';
	noted( "check-vat-number {$number}" );
	header( 'Content-Type: application/json' );
	misbehave( $number );
	$file = __DIR__ . '/vies/' . preg_replace( '/[^A-Z0-9]/', '', $number ) . '.json';
	exit( is_file( $file ) ? (string) file_get_contents( $file ) : '{"actionSucceed":false,"errorWrappers":[{"error":"INVALID_INPUT"}]}' );
}

$body = (string) file_get_contents( 'php://input' );
match ( $_SERVER['REQUEST_METHOD'] . ' ' . $_SERVER['REQUEST_URI'] ) {
	'POST /wsBIR/UslugaBIRzewnPubl.svc'                       => gus( $body ),
	'POST /taxation_customs/vies/rest-api/check-vat-number'   => vies( $body ),
	'GET /'                                                   => exit( 'ready' ),
	default                                                   => refused( 404, 'No such address.' ),
};
