<?php
declare(strict_types=1);

namespace WaproMag\Documents;

use WaproMag\Database\Clock;
use WaproMag\Mails\DeliveryNotePdfMail;
use WaproMag\Orders\Statuses\OrderNews;
use WaproMag\Orders\WcOrderReader;
use WaproMag\Queue\Cause;
use WaproMag\Settings\SettingsStore;

/**
 * Asks ahead for the delivery notes of orders whose goods have just left, and notes that this is news. What is only caught up
 * with waits until somebody asks.
 */
final class WantedNotes {

	public function __construct( private DocumentStore $documents, private DocumentSubjects $subjects, private SettingsStore $settings, private Clock $clock ) {}

	/**
	 * Within the transaction that keeps the order, which stands there already.
	 *
	 * @param array<string, mixed>            $item   apply#OrderStatusItem.
	 * @param array<string, string|null>      $after  What the answer says of the order, by column.
	 * @param array<string, string|null>|null $before The row as it was.
	 */
	public function note( array $item, array $after, ?array $before, string $cause ): void {
		if ( ! Cause::from( $cause )->is_news() || ! IssuedGoods::grew( $before['quantities'] ?? null, $after['quantities'] ?? null ) || ! $this->is_fresh( $after, $before ) || ! $this->settings->documents()->is_on() ) {
			return;
		}
		$note = $this->subjects->of( DocumentKind::DeliveryNote, (string) $item['erpId'] );
		if ( $note !== null && self::may_name_its_buyer( $note ) ) {
			$this->documents->want( $note->kind, [ $note->erp_id => $note->source_hash ] );
			if ( DeliveryNotePdfMail::is_on() ) {
				$this->documents->note_news( $note->kind, $note->erp_id );
			}
		}
	}

	/**
	 * As with the mails of states. WAPRO says when transport moved; where it did not move with the goods, they left just now.
	 *
	 * @param array<string, string|null>      $after
	 * @param array<string, string|null>|null $before
	 */
	private function is_fresh( array $after, ?array $before ): bool {
		$at = $after['transport_at'] ?? null;
		return $at === null || $at === ( $before['transport_at'] ?? null ) || $at >= $this->clock->in( -OrderNews::FRESH_SECONDS );
	}

	/** Who bought is not erased. */
	private static function may_name_its_buyer( DocumentSubject $note ): bool {
		$order = $note->order_id === null ? null : wc_get_order( $note->order_id );
		return $note->order_id === null || ( $order instanceof \WC_Order && ! WcOrderReader::is_erased( $order ) );
	}
}
