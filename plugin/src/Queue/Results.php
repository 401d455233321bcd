<?php
declare(strict_types=1);

namespace WaproMag\Queue;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Database\Transaction;
use WaproMag\Settings\SettingsStore;

/**
 * Writes what the worker reports. Only the holder of a stream's token is heard; reporting twice changes nothing.
 */
final class Results {

	/**
	 * @param array<string, ResultListener> $listeners By lane.
	 */
	public function __construct(
		private Transaction $transaction,
		private Connection $db,
		private Streams $streams,
		private OpenMessages $open,
		private MessageWriter $writer,
		private array $listeners,
		private SettingsStore $settings
	) {}

	/**
	 * @param list<array<string, mixed>> $results messages#Result.
	 * @return list<array{messageId: int, outcome: string, status?: string}> messages#ResultOutcome.
	 */
	public function record( string $destination, array $results ): array {
		if ( $results === [] ) {
			return [];
		}
		[ $answers, $good ] = $this->transaction->run( fn (): array => $this->write( $destination, $results ) );
		foreach ( $good as $object_type ) {
			$this->transaction->run( fn (): int => $this->streams->lift_waits( $destination, $object_type ) );
		}
		return $answers;
	}

	/**
	 * @param list<array<string, mixed>> $results
	 * @return array{list<array{messageId: int, outcome: string, status?: string}>, list<string>}
	 */
	private function write( string $destination, array $results ): array {
		$ids      = array_map( static fn ( array $result ): int => (int) $result['messageId'], $results );
		$streams  = $this->streams_of( $destination, $ids );
		$locked   = $this->streams->lock( $destination, array_values( array_unique( $streams ) ) );
		$messages = $this->open->lock( array_keys( $streams ) );
		$answers  = [];
		$touched  = [];
		$good     = [];
		foreach ( $results as $result ) {
			$message = $messages[ (int) $result['messageId'] ] ?? null;
			$token   = (string) $result['token'];
			if ( $message === null ) {
				$answers[] = [ 'messageId' => (int) $result['messageId'], 'outcome' => 'not_found' ];
				continue;
			}
			$holds = ( $locked[ $message->stream ]['token'] ?? null ) === $token;
			$try   = $holds ? $this->end_try( $message, $token, $result ) : null;
			if ( $try === null ) {
				$answers[] = $this->late( $message, $token );
				continue;
			}
			[ $status, $wait ] = $this->apply( $message, $result, $try );
			$longest           = $touched[ $message->stream ]['wait'] ?? 0.0;
			if ( $wait > $longest || ! isset( $touched[ $message->stream ] ) ) {
				$touched[ $message->stream ] = [
					'token' => $token,
					'wait'  => $wait,
					'code'  => $wait > 0.0 ? (string) ( $result['code'] ?? '' ) : null,
				];
			}
			$answers[] = [ 'messageId' => $message->id, 'outcome' => 'recorded', 'status' => $status->value ];
			if ( $status === MessageStatus::Accepted ) {
				$good[ $message->object_type ] = $message->object_type;
			}
		}
		foreach ( $touched as $stream => $work ) {
			$this->finish_stream( $destination, (string) $stream, $work );
		}
		return [ $answers, array_values( $good ) ];
	}

	/**
	 * @param array<string, mixed> $result
	 */
	private function end_try( Message $message, string $token, array $result ): ?int {
		return $this->writer->end_try(
			$message,
			$token,
			Outcome::from( (string) $result['outcome'] ),
			(int) $result['durationMs'],
			$result['code'] ?? null,
			$result['reason'] ?? null
		);
	}

	/**
	 * @param array<string, mixed> $result
	 * @return array{MessageStatus, float} New status, and the seconds that the stream has to wait.
	 */
	private function apply( Message $message, array $result, int $try ): array {
		$code   = isset( $result['code'] ) ? (string) $result['code'] : null;
		$reason = isset( $result['reason'] ) ? (string) $result['reason'] : null;
		$outcome = Outcome::from( (string) $result['outcome'] );
		if ( $outcome !== Outcome::Accepted && ! in_array( $message->status->value, MessageStatus::OPEN, true ) ) {
			return [ $message->status, 0.0 ]; // A person skipped it while it was out: only WAPRO's yes weighs more than that.
		}
		switch ( $outcome ) {
			case Outcome::Accepted:
				return $this->accept( $message, $result );
			case Outcome::Rejected:
				return $this->reject( $message, $code ?? "{$message->destination}_error", $result['field'] ?? null, $reason, $result );
			default:
				return $this->try_again( $message, $result, $try, $code, $reason );
		}
	}

	/**
	 * @param array<string, mixed> $result
	 * @return array{MessageStatus, float}
	 */
	private function accept( Message $message, array $result ): array {
		$this->writer->store_answer( $message, array_intersect_key( $result, [ 'asOf' => 1, 'orders' => 1, 'goods' => 1, 'photos' => 1, 'customers' => 1, 'put' => 1, 'customer' => 1, 'invoice' => 1 ] ) );
		$this->writer->ended( $message, MessageStatus::Accepted, null, null, null );
		$listener = $this->listeners[ Destination::lane( $message ) ] ?? null;
		$listener?->accepted( $message, $result, $this->writer->stored_payload( $message ) );
		return [ MessageStatus::Accepted, 0.0 ];
	}

