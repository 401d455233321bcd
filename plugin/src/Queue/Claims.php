<?php
declare(strict_types=1);

namespace WaproMag\Queue;

use WaproMag\Database\Clock;
use WaproMag\Database\Connection;
use WaproMag\Database\DatabaseError;
use WaproMag\Database\Tables;
use WaproMag\Database\Transaction;

/**
 * Hands out work: lease streams (first transaction), build payloads (none), mark and store them (second transaction).
 * Killed anywhere in between, the lease runs out and another worker finds the messages as they were.
 */
final class Claims {

	/** Rounds in one request, so that streams whose messages ended in the shop itself do not leave the worker empty-handed. */
	private const ROUNDS = 5;

	/** How long a message waits for the answer to an older one of its object in another stream, and why it says it does. */
	private const EARLIER_SECONDS = 5.0;
	private const EARLIER         = 'earlier_unanswered';

	/**
	 * @param array<string, PayloadSource>  $sources   By lane.
	 * @param array<string, ResultListener> $listeners By lane.
	 */
	public function __construct(
		private Transaction $transaction,
		private Connection $db,
		private Streams $streams,
		private OpenMessages $open,
		private MessageWriter $writer,
		private array $sources,
		private array $listeners
	) {}

	/**
	 * @return list<array<string, mixed>> messages#Lease.
	 */
	public function claim( string $destination, string $object_type, int $limit, int $per_stream, int $seconds, string $worker ): array {
		$leases = [];
		for ( $round = 0; $round < self::ROUNDS && count( $leases ) < $limit; $round++ ) {
			$token   = wp_generate_uuid4();
			$streams = $this->lease( $destination, $object_type, $limit - count( $leases ), $seconds, $token, $worker );
			if ( $streams === [] ) {
				break;
			}
			$found    = $this->open->first_of( $destination, $streams, $per_stream );
			$messages = $this->up_to_an_older( $found );
			$blocked  = array_filter( $messages, static fn ( array $list, string|int $stream ): bool => $list === [] && $found[ $stream ] !== [], ARRAY_FILTER_USE_BOTH );
			$prepared = $this->prepare( array_merge( ...array_values( $messages ) ) );
			$handed   = $this->transaction->run( fn (): array => $this->hand_out( $destination, $messages, $prepared, $blocked, $token, $worker ) );
			$leases   = [ ...$leases, ...$handed ];
		}
		return $leases;
	}

	/**
	 * One object's messages go one by one, since the answer to the older one decides what the newer one is.
	 *
	 * @param array<string, list<Message>> $streams
	 * @return array<string, list<Message>>
	 */
	private function up_to_an_older( array $streams ): array {
		$behind = array_fill_keys( $this->open->behind_an_older( array_map( static fn ( Message $message ): int => $message->id, array_merge( ...array_values( $streams ) ) ) ), true );
		$cut    = [];
		foreach ( $streams as $stream => $messages ) {
			$cut[ $stream ] = [];
			foreach ( $messages as $message ) {
				if ( isset( $behind[ $message->id ] ) ) {
					break;
				}
				$cut[ $stream ][] = $message;
			}
		}
		return $cut;
	}

	/**
	 * @return list<string>
	 */
	private function lease( string $destination, string $object_type, int $limit, int $seconds, string $token, string $worker ): array {
		return $this->transaction->run(
			function () use ( $destination, $object_type, $limit, $seconds, $token, $worker ): array {
				$leased = $this->streams->lease( $destination, $object_type, $limit, $seconds, $token, $worker );
				$lapsed = array_map( 'strval', array_keys( array_filter( $leased ) ) );
				if ( $lapsed !== [] ) {
					$this->mark_lapsed( $destination, $lapsed );
				}
				return array_map( 'strval', array_keys( $leased ) );
			}
		);
	}

	/**
	 * Messages whose worker fell silent: it may have sent them, or not.
	 *
	 * @param list<string> $streams
	 */
	private function mark_lapsed( string $destination, array $streams ): void {
		$messages = Tables::name( Tables::MESSAGES );
		$places   = Connection::places( $streams );
		$this->db->execute(
			'UPDATE ' . Tables::name( Tables::ATTEMPTS ) . " a JOIN {$messages} m ON m.id = a.message_id
			SET a.outcome = 'lease_expired'
			WHERE a.outcome IS NULL AND m.destination = %s AND m.stream IN ({$places}) AND m.status IN ('sent', 'unknown')",
			$destination,
			...$streams
		);
		$this->db->execute(
			"UPDATE {$messages} SET status = 'unknown', error_code = 'connection_lost', error_text = NULL, updated_at = UTC_TIMESTAMP(3)
			WHERE destination = %s AND stream IN ({$places}) AND status = 'sent'",
			$destination,
			...$streams
		);
	}

