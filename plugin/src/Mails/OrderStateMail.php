<?php
declare(strict_types=1);

namespace WaproMag\Mails;

use WaproMag\Orders\Statuses\OrderProgress;
use WaproMag\Orders\Statuses\Progresses;
use WaproMag\Orders\Statuses\StateWords;
use WaproMag\Panel\LocalTime;
use WaproMag\Panel\StatusWords;

/**
 * Tells the buyer of one axis of an order: production, transport or payment. Off until somebody switches it on, for the
 * states that they choose. A theme may have its own `woocommerce/emails/wapro-mag-order-state.php`.
 */
final class OrderStateMail extends \WC_Email {

	/** States that buyers are told of unless somebody chooses others. */
	private const TOLD = [
		'production' => [ 'in_production', 'produced' ],
		'transport'  => [ 'part_shipped', 'shipped' ],
		'payment'    => [ 'paid' ],
	];

	/**
	 * @param 'production'|'transport'|'payment' $axis
	 */
	public function __construct( private string $axis, private Progresses $progresses ) {
		$this->id             = MailIds::of_axis( $axis );
		$this->customer_email = true;
		$this->email_group    = 'order-changes';
		$this->title          = match ( $axis ) {
			'production' => __( 'Production of an order', 'wapro-mag-for-woocommerce' ),
			'transport'  => __( 'Shipment of an order', 'wapro-mag-for-woocommerce' ),
			default      => __( 'Payment of an order', 'wapro-mag-for-woocommerce' ),
		};
		$this->description    = __( 'Tells the buyer, once each, of the chosen states that WAPRO Mag reports. Not sent for what is only caught up with.', 'wapro-mag-for-woocommerce' );
		$this->template_html  = 'emails/wapro-mag-order-state.php';
		$this->template_plain = 'emails/plain/wapro-mag-order-state.php';
		$this->template_base  = dirname( __DIR__, 2 ) . '/templates/';
		$this->placeholders   = [ '{order_number}' => '', '{order_date}' => '', '{state}' => '' ];
		parent::__construct();
	}

	/** The one that WooCommerce knows, with the shop's settings. */
	public static function of_shop( string $axis ): ?self {
		$mail = WC()->mailer()->get_emails()[ MailIds::of_axis( $axis ) ] ?? null;
		return $mail instanceof self ? $mail : null;
	}

	public function get_default_subject(): string {
		return __( 'Order {order_number}: {state}', 'wapro-mag-for-woocommerce' );
	}

	public function get_default_heading(): string {
		return '{state}';
	}

	public function init_form_fields(): void {
		parent::init_form_fields();
		$this->form_fields['enabled']['default'] = 'no';

		$this->form_fields['states'] = [
			'title'   => __( 'States', 'wapro-mag-for-woocommerce' ),
			'type'    => 'multiselect',
			'class'   => 'wc-enhanced-select',
			'default' => self::TOLD[ $this->axis ],
			'options' => [],
		];
	}

	public function admin_options(): void {
		$told = self::TOLD[ $this->axis ];

		$this->form_fields['states']['options'] = $this->progresses->states( $this->axis ) + array_combine( $told, array_map( static fn ( string $code ): string => StateWords::name( $code, '' ), $told ) );
		parent::admin_options();
	}

	/**
	 * @return bool False: the mailer refused it. Of what is switched off, and where nobody may read it, there is nothing to send.
	 */
	public function tell( \WC_Order $order, string $code ): bool {
		if ( ! $this->is_enabled() || ! in_array( $code, (array) $this->get_option( 'states' ), true ) ) {
			return true;
		}
		$this->setup_locale();
		$this->object    = $order;
		$this->recipient = (string) $order->get_billing_email();

		$this->placeholders['{order_number}'] = (string) $order->get_order_number();
		$this->placeholders['{order_date}']   = wc_format_datetime( $order->get_date_created() ?? new \WC_DateTime() );
		$this->placeholders['{state}']        = $this->state();

		$recipient = (string) $this->get_recipient();
		$sent      = $recipient === '' || $this->send( $recipient, $this->get_subject(), $this->get_content(), $this->get_headers(), $this->get_attachments() );
		$this->restore_locale();
		return $sent;
	}

	public function get_content_html(): string {
		return wc_get_template_html( $this->template_html, $this->facts( false ), '', $this->template_base );
	}

	public function get_content_plain(): string {
		return wc_get_template_html( $this->template_plain, $this->facts( true ), '', $this->template_base );
	}

	/**
	 * @return array<string, mixed>
	 */
	private function facts( bool $plain ): array {
		$order    = $this->object instanceof \WC_Order ? $this->object : new \WC_Order();
		$progress = $this->progress();
		return [
			'order'              => $order,
			'email_heading'      => $this->get_heading(),
			'additional_content' => $this->get_additional_content(),
			'axis'               => StatusWords::axis( $this->axis ),
			'state'              => $this->state(),
			'parcels'            => $this->axis === 'transport' && $progress !== null ? $this->progresses->parcels( $progress ) : [],
			'due'                => $this->axis === 'production' && $progress !== null && $progress->due_on !== null ? LocalTime::calendar_day( $progress->due_on ) : '',
			'address'            => $order->get_customer_id() === 0 ? '' : $order->get_view_order_url(),
			'sent_to_admin'      => false,
			'plain_text'         => $plain,
			'email'              => $this,
		];
	}

	private function state(): string {
		$point = $this->progress()->axes[ $this->axis ] ?? null;
		$first = self::TOLD[ $this->axis ][0];
		return $point === null ? StateWords::name( $first, $this->progresses->states( $this->axis )[ $first ] ?? '' ) : StateWords::name( $point['code'], $point['name'] );
	}

	private function progress(): ?OrderProgress {
		return $this->object instanceof \WC_Order && $this->object->get_id() !== 0 ? $this->progresses->of( $this->object->get_id() ) : null;
	}
}
