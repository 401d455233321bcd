<?php
declare(strict_types=1);

namespace WaproMag\Mails;

/**
 * Invites a person of a company: with a link to set a password, which also proves the address. Switched, worded and
 * previewed like WooCommerce's own mails; a theme may have its own `woocommerce/emails/wapro-mag-invitation.php`.
 */
final class CompanyInvitation extends \WC_Email {

	/** WordPress ends a link after a day; an invitation may wait for a person's return from holidays. */
	private const DAYS = 7;

	private const DAY_SECONDS = 86400;

	/** @var list<string> */
	private array $companies = [];

	private string $link = '';

	public function __construct() {
		$this->id             = MailIds::INVITATION;
		$this->customer_email = true;
		$this->email_group    = 'accounts';
		$this->title          = __( 'Invitation of a company’s person', 'wapro-mag-for-woocommerce' );
		$this->description    = __( 'Sent once to each person of a company from WAPRO Mag, with a link to set a password.', 'wapro-mag-for-woocommerce' );
		$this->template_html  = 'emails/wapro-mag-invitation.php';
		$this->template_plain = 'emails/plain/wapro-mag-invitation.php';
		$this->template_base  = dirname( __DIR__, 2 ) . '/templates/';
		$this->placeholders   = [ '{company}' => '' ];
		parent::__construct();
	}

	/** The one that WooCommerce knows, with the shop's settings. */
	public static function of_shop(): self {
		$mail = WC()->mailer()->get_emails()[ MailIds::INVITATION ] ?? null;
		return $mail instanceof self ? $mail : new self();
	}

	public function get_default_subject(): string {
		return __( 'Your account for {company} at {site_title}', 'wapro-mag-for-woocommerce' );
	}

	public function get_default_heading(): string {
		return __( 'Welcome to {site_title}', 'wapro-mag-for-woocommerce' );
	}

	/**
	 * @param list<string> $companies Names.
	 * @return bool Whether the mail went out.
	 */
	public function invite( int $user_id, array $companies ): bool {
		$user = get_userdata( $user_id );
		if ( $user === false || ! $this->is_enabled() ) {
			return false;
		}
		$this->setup_locale();
		$this->object    = $user;
		$this->recipient = $user->user_email;
		$this->companies = $companies;
		$this->link      = self::password_link( $user );

		$this->placeholders['{company}'] = implode( ', ', $companies );
		$sent                            = $this->link !== '' && $this->send( (string) $this->get_recipient(), $this->get_subject(), $this->get_content(), $this->get_headers(), $this->get_attachments() );
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
		$user = $this->object instanceof \WP_User ? $this->object : null;
		return [
			'email_heading'      => $this->get_heading(),
			'additional_content' => $this->get_additional_content(),
			'name'               => $user === null ? __( 'Anna', 'wapro-mag-for-woocommerce' ) : ( $user->first_name !== '' ? $user->first_name : $user->display_name ),
			'address'            => $user === null ? 'anna@example.com' : $user->user_email,
			'companies'          => $this->companies === [] ? [ __( 'Example Company', 'wapro-mag-for-woocommerce' ) ] : $this->companies,
			'link'               => $this->link === '' ? wc_get_account_endpoint_url( 'lost-password' ) : $this->link,
			'days'               => self::DAYS,
			'blogname'           => $this->get_blogname(),
			'sent_to_admin'      => false,
			'plain_text'         => $plain,
			'email'              => $this,
		];
	}

	/** '' when WordPress refuses to reset this account's password. */
	private static function password_link( \WP_User $user ): string {
		$key = get_password_reset_key( $user );
		if ( $key instanceof \WP_Error ) {
			return '';
		}
		self::prolong( $user->ID );
		return sprintf( '%s?action=newaccount&key=%s&login=%s', wc_get_account_endpoint_url( 'lost-password' ), $key, rawurlencode( $user->user_login ) );
	}

	/** WordPress counts the day from the time that stands before the key's hash. */
	private static function prolong( int $user_id ): void {
		global $wpdb;
		$key   = (string) $wpdb->get_var( $wpdb->prepare( "SELECT user_activation_key FROM {$wpdb->users} WHERE ID = %d", $user_id ) );
		$parts = explode( ':', $key, 2 );
		if ( count( $parts ) === 2 && ctype_digit( $parts[0] ) ) {
			$wpdb->update( $wpdb->users, [ 'user_activation_key' => ( (int) $parts[0] + ( self::DAYS - 1 ) * self::DAY_SECONDS ) . ':' . $parts[1] ], [ 'ID' => $user_id ] );
			clean_user_cache( $user_id );
		}
	}
}
