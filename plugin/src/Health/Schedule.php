<?php
declare(strict_types=1);

namespace WaproMag\Health;

use WaproMag\Boot\Foundation;
use WaproMag\Boot\InvoiceServices;
use WaproMag\Boot\Registerable;
use WaproMag\Customers\Invitations;
use WaproMag\Documents\DocumentMails;
use WaproMag\Invoices\News\MailingJob;
use WaproMag\Orders\Statuses\OrderNews;
use WaproMag\Orders\Sweep;

/**
 * Recurring work of the shop itself, on WooCommerce's Action Scheduler.
 */
final class Schedule implements Registerable {

	public const GROUP     = 'wapro-mag';
	public const SWEEP     = 'wapro_mag/sweep';
	public const RETENTION = 'wapro_mag/retention';
	public const PASSES    = 'wapro_mag/full_passes';

	private const CHECKED = 'wapro_mag_schedule_checked';

	private const INTERVALS = [
		self::SWEEP     => Sweep::INTERVAL_SECONDS,
		self::RETENTION => 86400,
		self::PASSES    => 300,
		MailingJob::HOOK => MailingJob::INTERVAL_SECONDS,
	];

	public function __construct( private Foundation $f ) {}

	public function register(): void {
		add_action( self::SWEEP, fn () => $this->f->sweep()->run_when_due() );
		add_action( self::SWEEP, fn () => $this->f->staging()->is_paused() ? null : ( new OrderNews( $this->f->db(), $this->f->clock() ) )->catch_up(), 20 );
		add_action( self::RETENTION, fn () => $this->f->retention()->run() );
		add_action( self::RETENTION, fn () => $this->f->invoice_request_services()->sweep()->run_all() );
		// The last, as it may wait for a call that changes invoices.
		add_action( self::RETENTION, fn () => ( new InvoiceServices( $this->f ) )->count_totals(), 20 );
		add_action( self::PASSES, fn () => $this->f->full_passes()->request_when_due() );
		add_action( 'action_scheduler_ensure_recurring_actions', [ $this, 'ensure' ] );
		if ( is_admin() ) {
			add_action( 'action_scheduler_init', [ $this, 'ensure_hourly' ] );
		}
	}

	/** The daily hook would start the sweep of a fresh shop too late; asking on every screen is too often. */
	public function ensure_hourly(): void {
		if ( get_transient( self::CHECKED ) === false ) {
			$this->ensure();
			set_transient( self::CHECKED, '1', 3600 );
		}
	}

	public function ensure(): void {
		foreach ( self::INTERVALS as $hook => $seconds ) {
			if ( ! as_has_scheduled_action( $hook, [], self::GROUP ) ) {
				as_schedule_recurring_action( time(), $seconds, $hook, [], self::GROUP, true );
			}
		}
	}

	public static function clear(): void {
		delete_transient( self::CHECKED );
		if ( function_exists( 'as_unschedule_all_actions' ) ) {
			foreach ( array_keys( self::INTERVALS ) as $hook ) {
				as_unschedule_all_actions( $hook, [], self::GROUP );
			}
			as_unschedule_all_actions( Invitations::JOB, [], self::GROUP );
			MailingJob::clear();
			as_unschedule_all_actions( DocumentMails::JOB );
		}
	}

	/** Also what was done: Action Scheduler keeps it for a month. */
	public static function remove(): void {
		global $wpdb;
		self::clear();
		$tables = [ 'actions', 'logs', 'groups' ];
		[ $actions, $logs, $groups ] = array_map( static fn ( string $table ): string => "{$wpdb->prefix}actionscheduler_{$table}", $tables );
		if ( $wpdb->get_var( $wpdb->prepare( 'SHOW TABLES LIKE %s', $wpdb->esc_like( $actions ) ) ) !== $actions ) {
			return;
		}
		$wpdb->query( $wpdb->prepare( "DELETE l FROM {$logs} l JOIN {$actions} a ON a.action_id = l.action_id JOIN {$groups} g ON g.group_id = a.group_id WHERE g.slug = %s", self::GROUP ) );
		$wpdb->query( $wpdb->prepare( "DELETE a FROM {$actions} a JOIN {$groups} g ON g.group_id = a.group_id WHERE g.slug = %s", self::GROUP ) );
		$wpdb->delete( $groups, [ 'slug' => self::GROUP ] );
	}
}
