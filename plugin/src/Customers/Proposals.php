<?php
declare(strict_types=1);

namespace WaproMag\Customers;

use WaproMag\Database\Transaction;
use WaproMag\Queue\Destination;
use WaproMag\Queue\Outbox;
use WaproMag\Settings\SettingsStore;

/**
 * Changes that people make in My Account. Where the shop leads the field they hold at once and WAPRO writes them; else
 * they wait for WAPRO's user and nothing changes here.
 */
final class Proposals {

	public function __construct( private ProposalStore $store, private ProposedValues $values, private SettingsStore $settings, private Outbox $outbox, private Transaction $transaction ) {}

	/**
	 * @param DeliveryPoint|null   $point  The one to change; null for a new one, and for address and contact.
	 * @param int                  $user   Who makes the change.
	 * @param array<string, mixed> $before Fields as they were; [] for something new.
	 * @param array<string, mixed> $after  Address: company, email, phone, street, postcode, city, country. Delivery place: name, recipient, phone, street, postcode, city, country. Contact: userId (of the person, when there is an account), firstName, lastName, email, phone, role, points.
	 * @return int Id of the proposal.
	 */
	public function propose( ProposalKind $kind, Company $company, ?DeliveryPoint $point, int $user, array $before, array $after ): int {
		$waits = $kind->owner( $this->settings->customers() ) === CustomerSettings::WAPRO;
		$by    = get_userdata( $user );
		return $this->transaction->run(
			function () use ( $kind, $company, $point, $user, $before, $after, $waits, $by ): int {
				$point_id = $point?->id;
				if ( ! $waits ) {
					$point_id = $this->values->hold( $kind, $company->id, $point_id, (int) ( $after['userId'] ?? 0 ), $after );
				}
				$reference = $this->settings->shop_id() . '-' . bin2hex( random_bytes( 12 ) );
				$id        = $this->store->add( $reference, Proposal::TO_WAPRO, $kind, $company->id, $point_id, $user, $waits, $before, $after, $by === false ? null : $by->display_name );
				$this->outbox->capture( Destination::WAPRO, Destination::PROPOSAL, (string) $id, "proposal:company:{$company->id}", 'shop_event' );
				return $id;
			}
		);
	}
}
