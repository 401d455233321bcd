<?php
declare(strict_types=1);

namespace WaproMag\Orders\Statuses;

/**
 * Where buyers follow their parcels. WAPRO's own address comes first, then the shop's, then those of carriers that are
 * known here. Addresses are https or none. Pure.
 */
final class Carriers {

	public const NUMBER = '{number}';

	/** By name, which may stand within a longer one, as in "Kurier InPost". */
	public const KNOWN = [
		'InPost'        => 'https://inpost.pl/sledzenie-przesylek?number={number}',
		'DPD'           => 'https://tracktrace.dpd.com.pl/parcelDetails?typ=1&p1={number}',
		'DHL'           => 'https://www.dhl.com/pl-pl/home/tracking.html?tracking-id={number}',
		'GLS'           => 'https://gls-group.com/PL/pl/sledzenie-paczek/?match={number}',
		'UPS'           => 'https://www.ups.com/track?loc=pl_PL&tracknum={number}',
		'FedEx'         => 'https://www.fedex.com/fedextrack/?trknbr={number}',
		'Poczta Polska' => 'https://emonitoring.poczta-polska.pl/?numer={number}',
		'Pocztex'       => 'https://emonitoring.poczta-polska.pl/?numer={number}',
		'Orlen Paczka'  => 'https://www.orlenpaczka.pl/sledz-paczke/?numer={number}',
	];

	/**
	 * @param list<array{name: string, url: string}> $own The shop's.
	 */
	public function __construct( private array $own ) {}

	/**
	 * @return string|null An https address, null when there is none.
	 */
	public function address( string $carrier, string $number, ?string $from_wapro ): ?string {
		if ( $from_wapro !== null && self::is_address( $from_wapro ) ) {
			return $from_wapro;
		}
		$template = $this->template( $carrier );
		$address  = $template === null ? '' : str_replace( self::NUMBER, rawurlencode( $number ), $template );
		return self::is_address( $address ) ? $address : null;
	}

	public static function is_address( string $url ): bool {
		return preg_match( '~^https://[a-z0-9.-]+(:\d+)?([/?#][^\s"<>\\\\]*)?$~iD', $url ) === 1;
	}

	private function template( string $carrier ): ?string {
		foreach ( [ ...$this->own, ...self::known() ] as [ 'name' => $name, 'url' => $url ] ) {
			if ( preg_match( '~(?<![\p{L}\d])' . preg_quote( $name, '~' ) . '(?![\p{L}\d])~iu', $carrier ) === 1 ) {
				return $url;
			}
		}
		return null;
	}

	/**
	 * @return list<array{name: string, url: string}>
	 */
	public static function known(): array {
		return array_map( static fn ( string $name, string $url ): array => [ 'name' => $name, 'url' => $url ], array_keys( self::KNOWN ), array_values( self::KNOWN ) );
	}
}
