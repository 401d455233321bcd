<?php
declare(strict_types=1);

namespace WaproMag\Registers;

/**
 * Messages of BIR 1.1 as published: SOAP 1.2 with WS-Addressing; what is found comes as XML inside a string, the whole in one
 * part of a multipart body. Pure.
 */
final class GusMessages {

	public const LOG_IN = 'Zaloguj';
	public const SEARCH = 'DaneSzukajPodmioty';
	public const VALUE  = 'GetValue';

	private const SOAP       = 'http://www.w3.org/2003/05/soap-envelope';
	private const ADDRESSING = 'http://www.w3.org/2005/08/addressing';
	private const PUBLIC     = 'http://CIS/BIR/PUBL/2014/07';
	private const DATA       = 'http://CIS/BIR/PUBL/2014/07/DataContract';
	private const COMMON     = 'http://CIS/BIR/2014/07';

	private const ROWS_READ = 50;

	public static function log_in( string $address, string $key ): string {
		return self::envelope( $address, self::LOG_IN, '<n:pKluczUzytkownika>' . self::text( $key ) . '</n:pKluczUzytkownika>' );
	}

	public static function search( string $address, string $nip ): string {
		return self::envelope( $address, self::SEARCH, '<n:pParametryWyszukiwania><d:Nip xmlns:d="' . self::DATA . '">' . self::text( $nip ) . '</d:Nip></n:pParametryWyszukiwania>' );
	}

	/** Why the search before it found nothing. */
	public static function message_code( string $address ): string {
		return self::envelope( $address, self::VALUE, '<n:pNazwaParametru>KomunikatKod</n:pNazwaParametru>' );
	}

	/**
	 * @return string What the operation answered.
	 * @throws RegisterFailure When it is no answer of that operation.
	 */
	public static function result( string $body, string $operation ): string {
		$start = preg_match( '/<([\w-]+:)?Envelope[\s>]/', $body, $match, PREG_OFFSET_CAPTURE ) === 1 ? $match[0][1] : false;
		$close = '</' . ( $match[1][0] ?? '' ) . 'Envelope>';
		$end   = strrpos( $body, $close );
		if ( $start === false || $end === false ) {
			throw new RegisterFailure( RegisterFailure::UNREADABLE, 'The answer is no SOAP message.' );
		}
		$document = SafeXml::read( substr( $body, $start, $end + strlen( $close ) - $start ) );
		$results  = $document->getElementsByTagNameNS( self::namespace_of( $operation ), "{$operation}Result" );
		if ( $document->documentElement?->namespaceURI !== self::SOAP || $results->length > 1 || ( $results->length === 0 && $document->getElementsByTagNameNS( self::namespace_of( $operation ), "{$operation}Response" )->length === 0 ) ) {
			throw new RegisterFailure( RegisterFailure::UNREADABLE, "The answer is none to {$operation}." );
		}
		return trim( $results->item( 0 )->textContent ?? '' );
	}

	/**
	 * @return list<array<string, string>> Each entry of the register by field.
	 * @throws RegisterFailure When it is none.
	 */
	public static function rows( string $result ): array {
		$rows = [];
		foreach ( SafeXml::read( $result )->getElementsByTagName( 'dane' ) as $entry ) {
			$row = [];
			foreach ( $entry->childNodes as $field ) {
				if ( $field instanceof \DOMElement ) {
					$row[ $field->localName ?? '' ] = trim( $field->textContent );
				}
			}
			$rows[] = $row;
			if ( count( $rows ) === self::ROWS_READ ) {
				break;
			}
		}
		return $rows;
	}

	private static function envelope( string $address, string $operation, string $body ): string {
		return '<s:Envelope xmlns:s="' . self::SOAP . '" xmlns:a="' . self::ADDRESSING . '" xmlns:n="' . self::namespace_of( $operation ) . '">'
			. '<s:Header><a:To>' . self::text( $address ) . '</a:To><a:Action>' . self::action( $operation ) . '</a:Action></s:Header>'
			. "<s:Body><n:{$operation}>{$body}</n:{$operation}></s:Body></s:Envelope>";
	}

	private static function action( string $operation ): string {
		return self::namespace_of( $operation ) . ( $operation === self::VALUE ? '/IUslugaBIR/' : '/IUslugaBIRzewnPubl/' ) . $operation;
	}

	private static function namespace_of( string $operation ): string {
		return $operation === self::VALUE ? self::COMMON : self::PUBLIC;
	}

	private static function text( string $value ): string {
		return htmlspecialchars( $value, ENT_XML1 | ENT_QUOTES, 'UTF-8' );
	}
}