	/**
	 * @param list<Message> $messages
	 * @return array<int, Prepared>
	 */
	private function prepare( array $messages ): array {
		$prepared = [];
		foreach ( $messages as $message ) {
			$stored = $message->status === MessageStatus::Unknown ? $this->writer->stored_payload( $message ) : null;
			if ( $stored !== null && RetryPolicy::is_exhausted( $message->attempts, 0, PHP_INT_MAX, null ) ) {
				$prepared[ $message->id ] = Prepared::rejected( 'message_too_old', null, self::no_answer_sentence( $message ) );
				continue;
			}
			$prepared[ $message->id ] = $stored !== null ? Prepared::payload( $stored, $message->intent ?? Intent::Place ) : $this->build( $message );
		}
		return $prepared;
	}

	/**
	 * Code of other plugins runs here (filters, products): one object that breaks it must not hold up the others.
	 */
	private function build( Message $message ): Prepared {
		try {
			return $this->sources[ Destination::lane( $message ) ]->prepare( $message );
		} catch ( DatabaseError $error ) {
			throw $error;
		} catch ( \Throwable $error ) {
			return Prepared::rejected(
				'shop_error',
				null,
				sprintf(
					/* translators: %s: message of the error. */
					__( 'The shop could not read this object: %s. Look into the shop\'s error log, mend the cause, then retry.', 'wapro-mag-for-woocommerce' ),
					mb_substr( $error->getMessage(), 0, 300 )
				)
			);
		}
	}

	/**
	 * @param array<string, list<Message>> $messages By stream.
	 * @param array<int, Prepared>         $prepared By message id.
	 * @param array<string, list<Message>> $blocked  Streams whose first message waits for an older one's answer.
	 * @return list<array<string, mixed>>
	 */
	private function hand_out( string $destination, array $messages, array $prepared, array $blocked, string $token, string $worker ): array {
		$leases = [];
		$locked = $this->streams->lock( $destination, array_map( 'strval', array_keys( $messages ) ) );
		$now    = $this->open->lock( array_keys( $prepared ) );
		foreach ( $messages as $stream => $list ) {
			$stream = (string) $stream;
			if ( ( $locked[ $stream ]['token'] ?? null ) !== $token ) {
				continue; // Preparing took longer than the lease.
			}
			$given = [];
			foreach ( $list as $message ) {
				$same = isset( $now[ $message->id ] ) && $now[ $message->id ]->changed_count === $message->changed_count && $now[ $message->id ]->status === $message->status;
				if ( ! $same ) {
					break; // Changed, or ended by a person, while it was being prepared: the next claim sees it as it is then.
				}
				$item = $this->finish( $message, $prepared[ $message->id ], $token, $worker );
				if ( $item !== null ) {
					$given[] = $item;
				}
			}
			if ( $given === [] ) {
				isset( $blocked[ $stream ] )
					? $this->streams->settle( $destination, $stream, self::EARLIER_SECONDS, self::EARLIER )
					: $this->streams->settle( $destination, $stream );
				continue;
			}
			$leases[] = [
				'stream'      => $stream,
				'token'       => $token,
				'leasedUntil' => Clock::iso( $locked[ $stream ]['ready_at'] ),
				'messages'    => $given,
			];
		}
		return $leases;
	}

	/**
	 * @return array<string, mixed>|null messages#Message; null when the message ended here.
	 */
	private function finish( Message $message, Prepared $prepared, string $token, string $worker ): ?array {
		if ( $prepared->cures ) {
			$this->writer->supersede_older( $message );
		}
		if ( $prepared->payload === null ) {
			$this->end_in_shop( $message, $prepared );
			return null;
		}
		if ( $message->status !== MessageStatus::Unknown ) {
			$this->writer->store_payload( $message, $prepared->payload );
		}
		$number = $this->writer->handed_out( $message, $prepared->intent, $token, $worker );
		return [
			'id'            => $message->id,
			'objectType'    => $message->object_type,
			'objectKey'     => $message->object_key,
			'status'        => $message->status === MessageStatus::Unknown ? 'unknown' : 'pending',
			'attempt'       => $number,
			'correlationId' => $message->correlation_id,
			'capturedAt'    => Clock::iso( $message->captured_at ),
			( $prepared->intent === Intent::Cancel ? Destination::CANCELLED : Destination::PAYLOADS[ Destination::lane( $message ) ] ) => $prepared->payload,
		] + ( $prepared->intent === Intent::Place ? [] : [ 'intent' => $prepared->intent->value ] );
	}

	private function end_in_shop( Message $message, Prepared $prepared ): void {
		$this->writer->ended( $message, $prepared->ends_as, $prepared->code, $prepared->field, $prepared->reason );
		if ( $prepared->ends_as === MessageStatus::Rejected ) {
			$listener = $this->listeners[ Destination::lane( $message ) ] ?? null;
			$listener?->rejected( $message, (string) $prepared->code, $prepared->field, (string) $prepared->reason );
		}
	}

	private static function no_answer_sentence( Message $message ): string {
		if ( $message->destination === Destination::PRODUCTION ) {
			return __( 'Production was sent this several times and never answered. Look there whether it arrived, then retry: it is sent under the same id.', 'wapro-mag-for-woocommerce' );
		}
		return __( 'WAPRO was sent this several times and never answered. Look in WAPRO whether it arrived, then retry: the retry asks WAPRO first.', 'wapro-mag-for-woocommerce' );
	}
}
