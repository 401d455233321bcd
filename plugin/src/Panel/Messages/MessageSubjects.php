<?php
declare(strict_types=1);

namespace WaproMag\Panel\Messages;

use WaproMag\Customers\FromWapro\ChunkHistory;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Invoices\InvoicesApply;
use WaproMag\Queue\Destination;

/**
 * Whose history tells what people do with messages.
 *
 * @phpstan-type Subject array{type: 'product'|'order'|'company'|'user'|'invoice', id: int|null, erp_key: string|null}
 */
final class MessageSubjects {

	private const INVOICE = 'invoice';

	public function __construct( private readonly Connection $db ) {}

	/**
	 * @param list<array<string, string|null>> $messages Rows with id, direction, object_type, object_key.
	 * @return array<int, Subject> By message id; without those about nothing that the shop holds.
	 */
	public function of( array $messages ): array {
		$contractors = $this->ids( Tables::COMPANIES, 'erp_id', 'id', self::keys( $messages, 'in', Destination::CUSTOMER ) );
		$invoices    = $this->ids( Tables::INVOICES, 'erp_id', 'id', self::keys( $messages, 'in', self::INVOICE ) );
		$proposals   = $this->ids( Tables::PROPOSALS, 'id', 'company_id', self::keys( $messages, 'out', Destination::PROPOSAL ) );
		$subjects    = [];
		foreach ( $messages as $message ) {
			$key     = (string) $message['object_key'];
			$subject = match ( "{$message['direction']} {$message['object_type']}" ) {
				'out ' . Destination::ORDER,
				'out ' . Destination::ORDER_INVOICE => self::of_id( 'order', (int) $key ),
				'out ' . Destination::GOODS,
				'out ' . Destination::PHOTO         => self::of_id( 'product', (int) $key ),
				'out ' . Destination::CUSTOMER      => self::of_id( ChunkHistory::USER, (int) $key ),
				'out ' . Destination::PROPOSAL      => self::of_id( ChunkHistory::COMPANY, $proposals[ $key ] ?? null ),
				'in ' . Destination::CUSTOMER       => self::of_id( ChunkHistory::COMPANY, $contractors[ $key ] ?? null ),
				'in ' . self::INVOICE               => self::of_id( InvoicesApply::OBJECT, $invoices[ $key ] ?? null ),
				'in ' . Destination::ORDER          => null,
				// By the article's index.
				default                             => [ 'type' => 'product', 'id' => null, 'erp_key' => $key ],
			};
			if ( null !== $subject ) {
				$subjects[ (int) $message['id'] ] = $subject;
			}
		}
		return $subjects;
	}

	/**
	 * @param 'product'|'order'|'company'|'user'|'invoice' $type
	 * @return Subject|null
	 */
	private static function of_id( string $type, ?int $id ): ?array {
		return null === $id ? null : [ 'type' => $type, 'id' => $id, 'erp_key' => null ];
	}

	/**
	 * @param list<array<string, string|null>> $messages
	 * @return list<string>
	 */
	private static function keys( array $messages, string $direction, string $type ): array {
		$found = array_filter( $messages, static fn ( array $one ): bool => $one['direction'] === $direction && $one['object_type'] === $type );
		return array_values( array_unique( array_map( static fn ( array $one ): string => (string) $one['object_key'], $found ) ) );
	}

	/**
	 * @param list<string> $keys
	 * @return array<array-key, int> By key.
	 */
	private function ids( string $table, string $key, string $id, array $keys ): array {
		$rows = [] === $keys ? [] : $this->db->rows( "SELECT {$key} AS named_by, {$id} AS is_of FROM " . Tables::name( $table ) . " WHERE {$key} IN (" . Connection::places( $keys ) . ')', ...$keys );
		return array_map( intval( ... ), array_column( $rows, 'is_of', 'named_by' ) );
	}
}
