<?php
declare(strict_types=1);

namespace WaproMag\Registers;

/**
 * XML from a stranger: no document type, so no entities of its own, nothing fetched.
 */
final class SafeXml {

	/**
	 * @throws RegisterFailure When it is not such a document.
	 */
	public static function read( string $xml ): \DOMDocument {
		// Without its declaration the text is UTF-8 and nothing else, so that a document type cannot hide in another one.
		$xml = (string) preg_replace( '/^\s*<\?xml[^>]*\?>/', '', $xml );
		if ( ! mb_check_encoding( $xml, 'UTF-8' ) || str_contains( $xml, "\0" ) || stripos( $xml, '<!DOCTYPE' ) !== false || stripos( $xml, '<!ENTITY' ) !== false ) {
			throw self::unreadable();
		}
		$document = new \DOMDocument();
		$before   = libxml_use_internal_errors( true );
		try {
			if ( trim( $xml ) === '' || ! $document->loadXML( $xml, LIBXML_NONET | LIBXML_COMPACT ) || $document->doctype !== null ) {
				throw self::unreadable();
			}
		} finally {
			libxml_clear_errors();
			libxml_use_internal_errors( $before );
		}
		return $document;
	}

	/** One line of text, without markup and control characters. */
	public static function line( string $text, int $limit ): string {
		$line = (string) preg_replace( '/[\p{C}\s]+/u', ' ', wp_strip_all_tags( mb_scrub( $text, 'UTF-8' ) ) );
		return trim( mb_substr( trim( $line ), 0, $limit ) );
	}

	private static function unreadable(): RegisterFailure {
		return new RegisterFailure( RegisterFailure::UNREADABLE, 'The answer is no XML that can be read.' );
	}
}
