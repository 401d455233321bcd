<?php
/**
 * One SOAP call by PHP's own client, for the tests: request and answer are JSON.
 */

declare( strict_types=1 );

ini_set( 'soap.wsdl_cache_enabled', '0' );

$client = new SoapClient(
	(string) getenv( 'SOAP_URL' ),
	[
		'login'              => (string) getenv( 'SOAP_USER' ),
		'password'           => (string) getenv( 'SOAP_PASSWORD' ),
		'connection_timeout' => 5,
	]
);

try {
	$request = json_decode( (string) getenv( 'SOAP_REQUEST' ), false, 64, JSON_THROW_ON_ERROR );
	$answer  = $client->__soapCall( (string) getenv( 'SOAP_OPERATION' ), [ $request ] );
} catch ( SoapFault $fault ) {
	$answer = [
		'fault'  => $fault->faultcode,
		'reason' => $fault->getMessage(),
		'detail' => $fault->detail ?? null,
	];
}

echo json_encode( $answer, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE );
