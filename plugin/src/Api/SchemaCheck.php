<?php
declare(strict_types=1);

namespace WaproMag\Api;

/**
 * Strict check of a decoded JSON value against the part of JSON Schema that the contract uses. Nothing is coerced.
 */
final class SchemaCheck {

	/**
	 * @param array<string, mixed> $schema
	 * @return Violation|null The first violation, null when the value holds.
	 */
	public static function violation( mixed $value, array $schema, string $field = '' ): ?Violation {
		$types = isset( $schema['type'] ) ? (array) $schema['type'] : [];
		if ( $types !== [] && ! self::is_any_type( $value, $types ) ) {
			return new Violation( $field, 'type', implode( '|', $types ) );
		}
		if ( $value === null ) {
			return null;
		}
		if ( isset( $schema['oneOf'] ) && ! self::is_exactly_one( $value, (array) $schema['oneOf'] ) ) {
			return new Violation( $field, 'oneOf' );
		}
		if ( isset( $schema['enum'] ) && ! in_array( $value, (array) $schema['enum'], true ) ) {
			return new Violation( $field, 'enum', implode( ', ', array_map( 'strval', (array) $schema['enum'] ) ) );
		}
		return match ( true ) {
			is_string( $value ) => self::string_violation( $value, $schema, $field ),
			is_int( $value ), is_float( $value ) => self::number_violation( $value, $schema, $field ),
			is_array( $value ) && in_array( 'array', $types, true ) && array_is_list( $value ) => self::list_violation( $value, $schema, $field ),
			is_array( $value ) => self::object_violation( $value, $schema, $field ),
			default => null,
		};
	}

	/**
	 * @param array<mixed> $schemas
	 */
	private static function is_exactly_one( mixed $value, array $schemas ): bool {
		$held = array_filter( $schemas, static fn ( mixed $schema ): bool => is_array( $schema ) && self::violation( $value, $schema ) === null );
		return count( $held ) === 1;
	}

	/**
	 * @param array<mixed> $types
	 */
	private static function is_any_type( mixed $value, array $types ): bool {
		foreach ( $types as $type ) {
			$holds = match ( $type ) {
				'string'  => is_string( $value ),
				'integer' => is_int( $value ),
				'number'  => is_int( $value ) || is_float( $value ),
				'boolean' => is_bool( $value ),
				'null'    => $value === null,
				'array'   => is_array( $value ) && array_is_list( $value ),
				// PHP cannot tell {} from [].
				'object'  => is_array( $value ) && ( $value === [] || ! array_is_list( $value ) ),
				default   => false,
			};
			if ( $holds ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * @param array<string, mixed> $schema
	 */
	private static function string_violation( string $value, array $schema, string $field ): ?Violation {
		$length = mb_strlen( $value, 'UTF-8' );
		if ( isset( $schema['maxLength'] ) && $length > $schema['maxLength'] ) {
			return new Violation( $field, 'maxLength', (string) $schema['maxLength'] );
		}
		if ( isset( $schema['minLength'] ) && $length < $schema['minLength'] ) {
			return new Violation( $field, 'minLength', (string) $schema['minLength'] );
		}
		if ( isset( $schema['pattern'] ) && preg_match( '~' . str_replace( '~', '\~', (string) $schema['pattern'] ) . '~uD', $value ) !== 1 ) {
			return new Violation( $field, 'pattern', (string) $schema['pattern'] );
		}
		return null;
	}

	/**
	 * @param array<string, mixed> $schema
	 */
	private static function number_violation( int|float $value, array $schema, string $field ): ?Violation {
		if ( isset( $schema['minimum'] ) && $value < $schema['minimum'] ) {
			return new Violation( $field, 'minimum', (string) $schema['minimum'] );
		}
		if ( isset( $schema['maximum'] ) && $value > $schema['maximum'] ) {
			return new Violation( $field, 'maximum', (string) $schema['maximum'] );
		}
		return null;
	}

	/**
	 * @param list<mixed>          $value
	 * @param array<string, mixed> $schema
	 */
	private static function list_violation( array $value, array $schema, string $field ): ?Violation {
		if ( isset( $schema['maxItems'] ) && count( $value ) > $schema['maxItems'] ) {
			return new Violation( $field, 'maxItems', (string) $schema['maxItems'] );
		}
		if ( isset( $schema['minItems'] ) && count( $value ) < $schema['minItems'] ) {
			return new Violation( $field, 'minItems', (string) $schema['minItems'] );
		}
		foreach ( isset( $schema['items'] ) ? $value : [] as $index => $item ) {
			$violation = self::violation( $item, $schema['items'], "{$field}[{$index}]" );
			if ( $violation !== null ) {
				return $violation;
			}
		}
		return null;
	}

	/**
	 * @param array<array-key, mixed> $value
	 * @param array<string, mixed>    $schema
	 */
	private static function object_violation( array $value, array $schema, string $field ): ?Violation {
		foreach ( (array) ( $schema['required'] ?? [] ) as $name ) {
			if ( ! array_key_exists( $name, $value ) ) {
				return new Violation( self::path( $field, (string) $name ), 'required' );
			}
		}
		$closed = ( $schema['additionalProperties'] ?? true ) === false;
		foreach ( $value as $name => $item ) {
			$path = self::path( $field, (string) $name );
			if ( isset( $schema['properties'][ $name ] ) ) {
				$violation = self::violation( $item, $schema['properties'][ $name ], $path );
			} else {
				$violation = $closed ? new Violation( $path, 'unknown_key' ) : null;
			}
			if ( $violation !== null ) {
				return $violation;
			}
		}
		return null;
	}

	private static function path( string $field, string $name ): string {
		return $field === '' ? $name : "{$field}.{$name}";
	}
}
