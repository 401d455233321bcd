<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Findings\Finding;
use WaproMag\Findings\FindingStore;
use WaproMag\Links\Link;

/**
 * What a person should know of an article although, or because, it was applied. Written once per call.
 */
final class ArticleFindings {

	public const ROWS_DIFFER       = 'warehouse_rows_differ';
	public const EAN_SHARED        = 'ean_shared';
	public const SKU_TAKEN         = 'sku_taken';
	public const CATEGORY_UNMAPPED = 'category_unmapped';
	public const DELETED_IN_SHOP   = 'deleted_in_shop';

	private const KINDS = [ self::ROWS_DIFFER, self::EAN_SHARED, self::SKU_TAKEN, self::CATEGORY_UNMAPPED, self::DELETED_IN_SHOP ];

	/** @var array<string, list<Finding>> By index. */
	private array $found = [];

	/** @var array<string, string> Articles judged in this call. */
	private array $judged = [];

	public function __construct( private FindingStore $store ) {}

	/** An article whose state is judged anew: what is not found again is over. */
	public function judge( Article $article, ?int $product_id ): void {
		$this->judged[ $article->index ] = $article->index;
		$this->found[ $article->index ]  = [];
		$fields                          = [];
		foreach ( $article->differences as $difference ) {
			$fields[ $difference['field'] ]['main'] = $difference['mainValue'];
			$fields[ $difference['field'] ]['rows'][] = $difference['warehouse'] . ': ' . $difference['value'];
		}
		foreach ( $fields as $field => $values ) {
			$this->note( $article, self::ROWS_DIFFER, (string) $field, $product_id, $values['main'], implode( '; ', $values['rows'] ) );
		}
	}

	public function ean_shared( Article $article, ?int $product_id, string $ean ): void {
		$other = wc_get_product_id_by_global_unique_id( $ean );
		$this->note( $article, self::EAN_SHARED, 'ean', $product_id, $other > 0 ? '#' . $other . ' ' . get_the_title( $other ) : null, $ean );
	}

	public function category_unmapped( Article $article, ?int $product_id ): void {
		$this->note( $article, self::CATEGORY_UNMAPPED, 'categories', $product_id, null, $article->text( 'categoryPath' ) );
	}

	public function refused( Article $article, ItemProblem $problem, ?int $product_id ): void {
		$this->judged[ $article->index ] = $article->index;
		if ( $problem->code === ItemProblem::SKU_TAKEN ) {
			$this->note( $article, self::SKU_TAKEN, 'sku', $product_id, '#' . ( $problem->arguments[1] ?? '' ), $article->index );
		} elseif ( $problem->code === ItemProblem::DELETED_IN_SHOP ) {
			$this->note( $article, self::DELETED_IN_SHOP, '', $product_id, null, $article->text( 'name' ) );
		}
	}

	/** At the end of the call. */
	public function write(): void {
		$judged       = array_values( $this->judged );
		$found        = $this->found;
		$this->judged = [];
		$this->found  = [];
		if ( $judged === [] ) {
			return;
		}
		foreach ( self::KINDS as $kind ) {
			$with = [];
			foreach ( $found as $index => $findings ) {
				foreach ( $findings as $finding ) {
					if ( $finding->kind === $kind ) {
						$with[] = (string) $index;
					}
				}
			}
			$this->store->resolve( Link::PRODUCT, array_values( array_diff( $judged, $with ) ), [ $kind ] );
		}
		$this->store->report( array_merge( ...array_values( $found ) ) );
	}

	private function note( Article $article, string $kind, string $field, ?int $product_id, ?string $shop_value, ?string $wapro_value ): void {
		$this->found[ $article->index ][] = new Finding(
			kind: $kind,
			field: $field,
			object_type: Link::PRODUCT,
			object_id: $product_id,
			erp_key: $article->index,
			shop_value: $shop_value,
			wapro_value: $wapro_value
		);
	}
}
