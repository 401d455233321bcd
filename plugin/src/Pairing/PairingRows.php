<?php
declare(strict_types=1);

namespace WaproMag\Pairing;

use WaproMag\Database\Clock;
use WaproMag\GoodsExport\ExportRules;
use WaproMag\Links\Link;
use WaproMag\Links\LinkStore;

/**
 * Products with what is known of their articles, as the desk shows them.
 *
 * @phpstan-import-type PairingRow from PairingStore
 */
final class PairingRows {

	public function __construct( private PairingStore $pairings, private LinkStore $links, private ExportRules $rules ) {}

	/**
	 * @param list<int> $ids
	 * @return list<array<string, mixed>> catalogue#PairingRow.
	 */
	public function of( array $ids ): array {
		_prime_post_caches( $ids, true, true );
		$known  = $this->pairings->find_many( $ids );
		$links  = $this->links->find_by_shop_ids( Link::PRODUCT, $ids );
		$taken  = $this->holders( $known );
		$rows   = [];
		foreach ( $ids as $id ) {
			$product = wc_get_product( $id );
			if ( $product instanceof \WC_Product ) {
				$rows[] = $this->shape( $product, $known[ $id ] ?? [], $links[ $id ] ?? null, $taken );
			}
		}
		return $rows;
	}

	/**
	 * @param PairingRow|array{}                            $known
	 * @param array<string, array{productId: int, name: string}> $taken
	 * @return array<string, mixed>
	 */
	private function shape( \WC_Product $product, array $known, ?Link $link, array $taken ): array {
		$image = wp_get_attachment_image_url( (int) $product->get_image_id(), 'woocommerce_thumbnail' );
		$text  = static fn ( string $value, int $most ): ?string => $value === '' ? null : mb_substr( $value, 0, $most );
		return [
			'productId'  => $product->get_id(),
			'name'       => mb_substr( $product->get_name(), 0, 500 ),
			'sku'        => $text( $product->get_sku( 'edit' ), 100 ),
			'ean'        => $text( $product->get_global_unique_id( 'edit' ), 40 ),
			'vatCode'    => $this->rules->vat_code( $product ),
			'imageUrl'   => $image === false ? null : $image,
			'editUrl'    => admin_url( 'post.php?post=' . ( $product->get_parent_id() !== 0 ? $product->get_parent_id() : $product->get_id() ) . '&action=edit' ),
			'state'      => $link !== null ? PairingStore::PAIRED : ( $known['state'] ?? PairingStore::UNPAIRED ),
			'index'      => $link->erp_key ?? $known['erp_key'] ?? null,
			'by'         => $known['matched_by'] ?? null,
			'code'       => $known['code'] ?? null,
			'reason'     => $known['reason'] ?? null,
			'candidates' => array_map( static fn ( array $one ): array => $one + ( isset( $taken[ $one['index'] ] ) ? [ 'pairedWith' => $taken[ $one['index'] ] ] : [] ), PairingStore::candidates( $known ) ),
			'decidedBy'  => $known['decided_by'] ?? null,
			'at'         => Clock::iso( $known['updated_at'] ?? null ),
			'canUndo'    => $link !== null,
		];
	}

	/**
	 * Products that have one of the candidates already.
	 *
	 * @param array<int, PairingRow> $known
	 * @return array<string, array{productId: int, name: string}> By index.
	 */
	private function holders( array $known ): array {
		$indexes = [];
		foreach ( $known as $row ) {
			array_push( $indexes, ...array_column( PairingStore::candidates( $row ), 'index' ) );
		}
		$holders = [];
		foreach ( $indexes === [] ? [] : $this->links->find_many( Link::PRODUCT, array_values( array_unique( $indexes ) ) ) as $link ) {
			$product = $link->shop_id === null ? null : wc_get_product( $link->shop_id );
			if ( $product instanceof \WC_Product ) {
				$holders[ $link->erp_key ] = [ 'productId' => $product->get_id(), 'name' => mb_substr( $product->get_name(), 0, 500 ) ];
			}
		}
		return $holders;
	}
}
