<?php
declare(strict_types=1);

namespace WaproMag\Customers\FromWapro;

use WaproMag\Catalogue\ItemProblem;
use WaproMag\Customers\Company;
use WaproMag\Orders\Nip;

/**
 * One contractor as WAPRO tells it. Knows no WordPress.
 */
final class Contractor {

	/** Texts of a contractor → column. */
	private const TEXTS = [
		'code'        => 'code',
		'nip'         => 'nip',
		'email'       => 'email',
		'phone'       => 'phone',
		'paymentForm' => 'payment_form',
		'priceList'   => 'price_list',
		'salesman'    => 'salesman',
	];

	private const ADDRESS = [ 'street', 'postcode', 'city' ];

	/**
	 * @param array<string, string|int|null>       $values    By column of the table.
	 * @param list<PersonFacts>                    $people
	 * @param array<array-key, PlaceFacts>         $places    By id in WAPRO.
	 * @param list<array<string, mixed>>           $proposals customers#ProposalAnswer.
	 */
	private function __construct(
		public readonly string $erp_id,
		public readonly ?string $message_id,
		public readonly string $as_of,
		public readonly bool $deleted,
		public readonly bool $flagged,
		public readonly ?string $hash,
		public readonly ?string $merged_into,
		public readonly array $values,
		public readonly array $people,
		public readonly array $places,
		public readonly array $proposals,
		public readonly ?ItemProblem $problem
	) {}

	/**
	 * @param array<string, mixed> $item customers#CustomerItem.
	 */
	public static function from_array( array $item ): self {
		$values = self::values( $item );
		$people = array_map( PersonFacts::from_array( ... ), array_values( $item['contacts'] ?? [] ) );
		$places = [];
		foreach ( $item['deliveryPlaces'] ?? [] as $place ) {
			$facts                    = PlaceFacts::from_array( $place );
			$places[ $facts->erp_id ] = $facts;
		}
		$offered = (bool) $item['flagged'] && ! (bool) $item['deleted'];
		return new self(
			(string) $item['erpId'],
			isset( $item['messageId'] ) ? (string) $item['messageId'] : null,
			(string) $item['asOf'],
			(bool) $item['deleted'],
			$offered,
			isset( $item['hash'] ) ? (string) $item['hash'] : null,
			isset( $item['mergedInto'] ) ? (string) $item['mergedInto'] : null,
			$values,
			$people,
			$places,
			array_values( $item['proposals'] ?? [] ),
			$offered ? ContractorRules::problem( $values, $people, array_values( $places ) ) : null
		);
	}

	/**
	 * What the shop keeps of a company, by column.
	 *
	 * @return array<string, string|int|null>
	 */
	public static function values_of( Company $company ): array {
		$text = static fn ( string $value ): ?string => $value === '' ? null : $value;
		return [
			'name'          => $company->name,
			'code'          => $company->code,
			'nip'           => $company->nip,
			'nip_plain'     => $company->nip === null ? null : Nip::normalise( $company->nip ),
			'email'         => $text( $company->email ),
			'phone'         => $text( $company->phone ),
			'street'        => $company->street,
			'postcode'      => $company->postcode,
			'city'          => $company->city,
			'country'       => $company->country,
			'payment_form'  => $company->payment_form,
			'payment_days'  => $company->payment_days,
			'credit_limit'  => $company->credit_limit,
			'overdue_days'  => $company->overdue_days,
			'overdue_block' => (int) $company->overdue_block,
			'blocked'       => (int) $company->blocked,
			'price_list'    => $company->price_list,
			'salesman'      => $company->salesman,
			'payer_erp_id'  => $company->payer,
		];
	}

	/**
	 * @param array<string, mixed> $item
	 * @return array<string, string|int|null>
	 */
	private static function values( array $item ): array {
		$values = [ 'name' => Texts::line( $item['name'] ?? '' ) ];
		foreach ( self::TEXTS as $field => $column ) {
			$text              = Texts::line( $item[ $field ] ?? '' );
			$values[ $column ] = $text === '' ? null : $text;
		}
		foreach ( self::ADDRESS as $field ) {
			$values[ $field ] = Texts::line( $item[ $field ] ?? '' );
		}
		$country = strtoupper( Texts::line( $item['country'] ?? '' ) );
		$limit   = $item['creditLimit'] ?? null;
		return $values + [
			'nip_plain'     => $values['nip'] === null ? null : Nip::normalise( $values['nip'] ),
			'country'       => $country === '' ? 'PL' : $country,
			'payment_days'  => isset( $item['paymentDays'] ) ? (int) $item['paymentDays'] : null,
			'credit_limit'  => $limit === null ? null : (string) $limit,
			'overdue_days'  => isset( $item['overdueDays'] ) ? (int) $item['overdueDays'] : null,
			'overdue_block' => (int) ( $item['overdueBlock'] ?? false ),
			'blocked'       => (int) ( $item['blocked'] ?? false ),
			'payer_erp_id'  => isset( $item['payerId'] ) ? (string) $item['payerId'] : null,
		];
	}
}
