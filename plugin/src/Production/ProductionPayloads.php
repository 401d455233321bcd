<?php
declare(strict_types=1);

namespace WaproMag\Production;

use WaproMag\Api\SchemaCheck;
use WaproMag\Api\Schemas;
use WaproMag\Orders\WcOrderReader;
use WaproMag\Orders\Withdrawal;
use WaproMag\Queue\Cause;
use WaproMag\Queue\Message;
use WaproMag\Queue\PayloadSource;
use WaproMag\Queue\Prepared;
use WaproMag\Settings\SettingsStore;

/**
 * What production is told of an order, built from the live order when its message is about to go.
 */
final class ProductionPayloads implements PayloadSource {

	public function __construct(
		private ProductionReader $reader,
		private ProductionStore $store,
		private LateRefusals $refusals,
		private StoppedLines $stopped,
		private SettingsStore $settings,
		private Schemas $schemas
	) {}

	public function prepare( Message $message ): Prepared {
		$order_id = (int) $message->object_key;
		$known    = $this->store->find( $order_id );
		$order    = wc_get_order( $order_id );
		if ( WcOrderReader::is_order( $order ) && ! $this->is_withdrawn( $order ) ) {
			if ( WcOrderReader::is_erased( $order ) ) {
				return Prepared::nothing_to_send( __( 'The buyer\'s data was erased in the shop; production keeps the order as it has it.', 'wapro-mag-for-woocommerce' ) );
			}
			if ( ! $this->is_going( $order ) ) {
				return Prepared::nothing_to_send( __( 'The order is in a status in which it does not go to production.', 'wapro-mag-for-woocommerce' ) );
			}
		}
		try {
			$draft = WcOrderReader::is_order( $order ) ? $this->draft( $order, $known ) : null;
		} catch ( ProductionProblem $problem ) {
			return Prepared::rejected( $problem->problem_code, $problem->field, ProductionSentences::refusal( $problem ) );
		}
		$reference = $draft->content['reference'] ?? $known['reference'] ?? null;
		if ( is_string( $reference ) ) {
			$this->stopped->note( $message, $reference, $draft->stopped ?? [] );
		}
		if ( $draft === null ) {
			return $this->nothing_to_make( $order_id, $known );
		}
		$content = $draft->content;
		$hash = ProductionContent::hash( $content );
		if ( $known !== null && self::has_taken( $known, $hash ) && ProductionStore::is_refused( $known ) ) {
			if ( $message->cause !== Cause::ByHand->value ) {
				return Prepared::rejected( LateRefusals::CODE, null, $this->refusals->sentence( $order_id ) );
			}
		} elseif ( self::has_taken( $known, $hash ) ) {
			return Prepared::nothing_to_send( __( 'Production has the order as it is.', 'wapro-mag-for-woocommerce' ) );
		}
		$event = ( $known['accepted_sequence'] ?? null ) === null ? ProductionContent::CREATED : ProductionContent::CHANGED;
		return Prepared::payload(
			[
				'version'  => $content['version'],
				'event'    => $event,
				'sequence' => $this->store->sequence( $order_id, $content, $hash, $content['lines'] ),
			] + $content
		);
	}

	/**
	 * Fingerprint of what production must know of the order; null when there is nothing to tell, or it cannot be told.
	 */
	public function live_hash( \WC_Order $order ): ?string {
		$is_withdrawn = $this->is_withdrawn( $order );
		if ( WcOrderReader::is_erased( $order ) || ( ! $is_withdrawn && ! $this->is_going( $order ) ) ) {
			return null;
		}
		try {
			$draft = $is_withdrawn ? null : $this->draft( $order, $this->store->find( $order->get_id() ) );
		} catch ( ProductionProblem ) {
			return null;
		}
		if ( $draft !== null ) {
			return ProductionContent::hash( $draft->content );
		}
		return $this->store->find( $order->get_id() ) === null ? null : ProductionContent::cancelled();
	}

	/** Whether the order is in a status in which orders go, and holds a line for production. */
	public function concerns( \WC_Order $order ): bool {
		return $this->is_going( $order ) && $this->rules()->concerns( $this->reader->read( $order ) );
	}

	/**
	 * @param array<string, string|null>|null $known
	 * @return ProductionDraft|null Null: nothing to make.
	 * @throws ProductionProblem When it cannot be made as it is ordered.
	 */
	private function draft( \WC_Order $order, ?array $known ): ?ProductionDraft {
		if ( ! $this->is_going( $order ) ) {
			return null;
		}
		$draft = $this->rules()->build( $this->reader->read( $order ), array_map( 'strval', array_keys( LinesTold::of( $known ) ) ) );
		/**
		 * The order as it is about to be told to production, without event and sequence. What it returns must hold against
		 * contracts/production/production-order.schema.json.
		 *
		 * @param array<string, mixed> $content
		 * @param \WC_Order            $order
		 */
		$content = (array) apply_filters( 'wapro_mag/production_order', $draft->content, $order );
		if ( ( $content['lines'] ?? [] ) === [] ) {
			return null;
		}
		$violation = SchemaCheck::violation( [ 'event' => ProductionContent::CREATED, 'sequence' => 1 ] + $content, $this->schemas->get( 'production-order#ProductionOrder' ) );
		if ( $violation !== null ) {
			throw new ProductionProblem( 'production_invalid', $violation->field );
		}
		/** @var array{version: string, reference: string, number: string, placedAt: string, lines: list<array<string, mixed>>, ...} $content */
		return new ProductionDraft( $content, $draft->stopped );
	}

	/**
	 * Deleted, cancelled, or without a line for production: what production was told of must not be made any more.
	 *
	 * @param array<string, string|null>|null $known
	 */
	private function nothing_to_make( int $order_id, ?array $known ): Prepared {
		if ( $known === null ) {
			return Prepared::nothing_to_send( __( 'The order has nothing for production, and production was never told of it.', 'wapro-mag-for-woocommerce' ) );
		}
		$hash = ProductionContent::cancelled();
		if ( self::has_taken( $known, $hash ) ) {
			return Prepared::nothing_to_send( __( 'Production knows already that nothing of the order is to be made.', 'wapro-mag-for-woocommerce' ) );
		}
		$head = [
			'reference' => (string) $known['reference'],
			'number'    => (string) $known['number'],
			'placedAt'  => (string) $known['placed_at'],
		];
		return Prepared::payload(
			[
				'version'   => ProductionOrder::VERSION,
				'event'     => ProductionContent::CANCELLED,
				'sequence'  => $this->store->sequence( $order_id, $head, $hash ),
				'reference' => $head['reference'],
				'shopId'    => $this->settings->shop_id(),
				'number'    => $head['number'],
				'placedAt'  => $head['placedAt'],
				'priority'  => 'normal',
				'lines'     => [],
			]
		);
	}

	/**
	 * Whether this is what production took last; a later document whose answer was lost may stand there in its place.
	 *
	 * @param array<string, string|null>|null $known
	 */
	private static function has_taken( ?array $known, string $hash ): bool {
		return $known !== null && $known['accepted_hash'] === $hash && $known['prepared_hash'] === $hash;
	}

	private function is_withdrawn( \WC_Order $order ): bool {
		return Withdrawal::is_of( $order, $this->settings->orders(), $this->settings->statuses() );
	}

	private function is_going( \WC_Order $order ): bool {
		return $this->settings->orders()->goes( $order->get_status(), (string) $order->get_payment_method() );
	}

	private function rules(): ProductionOrder {
		return new ProductionOrder( $this->settings->production() );
	}
}
