<?php
declare(strict_types=1);

namespace WaproMag\Customers;

/**
 * How customers are kept: accounts, invitations, guests, who leads which data. Shape: customers#CustomerSettings.
 * Knows no WordPress.
 *
 * @phpstan-type CustomersArray array{
 *     accounts: bool,
 *     invitations: 'hold'|'send',
 *     guests: 'one_each'|'one_retail',
 *     retailCustomerId: string|null,
 *     addressOwner: 'wapro'|'shop',
 *     pointOwner: 'wapro'|'shop',
 *     contactOwner: 'wapro'|'shop',
 *     freeAddress: bool,
 *     peopleManaged: bool,
 *     registers: array{gus: bool, vies: bool, gusKey: string}
 * }
 */
final class CustomerSettings {

	public const WAPRO = 'wapro';
	public const SHOP  = 'shop';

	private const MASK = '••••••••';

	private const DEFAULTS = [
		'accounts'              => true,
		'invitations'           => 'hold',
		'guests'                => 'one_each',
		'retailCustomerId'      => null,
		'addressOwner'          => self::WAPRO,
		'pointOwner'            => self::WAPRO,
		'contactOwner'          => self::WAPRO,
		'freeAddress'           => false,
		'peopleManaged'         => false,
		'registers'             => [
			'gus'    => false,
			'vies'   => false,
			'gusKey' => '',
		],
	];

	/**
	 * @param CustomersArray $values
	 */
	private function __construct( private readonly array $values ) {}

	/**
	 * @param array<string, mixed> $values Stored, or checked against the schema; absent keys take their defaults.
	 */
	public static function from_array( array $values ): self {
		$complete = self::DEFAULTS;
		foreach ( self::DEFAULTS as $key => $default ) {
			$value            = $values[ $key ] ?? $default;
			$complete[ $key ] = $default === null || gettype( $value ) === gettype( $default ) ? $value : $default;
		}
		$complete['registers'] = array_replace( self::DEFAULTS['registers'], array_intersect_key( $complete['registers'], self::DEFAULTS['registers'] ) );
		/** @var CustomersArray $complete */
		return new self( $complete );
	}

	/**
	 * @return CustomersArray
	 */
	public function to_array(): array {
		return $this->values;
	}

	/**
	 * For people: of GUS's key only the end.
	 *
	 * @return CustomersArray
	 */
	public function masked(): array {
		$values                        = $this->values;
		$values['registers']['gusKey'] = $this->gus_key() === '' ? '' : self::MASK . substr( $this->gus_key(), -4 );
		return $values;
	}

	/** A key that is absent, or comes back as it was shown, is the one of before. */
	public function with_key_of( self $before, bool $is_given ): self {
		$values = $this->values;
		if ( ! $is_given || ( $this->gus_key() !== '' && $this->gus_key() === $before->masked()['registers']['gusKey'] ) ) {
			$values['registers']['gusKey'] = $before->gus_key();
		}
		return new self( $values );
	}

	public function equals( self $other ): bool {
		return $this->values === $other->values;
	}

	/** Another number: contractors come out differently and are applied anew. */
	public function version(): int {
		return crc32( (string) json_encode( [ $this->makes_accounts(), $this->address_owner(), $this->point_owner(), $this->contact_owner() ] ) );
	}

	/** Contacts of flagged contractors get accounts. */
	public function makes_accounts(): bool {
		return $this->values['accounts'];
	}

	/** Invitations wait until a person releases them. */
	public function holds_invitations(): bool {
		return $this->values['invitations'] === 'hold';
	}

	/** The contractor of all guests without a tax number; null: one each. */
	public function retail_customer(): ?string {
		return $this->values['guests'] === 'one_retail' ? $this->values['retailCustomerId'] : null;
	}

	/** @return 'wapro'|'shop' */
	public function address_owner(): string {
		return $this->values['addressOwner'];
	}

	/** @return 'wapro'|'shop' */
	public function point_owner(): string {
		return $this->values['pointOwner'];
	}

	/** @return 'wapro'|'shop' */
	public function contact_owner(): string {
		return $this->values['contactOwner'];
	}

	/** A company's buyer may type an address of its own at checkout. */
	public function allows_free_address(): bool {
		return $this->values['freeAddress'];
	}

	/** Company-wide users may be allowed to manage the company's people. */
	public function lets_people_be_managed(): bool {
		return $this->values['peopleManaged'];
	}

	public function gus_key(): string {
		return trim( $this->values['registers']['gusKey'] );
	}

	public function asks_gus(): bool {
		return $this->values['registers']['gus'];
	}

	public function asks_vies(): bool {
		return $this->values['registers']['vies'];
	}
}
