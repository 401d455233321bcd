<?php
declare(strict_types=1);

namespace WaproMag\Orders;

/**
 * Key that keeps one customer's orders in sequence. Pure.
 */
final class OrderStream {

	/** Never a common "guest": one stranger's stuck order must not hold up another's. */
	public static function of( string $nip, string $email, int $order_id, ?int $company = null ): string {
		$email = strtolower( trim( $email ) );
		return match ( true ) {
			$company !== null => 'order:company:' . $company,
			$nip !== ''   => 'order:nip:' . $nip,
			$email !== '' => 'order:mail:' . substr( sha1( $email ), 0, 16 ),
			default       => 'order:id:' . $order_id,
		};
	}
}
