<?php
declare(strict_types=1);

namespace WaproMag\Registers;

use WaproMag\Customers\TaxNumber;
use WaproMag\Health\StagingGuard;
use WaproMag\Settings\SettingsStore;

/**
 * Looks a company up by its tax number, in the register for that number. Off by default. Whatever happens there, the caller
 * gets an answer within seconds.
 */
final class Registers {

	/**
	 * @param array<string, RegisterClient> $clients By register.
	 */
	public function __construct(
		private array $clients,
		private SettingsStore $settings,
		private StagingGuard $staging,
		private AnswerCache $cache,
		private Breaker $breaker,
		private VisitorTurns $turns
	) {}

	/** Whether there is anything to offer. */
	public function are_on(): bool {
		return $this->is_on( Register::Gus ) || $this->is_on( Register::Vies );
	}

	/**
	 * @param string $visitor Who asks, for counting.
	 */
	public function look_up( ?TaxNumber $number, string $visitor ): RegisterAnswer {
		$register = $number === null ? null : Register::of( $number );
		if ( $number === null || $register === null || ! $this->is_on( $register ) ) {
			return new RegisterAnswer( LookupOutcome::NotAsked, $register );
		}
		return $this->cache->find( $register, $number ) ?? $this->ask( $register, $number, $visitor );
	}

	private function ask( Register $register, TaxNumber $number, string $visitor ): RegisterAnswer {
		try {
			$this->breaker->refuse_while_resting( $register );
			$company = $this->turns->take( $visitor, fn (): ?RegisterCompany => $this->clients[ $register->value ]->look_up( $number, Deadline::from_now() ) );
		} catch ( RegisterFailure $failure ) {
			return $this->failed( $register, $failure );
		}
		$this->breaker->answered( $register );
		$this->cache->keep( $register, $number, $company );
		return RegisterAnswer::of( $register, $company );
	}

	private function failed( Register $register, RegisterFailure $failure ): RegisterAnswer {
		if ( $failure->counts ) {
			$this->breaker->failed( $register );
			wc_get_logger()->warning( "{$register->label()}: {$failure->getMessage()}", [ 'source' => 'wapro-mag' ] );
		}
		return new RegisterAnswer( $failure->reason === RegisterFailure::TOO_OFTEN ? LookupOutcome::TooOften : LookupOutcome::Unavailable, $register, null, $failure->reason );
	}

	/** A copy of the site stands still and does not speak with the shop's key. */
	private function is_on( Register $register ): bool {
		$settings = $this->settings->customers();
		return ( $register === Register::Gus ? $settings->asks_gus() && $settings->gus_key() !== '' : $settings->asks_vies() ) && ! $this->staging->is_paused();
	}
}
