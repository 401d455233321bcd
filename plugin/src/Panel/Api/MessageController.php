<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Problem;
use WaproMag\Api\Schemas;
use WaproMag\Database\Clock;
use WaproMag\Panel\Messages\MessageRows;
use WaproMag\Panel\Messages\MessagesQuery;
use WaproMag\Panel\Messages\PayloadMask;

/**
 * One message: its tries, and what was sent and answered, with personal data masked.
 */
final class MessageController extends Controller {

	public function __construct(
		Schemas $schemas,
		private readonly MessagesQuery $query,
		private readonly MessageRows $rows,
	) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'GET messages/{id}';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		$id  = (int) $raw['id'];
		$row = $this->query->one( $id );
		if ( null === $row ) {
			throw new Problem( 'not_found', __( 'This message no longer exists: it ended long ago and was cleared away. Go back to the list.', 'wapro-mag-for-woocommerce' ), 404 );
		}
		$stored     = $this->query->payload( $id );
		$is_skipped = 'skipped' === $row['status'];

		return [
			'message'       => $this->rows->shape( [ $row ] )[0],
			'correlationId' => (string) $row['correlation_id'],
			'stream'        => $row['stream'],
			'attempts'      => array_map( self::attempt( ... ), $this->query->attempts( $id ) ),
			'payload'       => self::masked( $stored['payload'] ?? null ),
			'answer'        => self::masked( $stored['answer'] ?? null ),
			'skippedBy'     => $is_skipped ? $row['actor'] : null,
			'skipReason'    => $is_skipped ? $row['skip_reason'] : null,
		];
	}

	/**
	 * @param array<string, string|null> $row
	 * @return array<string, mixed>
	 */
	private static function attempt( array $row ): array {
		return [
			'number'     => (int) $row['number'],
			'startedAt'  => (string) Clock::iso( $row['started_at'] ),
			'durationMs' => null === $row['duration_ms'] ? null : (int) $row['duration_ms'],
			'outcome'    => (string) $row['outcome'],
			'code'       => $row['code'],
			'reason'     => $row['reason'],
			'worker'     => $row['worker'],
		];
	}

	/**
	 * An object even when empty: the contract knows no list here.
	 */
	private static function masked( ?string $json ): ?object {
		$decoded = null === $json ? null : json_decode( $json, true );

		return is_array( $decoded ) ? (object) PayloadMask::mask( $decoded ) : null;
	}
}
