<?php
declare(strict_types=1);

namespace WaproMag\Invoices\News;

use WaproMag\Boot\Registerable;
use WaproMag\Health\Schedule;

/**
 * Lets Action Scheduler do the mailing, in parts.
 */
final class MailingJob implements Registerable {

	public const HOOK = 'wapro_mag/invoice_mails';

	/** How often it looks whether there is anything to tell. */
	public const INTERVAL_SECONDS = 300;

	private const MORE = 'wapro_mag/more_invoice_mails';

	/**
	 * @param \Closure(): InvoiceMailing $mailing
	 */
	public function __construct( private \Closure $mailing, private InvoiceNewsStore $store ) {}

	public function register(): void {
		add_action( self::HOOK, [ $this, 'run' ] );
		add_action( self::MORE, [ $this, 'run' ] );
		add_action( 'deleted_user', fn ( mixed $user_id ) => $this->store->forget_person( (int) $user_id ) );
	}

	public function run(): void {
		if ( ( $this->mailing )()->run( new \DateTimeImmutable( 'now', wp_timezone() ) ) && ! as_has_scheduled_action( self::MORE, [], Schedule::GROUP ) ) {
			as_enqueue_async_action( self::MORE, [], Schedule::GROUP );
		}
	}

	public static function clear(): void {
		as_unschedule_all_actions( self::MORE, [], Schedule::GROUP );
	}
}