	/**
	 * @param array<string, mixed> $result messages#Result.
	 * @return array{MessageStatus, float}
	 */
	private function reject( Message $message, string $code, ?string $field, ?string $reason, array $result = [] ): array {
		$this->writer->ended( $message, MessageStatus::Rejected, $code, $field, $reason );
		$listener = $this->listeners[ Destination::lane( $message ) ] ?? null;
		$listener?->rejected( $message, $code, $field, (string) $reason, $result );
		return [ MessageStatus::Rejected, 0.0 ];
	}

	/**
	 * @param array<string, mixed> $result
	 * @return array{MessageStatus, float}
	 */
	private function try_again( Message $message, array $result, int $try, ?string $code, ?string $reason ): array {
		$is_unknown = $result['outcome'] === Outcome::Unknown->value;
		$costs      = RetryPolicy::costs_attempt( (bool) $result['sent'], $code );
		$attempts   = $message->attempts - ( $costs ? 0 : 1 );
		$age        = $message->sent_at === null ? 0 : time() - (int) strtotime( $message->sent_at . ' UTC' );
		if ( RetryPolicy::is_exhausted( $attempts, $age, $this->settings->message_max_hours() * 3600, $code ) ) {
			$last = $attempts >= RetryPolicy::MAX_ATTEMPTS && $code !== null ? $code : 'message_too_old';
			return $this->reject( $message, $last, null, $reason ?? self::exhausted_sentence( $message ) );
		}
		if ( $is_unknown || $message->status === MessageStatus::Unknown ) {
			// Once its fate was unknown, a message is asked for until WAPRO has answered, and goes as it was stored.
			$this->writer->unknown( $message, $code, $reason );
			if ( ! $costs ) {
				$this->writer->refund( $message );
			}
		} else {
			$this->writer->back_to_pending( $message, ! $costs, $code, $reason );
		}
		if ( RetryPolicy::is_away( $code ) ) {
			$this->writer->forget_age( $message );
		}
		$asked = isset( $result['delaySeconds'] ) ? (int) $result['delaySeconds'] : null;
		return [
			$is_unknown || $message->status === MessageStatus::Unknown ? MessageStatus::Unknown : MessageStatus::Pending,
			max( 0.001, RetryPolicy::delay( $try, $asked, random_int( 0, 1000 ) / 1000 ) ),
		];
	}

	/**
	 * A repeated report of a try that was written before is good; anything else comes too late.
	 *
	 * @return array{messageId: int, outcome: string, status: string}
	 */
	private function late( Message $message, string $token ): array {
		$known = $this->db->value(
			'SELECT outcome FROM ' . Tables::name( Tables::ATTEMPTS ) . ' WHERE message_id = %d AND token = %s ORDER BY id DESC LIMIT 1',
			$message->id,
			$token
		);
		return [
			'messageId' => $message->id,
			'outcome'   => $known !== null && $known !== Outcome::LeaseExpired->value ? 'recorded' : 'fenced',
			'status'    => $message->status->value,
		];
	}

	/**
	 * @param array{token: string, wait: float, code: string|null} $work
	 */
	private function finish_stream( string $destination, string $stream, array $work ): void {
		$still_out = $this->db->value(
			'SELECT m.id FROM ' . Tables::name( Tables::MESSAGES ) . ' m
			JOIN ' . Tables::name( Tables::ATTEMPTS ) . " a ON a.message_id = m.id AND a.token = %s AND a.outcome IS NULL
			WHERE m.destination = %s AND m.stream = %s AND m.status IN ('sent', 'unknown') LIMIT 1",
			$work['token'],
			$destination,
			$stream
		);
		if ( $still_out === null ) {
			$this->streams->settle( $destination, $stream, $work['wait'], $work['code'] );
		}
	}

	/**
	 * @param list<int> $ids
	 * @return array<int, string> Message id => stream.
	 */
	private function streams_of( string $destination, array $ids ): array {
		$streams = [];
		$rows    = $this->db->rows(
			'SELECT id, stream FROM ' . Tables::name( Tables::MESSAGES ) . ' WHERE id IN (' . Connection::places( $ids, '%d' ) . ") AND destination = %s AND direction = 'out'",
			...[ ...$ids, $destination ]
		);
		foreach ( $rows as $row ) {
			$streams[ (int) $row['id'] ] = (string) $row['stream'];
		}
		return $streams;
	}

	private static function exhausted_sentence( Message $message ): string {
		if ( $message->destination === Destination::PRODUCTION ) {
			return __( 'Production did not take this in all the tries it was given. Look at the last reason, then retry.', 'wapro-mag-for-woocommerce' );
		}
		return __( 'WAPRO did not take this in all the tries it was given. Look at the last reason, then retry.', 'wapro-mag-for-woocommerce' );
	}
}
