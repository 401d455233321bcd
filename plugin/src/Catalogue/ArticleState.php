<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Links\Link;
use WaproMag\Links\LinkState;

/**
 * Where an article stands, derived from its flag, its review and the status of its product.
 */
final class ArticleState {

	/** Statuses that a product of an article without flag may not have. */
	public const SHOWING = [ 'publish', 'future' ];

	/**
	 * The link in the state that follows from its product.
	 *
	 * @param string|null $status Of the product; null when it is gone for good.
	 * @param string      $now    UTC, as `Clock::now()` writes it.
	 */
	public static function follow( Link $link, ?string $status, string $now ): Link {
		[ $state, $reason ] = match ( true ) {
			! $link->is_offered()         => [ LinkState::HIDDEN, $link->state_reason ?? Sentences::flag_off() ],
			$status === null              => [ LinkState::REFUSED, Sentences::deleted_in_shop() ],
			$status === 'publish'         => [ LinkState::PUBLISHED, null ],
			$status === 'trash'           => [ LinkState::HIDDEN, Sentences::in_trash() ],
			$link->reviewed_at !== null   => [ LinkState::HIDDEN, Sentences::hidden_by_hand() ],
			default                       => [ LinkState::WAITING, null ],
		};
		return $link->in_state( $state, $reason, $now );
	}

	/**
	 * Status of a product whose article's flag went on again: where it stood before. What a person changed meanwhile stays.
	 *
	 * @return string|null Null: no change.
	 */
	public static function status_when_flagged( Link $link, string $status, bool $is_variation = false ): ?string {
		if ( $status !== self::withdrawn( $is_variation ) ) {
			return null;
		}
		$former = $link->former_status ?? ( $link->reviewed_at !== null || $is_variation ? 'publish' : 'pending' );
		return $former === $status ? null : $former;
	}

	/**
	 * Status of a product whose article's flag is off: a draft keeps its address, nobody sees it.
	 *
	 * @return string|null Null: no change.
	 */
	public static function status_when_unflagged( string $status, bool $is_variation = false ): ?string {
		return in_array( $status, [ self::withdrawn( $is_variation ), 'auto-draft', 'trash' ], true ) ? null : self::withdrawn( $is_variation );
	}

	/** WooCommerce knows variations as published or private only. */
	public static function withdrawn( bool $is_variation ): string {
		return $is_variation ? 'private' : 'draft';
	}
}
