<?php
declare(strict_types=1);

namespace WaproMag\Invoices\News;

use WaproMag\Account\Invoices\SeenInvoiceStore;
use WaproMag\Health\LastReading;
use WaproMag\Health\StagingGuard;
use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;
use WaproMag\Invoices\InvoicesApply;
use WaproMag\Mails\Invoices\InvoiceDigestMail;
use WaproMag\Mails\Invoices\InvoiceMail;
use WaproMag\Mails\Invoices\ToldInvoice;
use WaproMag\Queue\Cause;
use WaproMag\Settings\SettingsStore;
use WaproMag\Visibility\Scopes;

/**
 * Tells people of their invoices: finds who is told of each event, then sends – one mail an event, or one a day with all of
 * them. A mail is claimed first and sent then; what a process that died has claimed is taken once more.
 *
 * @phpstan-import-type Row from InvoiceNewsStore
 */
final class InvoiceMailing {

	private const REMINDERS = 'reminders';
	private const DIGEST    = 'digest';

	/** Of one run: a hundred mails fit well into a minute. */
	private const EVENTS    = 200;
	private const MAILS     = 100;
	private const REMINDED  = 5000;
	private const IN_DIGEST = 200;

	public function __construct(
		private InvoiceNewsStore $store,
		private Reminders $reminders,
		private Recipients $recipients,
		private NewsSwitches $switches,
		private SeenInvoiceStore $invoices,
		private Scopes $scopes,
		private SettingsStore $settings,
		private HistoryStore $history,
		private LastReading $reading,
		private StagingGuard $staging,
		private AwaitedFiles $files
	) {}

	/**
	 * @param \DateTimeImmutable $now In the shop's zone.
	 * @return bool Whether there is more to do at once.
	 */
	public function run( \DateTimeImmutable $now ): bool {
		if ( $this->staging->is_paused() ) {
			return false;
		}
		$this->scopes->forget();
		$today = $now->format( 'Y-m-d' );
		foreach ( InvoiceEvent::cases() as $event ) {
			$this->switches->since( $event, $today );
		}
		$is_day = NightRest::is_over( $now );
		$more   = $is_day && ! $this->remind( $now, $today );
		$more   = ! $this->address( $now, $today ) || $more;
		$this->files->settle();
		$this->store->free_dead();
		if ( ! $this->switches->gathers() ) {
			return ! $this->send_each( $now, $today ) || $more;
		}
		// What comes after today's digest waits for tomorrow's; the reminders of today are in it.
		if ( ! $more && $is_day && ! $this->switches->is_done( self::DIGEST, $today ) ) {
			$more = ! $this->send_digests( $now, $today );
			if ( ! $more ) {
				$this->switches->done( self::DIGEST, $today );
			}
		}
		return $more;
	}

	private function remind( \DateTimeImmutable $now, string $today ): bool {
		if ( $this->switches->is_done( self::REMINDERS, $today ) ) {
			return true;
		}
		if ( ! $this->reminders->note( $this->settings->invoices(), $now, self::REMINDED ) ) {
			return false;
		}
		$this->switches->done( self::REMINDERS, $today );
		return true;
	}

	private function address( \DateTimeImmutable $now, string $today ): bool {
		$open = $this->store->open( self::EVENTS, $now );
		foreach ( $open as $row ) {
			$event  = InvoiceEvent::tryFrom( (string) $row['event'] );
			$id     = (int) $row['invoice_id'];
			$people = $event !== null && $this->switches->is_on( $event ) ? $this->files->waits( $event, $id, $this->recipients->of( $id, $today ), $now ) : [];
			$this->store->address( (int) $row['id'], $people, $row['due_at'] );
		}
		return count( $open ) < self::EVENTS;
	}

	private function send_each( \DateTimeImmutable $now, string $today ): bool {
		$unsent = $this->store->unsent( self::MAILS, $now );
		foreach ( $unsent as $mail_id ) {
			$rows = $this->store->claim( $mail_id );
			if ( $rows === [] ) {
				continue;
			}
			$told = $this->told( $rows, $today );
			if ( $told !== [] ) {
				$this->send( $rows, $told, InvoiceMail::of_shop( $told[0]->event ), $now );
			}
			$this->store->answered( $rows );
		}
		return count( $unsent ) < self::MAILS;
	}

	private function send_digests( \DateTimeImmutable $now, string $today ): bool {
		$people = $this->store->people( self::MAILS, $now );
		foreach ( $people as $user_id ) {
			$rows = $this->store->claim_all_of( $user_id, self::IN_DIGEST, $now );
			if ( $rows === [] ) {
				continue;
			}
			$told = $this->told( $rows, $today );
			if ( $told !== [] ) {
				$this->send( $rows, $told, InvoiceDigestMail::of_invoices(), $now );
			}
			$this->store->answered( $rows );
		}
		return count( $people ) < self::MAILS;
	}

	/**
	 * What of the claimed events still holds, as the person sees it now; whoever has left sees nothing.
	 *
	 * @param non-empty-list<Row> $rows Of one person.
	 * @return list<ToldInvoice>
	 */
	private function told( array $rows, string $today ): array {
		$seen = [];
		foreach ( $this->invoices->find_many( $this->scopes->of( (int) $rows[0]['user_id'] ), array_values( array_unique( array_map( intval( ... ), array_column( $rows, 'invoice_id' ) ) ) ), $today ) as $invoice ) {
			$seen[ $invoice->id ] = $invoice;
		}
		$told = [];
		foreach ( $rows as $row ) {
			$event   = InvoiceEvent::tryFrom( (string) $row['event'] );
			$invoice = $seen[ (int) $row['invoice_id'] ] ?? null;
			if ( $event !== null && $invoice !== null && $this->switches->is_on( $event ) && $event->holds( $invoice ) ) {
				$told[] = new ToldInvoice( $event, $invoice, $invoice->is_whole ? $row['booked'] : null );
			}
		}
		return $told;
	}

	/**
	 * @param non-empty-list<Row>         $rows
	 * @param non-empty-list<ToldInvoice> $told
	 */
	private function send( array $rows, array $told, ?InvoiceMail $mail, \DateTimeImmutable $now ): void {
		$ids    = array_map( intval( ... ), array_column( $rows, 'id' ) );
		$person = get_userdata( (int) $rows[0]['user_id'] );
		if ( $person === false || $mail === null ) {
			return;
		}
		try {
			if ( ! $mail->tell( $person, $told, $this->reading->moment() ) ) {
				$this->store->refused( $ids, $now );
				return;
			}
		} catch ( \Throwable $error ) {
			wc_get_logger()->error( 'A mail of invoices could not be made.', [ 'source' => 'wapro-mag', 'user' => $person->ID, 'invoices' => array_column( $rows, 'invoice_id' ), 'error' => $error->getMessage() ] );
			return;
		}
		$this->store->sent( $ids );
		$this->history->record_many( array_map( static fn ( ToldInvoice $one ): HistoryEntry => new HistoryEntry( InvoicesApply::OBJECT, $one->invoice->id, $one->invoice->erp_id, Cause::ShopEvent->value, [ HistoryEntry::change( 'mail', null, $person->display_name ) ], "mail_{$one->event->value}" ), $told ) );
	}
}
