<?php
declare(strict_types=1);

namespace WaproMag\Orders\Twins;

use WaproMag\Queue\MessageStatus;
use WaproMag\Settings\ExchangeSettings;
use WaproMag\Settings\SettingsStore;

/**
 * What WAPRO is asked before it makes a new order: whether another integrator wrote this one already.
 */
final class TwinCheck {

	private const LONGEST = 100;
	private const MOST    = 20;
	private const DAY     = 86_400;

	public function __construct( private SettingsStore $settings, private TwinStore $twins ) {}

	/**
	 * @return array<string, mixed>|null twins#TwinCheck; null: nothing is looked for.
	 */
	public function of( \WC_Order $order ): ?array {
		$settings = $this->settings->exchange();
		$held     = $this->twins->find( $order->get_id() );
		$decided  = $held !== null && $held->state === TwinState::Sent && $held->decision !== null ? $held : null;
		if ( ! $settings->looks_for_twins() && $decided === null ) {
			return null;
		}
		$is_on = $settings->looks_for_twins();
		$check = [
			'since'          => gmdate( 'Y-m-d\TH:i:s\Z', time() - $settings->days_back() * self::DAY ),
			'foreignIds'     => $is_on ? self::foreign_ids( $order, $settings ) : [],
			'customerNumber' => $is_on && $settings->asks_by_customer_number(),
			'likely'         => $is_on && $settings->holds_likely_twins(),
		];
		return $decided === null ? $check : $check + [ 'decision' => $decided->decision, 'erpIds' => $decided->erp_ids ];
	}

	/**
	 * The order's message ended in the shop: what waited for a person's decision came of an earlier one. A decision
	 * outlives a refusal that the shop's admin can mend.
	 */
	public function not_asked( int $order_id, MessageStatus $ended ): void {
		$this->twins->forget( $order_id, $ended !== MessageStatus::Rejected );
	}

	/**
	 * Each as it stands, and as an integrator with a prefix writes it.
	 *
	 * @return list<string>
	 */
	private static function foreign_ids( \WC_Order $order, ExchangeSettings $settings ): array {
		$ids = [];
		foreach ( $settings->foreign_numbers() as $number ) {
			$value = $order->get_meta( $number['key'] );
			$id    = is_scalar( $value ) ? trim( (string) $value ) : '';
			if ( $id !== '' ) {
				$ids[] = $id;
				$ids[] = $number['prefix'] . $id;
			}
		}
		/**
		 * Numbers that the order has with other integrators on the same WAPRO.
		 *
		 * @param list<string> $ids
		 * @param \WC_Order    $order
		 */
		$ids = array_filter( (array) apply_filters( 'wapro_mag/foreign_order_ids', $ids, $order ), static fn ( mixed $id ): bool => is_string( $id ) && $id !== '' && mb_strlen( $id ) <= self::LONGEST );
		return array_slice( array_values( array_unique( $ids ) ), 0, self::MOST );
	}
}
