<?php
declare(strict_types=1);

namespace WaproMag\GoodsExport;

use WaproMag\Api\Problem;
use WaproMag\Pairing\Decision;
use WaproMag\Pairing\PairingLinks;
use WaproMag\Pairing\PairingStore;
use WaproMag\Queue\Message;
use WaproMag\Queue\ResultListener;

/**
 * Keeps what WAPRO answered to a product. Runs within the transaction that ends the message.
 */
final class GoodsResults implements ResultListener {

	public function __construct( private PairingLinks $pairs, private PairingStore $pairings, private ProductAsArticle $articles ) {}

	/**
	 * @param array<string, mixed>      $result
	 * @param array<string, mixed>|null $payload
	 */
	public function accepted( Message $message, array $result, ?array $payload ): void {
		$product = (int) $message->object_key;
		$article = $result['goods'] ?? null;
		if ( ! is_array( $article ) ) {
			return;
		}
		if ( ! wc_get_product( $product ) instanceof \WC_Product ) {
			$this->pairs->note_deleted( (string) $article['index'], $article['guid'] ?? null, $message->cause );
			return;
		}
		if ( ( $payload['paired'] ?? false ) === false ) {
			try {
				$this->pairs->pair( $product, (string) $article['index'], $article['guid'] ?? null, $message->cause, PairingLinks::SENT_TO_WAPRO, $message->actor );
				$this->pairings->decide( $product, new Decision( PairingStore::PAIRED, (string) $article['index'], PairingStore::BY_CREATED ) );
			} catch ( Problem $problem ) {
				$this->pairings->decide( $product, new Decision( PairingStore::TO_DECIDE, (string) $article['index'], null, $problem->problem_code, $problem->getMessage() ) );
			}
		}
		if ( $payload !== null ) {
			$sent = $this->articles->led_by_shop( [ ...$payload, 'index' => (string) $article['index'] ] );
			update_post_meta( $product, GoodsPayloads::ACCEPTED, GoodsPayloads::fingerprint( $sent ) );
		}
	}

	/**
	 * @param array<string, mixed> $result
	 */
	public function rejected( Message $message, string $code, ?string $field, string $reason, array $result = [] ): void {
		$candidates = $result['candidates'] ?? [];
		$state      = $candidates === [] ? PairingStore::REFUSED : PairingStore::TO_DECIDE;
		$this->pairings->decide( (int) $message->object_key, new Decision( $state, null, null, $code, $reason, $candidates ) );
	}
}
