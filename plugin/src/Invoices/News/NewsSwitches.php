<?php
declare(strict_types=1);

namespace WaproMag\Invoices\News;

use WaproMag\Mails\MailIds;
use WaproMag\Settings\OptionNames;

/**
 * Which mails of invoices are on – WooCommerce's own setting of each – and since when: what was before is not told.
 *
 * @phpstan-type State array{since: array<string, string>, done: array<string, string>}
 */
final class NewsSwitches {

	public function is_on( InvoiceEvent $event ): bool {
		return MailIds::is_on( MailIds::of_invoice( $event ) );
	}

	public function gathers(): bool {
		return MailIds::is_on( MailIds::INVOICE_DIGEST );
	}

	/**
	 * The shop's day on which somebody switched the mail on; null: it is off. Noted when first asked for.
	 */
	public function since( InvoiceEvent $event, string $today ): ?string {
		$state = self::state();
		$known = $state['since'][ $event->value ] ?? null;
		$is_on = $this->is_on( $event );
		if ( $is_on === ( $known !== null ) ) {
			return $known;
		}
		if ( $is_on ) {
			$state['since'][ $event->value ] = $today;
		} else {
			unset( $state['since'][ $event->value ] );
		}
		update_option( OptionNames::INVOICE_NEWS, $state, true );
		return $is_on ? $today : null;
	}

	/** What the event depends on was set anew: days that passed are not caught up with. */
	public function begin_anew( InvoiceEvent $event ): void {
		$state = self::state();
		unset( $state['since'][ $event->value ] );
		update_option( OptionNames::INVOICE_NEWS, $state, true );
	}

	/** Whether the daily work of that name is done. */
	public function is_done( string $work, string $today ): bool {
		return ( self::state()['done'][ $work ] ?? '' ) >= $today;
	}

	public function done( string $work, string $today ): void {
		$state                  = self::state();
		$state['done'][ $work ] = $today;
		update_option( OptionNames::INVOICE_NEWS, $state, true );
	}

	/**
	 * @return State
	 */
	private static function state(): array {
		$stored = get_option( OptionNames::INVOICE_NEWS, [] );
		$stored = is_array( $stored ) ? $stored : [];
		return [
			'since' => array_filter( is_array( $stored['since'] ?? null ) ? $stored['since'] : [], 'is_string' ),
			'done'  => array_filter( is_array( $stored['done'] ?? null ) ? $stored['done'] : [], 'is_string' ),
		];
	}
}
