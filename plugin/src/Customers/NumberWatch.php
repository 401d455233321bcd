<?php
declare(strict_types=1);

namespace WaproMag\Customers;

use WaproMag\Boot\Registerable;
use WaproMag\Catalogue\ApplyScope;
use WaproMag\Database\Quietly;

/**
 * Notices a tax number that appears or changes on an account, and has its contractor looked for at once. Whoever typed it
 * is answered the same whether or not anybody knows it.
 */
final class NumberWatch implements Registerable {

	public function __construct( private AccountNumber $number, private Lookups $lookups, private ApplyScope $scope ) {}

	public function register(): void {
		foreach ( [ 'added_user_meta', 'updated_user_meta' ] as $hook ) {
			add_action( $hook, [ $this, 'on_meta' ], 10, 3 );
		}
	}

	public function on_meta( mixed $meta_id, mixed $user_id, mixed $key ): void {
		if ( $this->scope->is_open() || ! is_string( $key ) || ! in_array( $key, $this->number->keys(), true ) ) {
			return;
		}
		$user   = (int) $user_id;
		$number = $this->number->read( $user );
		$plain  = $number !== null && $number->problem === null ? $number->plain : '';
		if ( $plain === (string) get_user_meta( $user, AccountNumber::META, true ) ) {
			return;
		}
		if ( $plain === '' ) {
			delete_user_meta( $user, AccountNumber::META );
			return;
		}
		update_user_meta( $user, AccountNumber::META, $plain );
		Quietly::run( fn () => $this->lookups->ask( $user, 'shop_event' ), [ 'user' => $user ] );
	}
}
