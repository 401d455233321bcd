<?php
declare(strict_types=1);

namespace WaproMag\Orders\Statuses;

use WaproMag\Database\Clock;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Mails\MailClaims;
use WaproMag\Mails\OrderStateMail;
use WaproMag\Queue\Cause;

/**
 * What buyers are told of their orders, each piece once. It is noted with the state itself and told when that is kept;
 * what comes by a full pass, by hand or days late is noted as held and never told.
 */
final class OrderNews {

	/** Older news of WAPRO is none. */
	public const FRESH_SECONDS = 3 * 86400;

	/** A mail that was plainly refused is tried again so many times, by the sweep. */
	private const MOST_ATTEMPTS = 3;

	private MailClaims $claims;

	public function __construct( private Connection $db, private Clock $clock ) {
		$this->claims = new MailClaims( $db, Tables::ORDER_NEWS, 'told_at' );
	}

	/**
	 * Within the transaction that keeps the state.
	 *
	 * @param string $cause common#Cause.
	 */
	public function note( int $order_id, OrderProgress $before, OrderProgress $after, string $cause ): void {
		foreach ( $after->axes as $axis => $point ) {
			$facts = $axis === 'transport' ? $after->facts_of_transport() : '';
			if ( $point['code'] === ( $before->axes[ $axis ]['code'] ?? null ) && ( $axis !== 'transport' || ! $after->has_new_parcel( $before ) ) ) {
				continue;
			}
			$this->db->execute(
				'INSERT IGNORE INTO ' . $this->table() . ' (order_id, axis, code, facts_hash, held, noted_at) VALUES (%d, %s, %s, %s, %d, UTC_TIMESTAMP(3))',
				$order_id,
				$axis,
				$point['code'],
				md5( $facts ),
				Cause::from( $cause )->is_news() && $this->is_fresh( $point['at'] ) ? 0 : 1
			);
		}
	}

	/**
	 * @param list<int> $order_ids
	 */
	public function tell( array $order_ids ): void {
		if ( $order_ids === [] ) {
			return;
		}
		$rows = $this->db->rows(
			"SELECT n.*, EXISTS (SELECT 1 FROM {$this->table()} later WHERE later.order_id = n.order_id AND later.axis = n.axis AND later.id > n.id) AS is_past
			FROM {$this->table()} n WHERE n.order_id IN (" . Connection::places( $order_ids, '%d' ) . ') AND n.held = 0 AND n.told_at IS NULL ORDER BY n.id',
			...$order_ids
		);
		foreach ( $rows as $row ) {
			// Whoever claims it tells it; a mail that is switched off leaves nothing for later.
			$claim = $this->claims->claim( 'id = %d', (int) $row['id'] );
			if ( $claim === null ) {
				continue;
			}
			// A mail shows the order as it stands now: of what came after, a row of its own tells.
			if ( $row['is_past'] === '0' && ! self::mail( (int) $row['order_id'], (string) $row['axis'], (string) $row['code'] ) ) {
				$this->claims->give_back( $claim, self::MOST_ATTEMPTS );
			}
			$this->claims->answer( $claim );
		}
	}

	/** Tells what a process that died has noted or claimed, and not told, and what the mailer refused. */
	public function catch_up(): void {
		$this->claims->free_dead();
		$left = $this->db->column(
			'SELECT DISTINCT order_id FROM ' . $this->table() . ' WHERE held = 0 AND told_at IS NULL AND noted_at BETWEEN UTC_TIMESTAMP(3) - INTERVAL %d HOUR AND UTC_TIMESTAMP(3) - INTERVAL %d MINUTE',
			MailClaims::NEWS_HOURS,
			MailClaims::DEAD_MINUTES
		);
		$this->tell( array_map( intval( ... ), $left ) );
	}

	public function forget( int $order_id ): void {
		$this->db->execute( 'DELETE FROM ' . $this->table() . ' WHERE order_id = %d', $order_id );
	}

	/**
	 * @return bool False: the mailer refused it.
	 */
	private static function mail( int $order_id, string $axis, string $code ): bool {
		try {
			$order = wc_get_order( $order_id );
			return ! $order instanceof \WC_Order || OrderStateMail::of_shop( $axis )?->tell( $order, $code ) !== false;
		} catch ( \Throwable $error ) {
			wc_get_logger()->error( 'A mail of an order’s state could not be sent.', [ 'source' => 'wapro-mag', 'order' => $order_id, 'axis' => $axis, 'error' => $error->getMessage() ] );
			return true;
		}
	}

	private function is_fresh( ?string $at ): bool {
		return $at === null || $at >= $this->clock->in( -self::FRESH_SECONDS );
	}

	private function table(): string {
		return Tables::name( Tables::ORDER_NEWS );
	}
}
