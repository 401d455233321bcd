<?php
declare(strict_types=1);

namespace WaproMag\Credit;

use WaproMag\Checkout\ActiveChoice;
use WaproMag\Customers\Company;
use WaproMag\Customers\CompanyStore;
use WaproMag\Database\DatabaseError;
use WaproMag\Orders\Amount;
use WaproMag\Settings\SettingsStore;
use WaproMag\Visibility\NotedOwnerships;
use WaproMag\Visibility\OrderOwnership;
use WaproMag\Visibility\Scopes;

/**
 * Judges a purchase by the shop's rule: of the cart, or of an order that is still to be paid. All people of a company share
 * the company's figures; a guest has none.
 */
final class CreditJudge {

	public function __construct(
		private SettingsStore $settings,
		private CreditStandings $standings,
		private PaymentKinds $kinds,
		private ActiveChoice $active,
		private CompanyStore $companies,
		private NotedOwnerships $orders,
		private Scopes $scopes
	) {}

	public function may_close(): bool {
		return $this->settings->invoices()->credit()->closes_any();
	}

	/** @return CreditVerdict|null Null: nothing is to be said. */
	public function of_cart(): ?CreditVerdict {
		return $this->by_rule(
			function (): ?CreditVerdict {
				$cart = WC()->cart;
				// Each page with a small cart in its head asks; whoever buys nothing is told nothing.
				return ! $cart instanceof \WC_Cart || $cart->is_empty()
					? null
					: $this->judge( $this->active->current()->company, get_current_user_id(), (string) $cart->get_total( 'edit' ), get_woocommerce_currency(), self::of_session() );
			}
		);
	}

	public function of_order( \WC_Order $order ): ?CreditVerdict {
		return $this->by_rule(
			function () use ( $order ): ?CreditVerdict {
				$owner = $this->orders->as_written( $order->get_id() ) ?? OrderOwnership::of( $order );
				$payer = $owner->company === null ? null : $this->companies->surviving( $owner->company );
				return $this->judge( $payer, $owner->customer, (string) $order->get_total( 'edit' ), $order->get_currency(), [ $order->get_id() ] );
			}
		);
	}

	/**
	 * Asks the database nothing without a rule. Figures that cannot be read close nothing, as old ones do not.
	 *
	 * @param callable(): ?CreditVerdict $judged
	 */
	private function by_rule( callable $judged ): ?CreditVerdict {
		if ( $this->settings->invoices()->credit() === CreditRule::Off ) {
			return null;
		}
		try {
			return $judged();
		} catch ( DatabaseError $error ) {
			wc_get_logger()->error( 'What a buyer owes could not be read; nothing was closed.', [ 'source' => 'wapro-mag', 'error' => $error->getMessage() ] );
			return null;
		}
	}

	/** What was read for one request is not what the next one finds. */
	public function forget(): void {
		$this->standings->forget();
	}

	/**
	 * @param list<int> $orders Those whose sum `$total` is.
	 */
	private function judge( ?Company $company, int $user_id, string $total, string $currency, array $orders ): ?CreditVerdict {
		$settings = $this->settings->invoices();
		$rule     = $settings->credit();
		if ( $company === null && $user_id === 0 ) {
			return null;
		}
		$standing = $company === null ? $this->standings->of_person( $user_id ) : $this->standings->of_company( $company )->without( $orders );
		$amount   = $standing->limit === null ? Amount::zero() : $this->standings->not_billed( $total, $orders );
		$beyond   = $standing->goes_beyond( $amount, $currency );
		if ( $standing->as_of === null || ( $standing->overdue === [] && ! $beyond ) ) {
			return null;
		}
		$closes   = $rule->closes_any() && $standing->is_bad( $amount, $currency ) && ! $standing->is_stale( $settings->stale_seconds(), time() );
		$sentence = $this->may_read( $company, $user_id ) ? CreditWords::sentence( $standing, $rule, $beyond, $closes ) : CreditWords::without_figures( $rule, $closes );
		return new CreditVerdict( $rule, $this->kinds, $company, $sentence, $closes );
	}

	/**
	 * @return list<int> Orders that the cart has become already: in a checkout that is under way, or was tried and failed.
	 */
	private static function of_session(): array {
		$ids = array_map( static fn ( string $key ): mixed => WC()->session?->get( $key ), [ 'order_awaiting_payment', 'store_api_draft_order' ] );
		return array_values( array_map( intval( ... ), array_filter( $ids, is_numeric( ... ) ) ) );
	}

	/** Whoever was only handed a link to pay an order learns no figures. */
	private function may_read( ?Company $company, int $user_id ): bool {
		return $company === null ? $user_id === get_current_user_id() : $this->scopes->current()->sees_company( $company->id );
	}
}
