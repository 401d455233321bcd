<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\Settings\FieldError;
use WaproMag\Settings\MapsValidator;

/**
 * Checks settings of orders against what WAPRO and the shop really have. What was chosen before and has since left
 * WAPRO's dictionaries stays allowed.
 */
final class OrderSettingsValidator {

	/**
	 * @param list<string> $forms    Names of WAPRO's payment forms, and of those chosen before.
	 * @param list<string> $statuses Slugs of the statuses in which an order of the shop may go.
	 * @param list<string> $codes    WAPRO's VAT codes, and those chosen before.
	 */
	public function __construct( private array $forms, private array $statuses, private array $codes ) {}

	/**
	 * @return list<FieldError> Empty when the settings may be stored.
	 */
	public function errors( OrderSettings $settings ): array {
		$values = $settings->to_array();
		return [
			...$this->payment_errors( $values['payments'] ),
			...( $values['otherPayments'] === null ? [] : $this->form_errors( 'otherPayments.form', $values['otherPayments']['form'] ) ),
			...$this->status_errors( 'statuses', $values['statuses'] ),
			...$this->status_errors( 'reserve.statuses', $values['reserve']['statuses'] ?? [] ),
			...$this->service_errors( $values['services'] ),
			...self::rate_errors( $values['rates'] ),
			...$this->exempt_errors( $values['exempt'] ),
		];
	}

	/**
	 * @param list<array{method: string, form: string|null, days: int|null, ownTerms: bool, statuses: list<string>|null}> $rows
	 * @return list<FieldError>
	 */
	private function payment_errors( array $rows ): array {
		$errors = self::duplicates( 'payments[%d].method', array_column( $rows, 'method' ) );
		foreach ( $rows as $position => $row ) {
			$errors = [
				...$errors,
				...( $row['form'] === null ? [] : $this->form_errors( "payments[{$position}].form", $row['form'] ) ),
				...$this->status_errors( "payments[{$position}].statuses", $row['statuses'] ?? [] ),
			];
		}
		return $errors;
	}

	/**
	 * @param array{eu: string|null, outside: string|null} $exempt
	 * @return list<FieldError>
	 */
	private function exempt_errors( array $exempt ): array {
		$errors = [];
		foreach ( $exempt as $zone => $code ) {
			$errors = [ ...$errors, ...$this->code_errors( "exempt.{$zone}", $code ) ];
		}
		return $errors;
	}

	/**
	 * @return list<FieldError>
	 */
	private function code_errors( string $field, ?string $code ): array {
		return $code === null || in_array( $code, $this->codes, true ) ? [] : [
			/* translators: %s: VAT code */
			new FieldError( $field, 'vat_unmapped', sprintf( __( 'WAPRO has no VAT code “%s”. Run the connection test to fetch the current list, then choose one of it.', 'wapro-mag-for-woocommerce' ), $code ) ),
		];
	}

	/**
	 * @return list<FieldError>
	 */
	private function form_errors( string $field, string $form ): array {
		return in_array( $form, $this->forms, true ) ? [] : [
			/* translators: %s: payment form */
			new FieldError( $field, 'payment_unmapped', sprintf( __( 'WAPRO has no payment form “%s”. Run the connection test to fetch the current list, then choose one of it.', 'wapro-mag-for-woocommerce' ), $form ) ),
		];
	}

	/**
	 * @param list<string> $slugs
	 * @return list<FieldError>
	 */
	private function status_errors( string $field, array $slugs ): array {
		$unknown = array_values( array_diff( $slugs, $this->statuses ) );
		return $unknown === [] ? [] : [
			/* translators: %s: status of an order */
			new FieldError( $field, 'status_unknown', sprintf( __( 'An order cannot go to WAPRO in the status “%s”. Choose another one.', 'wapro-mag-for-woocommerce' ), $unknown[0] ) ),
		];
	}

	/**
	 * @param list<array{kind: 'shipping'|'fee', name: string, index: string, vatCode?: string}> $rows
	 * @return list<FieldError>
	 */
	private function service_errors( array $rows ): array {
		$errors = self::duplicates( 'services[%d].name', array_map( static fn ( array $row ): string => $row['kind'] . ' ' . mb_strtolower( trim( $row['name'] ) ), $rows ) );
		foreach ( $rows as $position => $row ) {
			if ( ! MapsValidator::is_index( $row['index'] ) ) {
				$errors[] = new FieldError( "services[{$position}].index", 'article_unknown', __( 'Type the catalogue index exactly as it stands in WAPRO.', 'wapro-mag-for-woocommerce' ) );
			}
			$errors = [ ...$errors, ...$this->code_errors( "services[{$position}].vatCode", $row['vatCode'] ?? null ) ];
		}
		return $errors;
	}

	/**
	 * @param list<array{currency: string, rate: string, date: string}> $rows
	 * @return list<FieldError>
	 */
	private static function rate_errors( array $rows ): array {
		$errors = self::duplicates( 'rates[%d].currency', array_column( $rows, 'currency' ) );
		foreach ( $rows as $position => $row ) {
			if ( preg_match( '/^\d{1,6}(\.\d{1,4})?$/D', $row['rate'] ) !== 1 || (float) $row['rate'] <= 0.0 ) {
				$errors[] = new FieldError( "rates[{$position}].rate", 'rate_invalid', __( 'Type the rate as a number above zero with at most four decimals, for example 4.2815.', 'wapro-mag-for-woocommerce' ) );
			}
			if ( ! checkdate( (int) substr( $row['date'], 5, 2 ), (int) substr( $row['date'], 8, 2 ), (int) substr( $row['date'], 0, 4 ) ) ) {
				$errors[] = new FieldError( "rates[{$position}].date", 'date_invalid', __( 'There is no such day. Choose the date of the rate.', 'wapro-mag-for-woocommerce' ) );
			}
		}
		return $errors;
	}

	/**
	 * @param list<string> $names
	 * @return list<FieldError>
	 */
	private static function duplicates( string $field, array $names ): array {
		$errors = [];
		foreach ( $names as $position => $name ) {
			if ( array_search( $name, $names, true ) !== $position ) {
				$errors[] = new FieldError( sprintf( $field, $position ), 'duplicate', __( 'This is listed twice. Leave one of the two rows.', 'wapro-mag-for-woocommerce' ) );
			}
		}
		return $errors;
	}
}
