<?php
declare(strict_types=1);

namespace WaproMag\Panel\Messages;

/**
 * Payloads as people may look at them: enough to recognise whose order it is, too little to copy a customer's data.
 */
final class PayloadMask {

	private const RULES = [
		'email'     => 'email',
		'phone'     => 'phone',
		'firstName' => 'name',
		'lastName'  => 'name',
		'company'   => 'words',
		'buyer'     => 'words',
		'street'    => 'words',
		'postcode'  => 'postcode',
		'note'      => 'text',
	];

	/** Where a name is a person's and no article's: production knows whom an order is for by it. */
	private const NAMED = [ 'delivery' => [ 'name' => 'words' ] ];

	private const DOTS = '•••';

	/**
	 * @param array<array-key, mixed> $payload
	 * @return array<array-key, mixed>
	 */
	public static function mask( array $payload ): array {
		return self::by( $payload, self::RULES );
	}

	/**
	 * @param array<array-key, mixed> $payload
	 * @param array<string, string>   $rules
	 * @return array<array-key, mixed>
	 */
	private static function by( array $payload, array $rules ): array {
		$masked = [];
		foreach ( $payload as $key => $value ) {
			$masked[ $key ] = match ( true ) {
				is_array( $value )                                                => self::by( $value, ( self::NAMED[ $key ] ?? [] ) + self::RULES ),
				is_string( $value ) && '' !== $value && isset( $rules[ $key ] ) => self::apply( $rules[ $key ], $value ),
				default                                                         => $value,
			};
		}
		return $masked;
	}

	private static function apply( string $rule, string $value ): string {
		return match ( $rule ) {
			'email'    => self::email( $value ),
			'phone'    => self::DOTS . mb_substr( $value, -3 ),
			'name'     => mb_substr( $value, 0, 1 ) . self::DOTS,
			'words'    => implode( ' ', array_map( self::word( ... ), explode( ' ', $value ) ) ),
			'postcode' => mb_substr( $value, 0, 2 ) . self::DOTS,
			default    => self::text( $value ),
		};
	}

	private static function email( string $value ): string {
		[ $name, $domain ] = [ ...explode( '@', $value, 2 ), '' ];

		return mb_substr( $name, 0, 1 ) . self::DOTS . ( '' === $domain ? '' : '@' . $domain );
	}

	private static function word( string $word ): string {
		return mb_strlen( $word ) < 3 ? $word : mb_substr( $word, 0, 2 ) . self::DOTS;
	}

	/**
	 * Free text keeps its words; addresses and numbers long enough to call somebody go.
	 */
	private static function text( string $value ): string {
		$value = (string) preg_replace( '/[^\s@]+@[^\s@]+/u', self::DOTS . '@' . self::DOTS, $value );

		return (string) preg_replace( '/(?:\d[\s-]?){7,}/u', self::DOTS . ' ', $value );
	}
}
