<?php
declare(strict_types=1);

namespace WaproMag\Account;

/**
 * Texts of a posted form: trimmed, without markup, held against the bounds that WAPRO's columns have.
 */
final class Posted {

	/** @var list<string> Sentences: what is wrong, and with which field. */
	private array $problems = [];

	/**
	 * @param array<mixed> $fields As posted, with WordPress's slashes.
	 */
	public function __construct( private array $fields ) {}

	/** What a form that was refused shows again, so that nobody types it twice; else what is stored. */
	public static function again( string $form, string $name, string $stored ): string {
		// phpcs:ignore WordPress.Security.NonceVerification.Missing -- Shown to whoever typed it.
		$posted = new self( $_POST );
		return $posted->word( 'wapro_mag_form' ) === $form ? $posted->text( $name, '', PHP_INT_MAX ) : $stored;
	}

	public function text( string $name, string $label, int $longest, bool $is_required = false ): string {
		$value = $this->fields[ $name ] ?? '';
		$text  = is_string( $value ) ? sanitize_text_field( wp_unslash( $value ) ) : '';
		if ( $is_required && $text === '' ) {
			/* translators: %s: name of a field. */
			$this->problems[] = sprintf( __( 'Fill in the field “%s”.', 'wapro-mag-for-woocommerce' ), $label );
		}
		if ( mb_strlen( $text ) > $longest ) {
			/* translators: 1: name of a field, 2: number of characters. */
			$this->problems[] = sprintf( __( 'The field “%1$s” takes %2$d characters at most. Shorten it.', 'wapro-mag-for-woocommerce' ), $label, $longest );
		}
		return $text;
	}

	public function email( string $name ): string {
		$email = $this->text( $name, __( 'E-mail', 'wapro-mag-for-woocommerce' ), 100, true );
		if ( $email !== '' && is_email( $email ) === false ) {
			$this->problems[] = __( 'This is no e-mail address. Check it.', 'wapro-mag-for-woocommerce' );
		}
		return $email;
	}

	public function number( string $name ): int {
		$value = $this->fields[ $name ] ?? '';
		return is_string( $value ) ? absint( $value ) : 0;
	}

	/**
	 * @return list<int>
	 */
	public function numbers( string $name ): array {
		$values = $this->fields[ $name ] ?? [];
		return is_array( $values ) ? array_values( array_unique( array_filter( array_map( absint( ... ), $values ), static fn ( int $number ): bool => $number > 0 ) ) ) : [];
	}

	public function word( string $name ): string {
		$value = $this->fields[ $name ] ?? '';
		return is_string( $value ) ? sanitize_key( $value ) : '';
	}

	/**
	 * @return list<string>
	 */
	public function problems(): array {
		return $this->problems;
	}
}
