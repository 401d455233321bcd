<?php
declare(strict_types=1);

namespace WaproMag\Findings;

use Automattic\WooCommerce\Utilities\OrderUtil;
use WaproMag\Database\Clock;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Invoices\InvoicesApply;
use WaproMag\Orders\OrderTotals;
use WaproMag\Panel\PanelUrl;
use WaproMag\Production\StoppedLines;
use WaproMag\Settings\CatalogueSettings;
use WaproMag\Settings\SettingsStore;

/**
 * Findings for the panel, newest first.
 */
final class FindingList {

	private const PER_PAGE = 20;

	/** Key of the request → column and placeholder. */
	private const EQUAL = [
		'kind'       => [ 'f.kind', '%s' ],
		'objectType' => [ 'f.object_type', '%s' ],
		'objectId'   => [ 'f.object_id', '%d' ],
	];

	public function __construct( private Connection $db, private SettingsStore $settings ) {}

	/**
	 * @param array<string, mixed> $query catalogue#FindingsQuery.
	 * @return array<string, mixed> catalogue#FindingsResponse.
	 */
	public function page( array $query ): array {
		global $wpdb;
		$state     = $query['state'] ?? FindingStore::OPEN;
		$per_page  = $query['perPage'] ?? self::PER_PAGE;
		$table     = Tables::name( Tables::FINDINGS );
		$where     = 'f.state = %s';
		$arguments = [ $state ];
		foreach ( self::EQUAL as $key => [ $column, $place ] ) {
			if ( isset( $query[ $key ] ) ) {
				$where      .= " AND {$column} = {$place}";
				$arguments[] = $query[ $key ];
			}
		}
		if ( ( $query['search'] ?? '' ) !== '' ) {
			$where .= ' AND (f.erp_key LIKE %s OR p.post_title LIKE %s OR c.name LIKE %s OR i.number LIKE %s)';
			$like   = '%' . $wpdb->esc_like( $query['search'] ) . '%';
			array_push( $arguments, $like, $like, $like, $like );
		}
		$from  = "FROM {$table} f LEFT JOIN {$wpdb->posts} p ON p.ID = f.object_id AND f.object_type = 'product' LEFT JOIN " . Tables::name( Tables::COMPANIES ) . " c ON c.id = f.object_id AND f.object_type = 'customer' LEFT JOIN " . Tables::name( Tables::INVOICES ) . " i ON i.id = f.object_id AND f.object_type = 'invoice'";
		$total = (int) $this->db->value( "SELECT COUNT(*) {$from} WHERE {$where}", ...$arguments );
		$rows  = $this->db->rows(
			"SELECT f.*, p.post_title, p.post_parent, p.post_type, c.name AS company_name, i.number AS invoice_number {$from} WHERE {$where} ORDER BY f.last_at DESC, f.id DESC LIMIT %d OFFSET %d",
			...$arguments,
			...[ $per_page, ( ( $query['page'] ?? 1 ) - 1 ) * $per_page ]
		);
		return [
			'items' => array_map( $this->shape( ... ), $rows ),
			'total' => $total,
			'pages' => (int) ceil( $total / $per_page ),
			'kinds' => $this->kinds( $state ),
		];
	}

	/**
	 * @return list<array{kind: string, count: int}>
	 */
	private function kinds( string $state ): array {
		return array_map(
			static fn ( array $row ): array => [ 'kind' => (string) $row['kind'], 'count' => (int) $row['count'] ],
			$this->db->rows( 'SELECT kind, COUNT(*) AS count FROM ' . Tables::name( Tables::FINDINGS ) . ' WHERE state = %s GROUP BY kind ORDER BY kind', $state )
		);
	}

	/**
	 * @param array<string, string|null> $row
	 * @return array<string, mixed> catalogue#Finding.
	 */
	private function shape( array $row ): array {
		$kind  = (string) $row['kind'];
		$state = (string) $row['state'];
		$field = (string) $row['field'];
		return [
			'id'          => (int) $row['id'],
			'kind'        => $kind,
			'field'       => $field === '' ? null : $field,
			'objectType'  => (string) $row['object_type'],
			'objectId'    => $row['object_id'] === null ? null : (int) $row['object_id'],
			'key'         => (string) $row['erp_key'],
			'title'       => $row['post_title'] ?? $row['company_name'] ?? $row['invoice_number'] ?? self::order_title( $row ) ?? ( $row['erp_key'] === '' ? __( 'Article without a readable index', 'wapro-mag-for-woocommerce' ) : (string) $row['erp_key'] ),
			'editUrl'     => self::edit_url( $row ),
			'shopValue'   => $row['shop_value'],
			'waproValue'  => $row['wapro_value'],
			'owner'       => isset( CatalogueSettings::OWNERS[ $field ] ) ? $this->settings->catalogue()->owner( $field ) : CatalogueSettings::WAPRO,
			'state'       => $state,
			'times'       => (int) $row['times'],
			'firstAt'     => Clock::iso( $row['first_at'] ),
			'lastAt'      => Clock::iso( $row['last_at'] ),
			'ignoreUntil' => Clock::iso( $row['ignore_until'] ),
			'reason'      => FindingWords::reason( $kind, $field ),
			'actions'     => FindingWords::actions( $kind, $state ),
		];
	}

	/**
	 * @param array<string, string|null> $row
	 */
	private static function order_title( array $row ): ?string {
		$order = $row['object_type'] === OrderTotals::OBJECT ? wc_get_order( (int) $row['object_id'] ) : false;
		if ( ! $order instanceof \WC_Order ) {
			return null;
		}
		$of_line = StoppedLines::line_field( (string) $row['field'] );
		$line    = $of_line === null ? false : $order->get_item( $of_line['line'] );
		if ( $line === false ) {
			/* translators: %s: number of an order */
			return sprintf( __( 'Order #%s', 'wapro-mag-for-woocommerce' ), $order->get_order_number() );
		}
		/* translators: 1: number of an order, 2: name of one of its lines. */
		return sprintf( __( 'Order #%1$s: %2$s', 'wapro-mag-for-woocommerce' ), $order->get_order_number(), $line->get_name() );
	}

	/**
	 * @param array<string, string|null> $row
	 */
	private static function edit_url( array $row ): ?string {
		if ( $row['object_type'] === OrderTotals::OBJECT && $row['object_id'] !== null ) {
			return OrderUtil::get_order_admin_edit_url( (int) $row['object_id'] );
		}
		if ( $row['object_type'] === InvoicesApply::OBJECT && $row['object_id'] !== null ) {
			return PanelUrl::to( "/invoices/{$row['object_id']}" );
		}
		if ( $row['post_title'] === null ) {
			return null;
		}
		$id = $row['post_type'] === 'product_variation' ? $row['post_parent'] : $row['object_id'];
		return admin_url( 'post.php?post=' . (int) $id . '&action=edit' );
	}
}
