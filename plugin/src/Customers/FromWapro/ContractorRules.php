<?php
declare(strict_types=1);

namespace WaproMag\Customers\FromWapro;

use WaproMag\Catalogue\ItemProblem;

/**
 * What the shop can keep of a contractor. Pure.
 */
final class ContractorRules {

	/** Column → field of the contract, characters that fit. */
	private const LONGEST = [
		'name'         => [ 'name', 200 ],
		'code'         => [ 'code', 20 ],
		'nip'          => [ 'nip', 30 ],
		'email'        => [ 'email', 255 ],
		'phone'        => [ 'phone', 20 ],
		'street'       => [ 'street', 100 ],
		'postcode'     => [ 'postcode', 20 ],
		'city'         => [ 'city', 50 ],
		'payment_form' => [ 'paymentForm', 50 ],
		'price_list'   => [ 'priceList', 20 ],
		'salesman'     => [ 'salesman', 100 ],
	];

	private const LONGEST_OF_PLACE = [
		'name'      => 100,
		'recipient' => 50,
		'phone'     => 20,
		'street'    => 100,
		'postcode'  => 20,
		'city'      => 50,
	];

	private const LONGEST_OF_PERSON = [
		'firstName' => 50,
		'lastName'  => 50,
		'email'     => 255,
		'phone'     => 20,
	];

	/** Shown to people: markup in them is a mistake, or worse. */
	private const SHOWN = [ 'name', 'street', 'city' ];

	/**
	 * @param array<string, string|int|null> $values By column.
	 * @param list<PersonFacts>              $people
	 * @param list<PlaceFacts>               $places
	 */
	public static function problem( array $values, array $people, array $places ): ?ItemProblem {
		if ( $values['name'] === '' ) {
			return new ItemProblem( ItemProblem::CONTRACTOR_NAME_EMPTY, 'name' );
		}
		foreach ( self::LONGEST as $column => [ $field, $most ] ) {
			$problem = self::text_problem( (string) $values[ $column ], $field, $most, in_array( $column, self::SHOWN, true ) );
			if ( $problem !== null ) {
				return $problem;
			}
		}
		return self::country_problem( (string) $values['country'], 'country' ) ?? self::first( $places, self::place_problem( ... ) ) ?? self::first( $people, self::person_problem( ... ) );
	}

	private static function place_problem( PlaceFacts $place, int $position ): ?ItemProblem {
		$path = "deliveryPlaces[{$position}]";
		if ( $place->values['name'] === '' ) {
			return new ItemProblem( ItemProblem::PLACE_NAME_EMPTY, "{$path}.name", [ $place->erp_id ] );
		}
		foreach ( self::LONGEST_OF_PLACE as $field => $most ) {
			$problem = self::text_problem( $place->values[ $field ], "{$path}.{$field}", $most, in_array( $field, self::SHOWN, true ) );
			if ( $problem !== null ) {
				return $problem;
			}
		}
		return self::country_problem( $place->values['country'], "{$path}.country" );
	}

	private static function person_problem( PersonFacts $person, int $position ): ?ItemProblem {
		$values = [ 'firstName' => $person->first_name, 'lastName' => $person->last_name, 'email' => $person->email, 'phone' => $person->phone ];
		foreach ( self::LONGEST_OF_PERSON as $field => $most ) {
			$problem = self::text_problem( $values[ $field ], "contacts[{$position}].{$field}", $most, str_ends_with( $field, 'Name' ) );
			if ( $problem !== null ) {
				return $problem;
			}
		}
		return null;
	}

	private static function text_problem( string $text, string $field, int $most, bool $is_shown ): ?ItemProblem {
		$length = mb_strlen( $text, 'UTF-8' );
		return match ( true ) {
			$length > $most                            => new ItemProblem( ItemProblem::TOO_LONG, $field, [ $field, $length, $most ] ),
			$is_shown && Texts::holds_markup( $text ) => new ItemProblem( ItemProblem::MARKUP_IN_FIELD, $field, [ $field ] ),
			default                                    => null,
		};
	}

	private static function country_problem( string $country, string $field ): ?ItemProblem {
		return preg_match( '/^[A-Z]{2}$/D', $country ) === 1 ? null : new ItemProblem( ItemProblem::COUNTRY_INVALID, $field, [ $country ] );
	}

	/**
	 * @template T
	 * @param list<T>                            $list
	 * @param callable( T, int ): ?ItemProblem   $problem
	 */
	private static function first( array $list, callable $problem ): ?ItemProblem {
		foreach ( $list as $position => $one ) {
			$found = $problem( $one, $position );
			if ( $found !== null ) {
				return $found;
			}
		}
		return null;
	}
}
