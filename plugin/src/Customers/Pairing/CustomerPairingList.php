<?php
declare(strict_types=1);

namespace WaproMag\Customers\Pairing;

use WaproMag\Customers\Access;
use WaproMag\Customers\AccountNumber;
use WaproMag\Customers\Company;
use WaproMag\Customers\CompanyStore;
use WaproMag\Customers\CustomerPairings;
use WaproMag\Customers\Membership;
use WaproMag\Customers\MemberState;
use WaproMag\Customers\Origin;
use WaproMag\Customers\People;
use WaproMag\Database\Clock;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * The pairing desk's customers: accounts with a contractor, those that a person must decide, those without.
 */
final class CustomerPairingList {

	private const PER_PAGE = 20;

	/** Places that WAPRO's list of contacts did not make. */
	public const UNDOABLE = [ Origin::Order, Origin::Pairing ];

	public function __construct( private Connection $db, private CustomerPairings $pairings, private People $people, private CompanyStore $companies ) {}

	/**
	 * @param array<string, mixed> $query customers#CustomerPairingQuery.
	 * @return array<string, mixed> customers#CustomerPairingResponse.
	 */
	public function page( array $query ): array {
		$per_page             = $query['perPage'] ?? self::PER_PAGE;
		[ $from, $arguments ] = AccountTabs::filtered( $query );
		$total = (int) $this->db->value( "SELECT COUNT(*) {$from}", ...$arguments );
		$ids   = array_map( 'intval', $this->db->column( "SELECT u.ID {$from} ORDER BY u.ID LIMIT %d OFFSET %d", ...[ ...$arguments, $per_page, ( ( $query['page'] ?? 1 ) - 1 ) * $per_page ] ) );
		return [
			'items'  => $this->rows( $ids ),
			'total'  => $total,
			'pages'  => (int) ceil( $total / $per_page ),
			'counts' => [
				'paired'     => $this->count( CustomerPairings::PAIRED ),
				'to_decide'  => $this->count( CustomerPairings::TO_DECIDE ),
				'unpaired'   => $this->count( CustomerPairings::UNPAIRED ),
				'exact'      => count( $this->exact() ),
				'to_approve' => $this->count( AccountTabs::TO_APPROVE ),
			],
		];
	}

	/**
	 * @return array<string, mixed> customers#CustomerPairingRow.
	 */
	public function row( int $user ): array {
		return $this->rows( [ $user ] )[0];
	}

	/**
	 * @param string $tab Of `AccountTabs`.
	 */
	public function count( string $tab ): int {
		return (int) $this->db->value( 'SELECT COUNT(*) ' . AccountTabs::from( $tab ) );
	}

	/**
	 * Accounts without a pair that have exactly one candidate of the same tax number.
	 *
	 * @return array<int, array<string, mixed>> Candidate by account.
	 */
	public function exact(): array {
		$found = [];
		foreach ( $this->db->rows( 'SELECT u.ID, p.candidates ' . AccountTabs::from( CustomerPairings::TO_DECIDE ) ) as $row ) {
			/** @var list<array<string, mixed>> $candidates */
			$candidates = CustomerPairings::decoded( $row['candidates'] );
			$exact      = LookupResults::exact( $candidates );
			if ( count( $exact ) === 1 ) {
				$found[ (int) $row['ID'] ] = $exact[0];
			}
		}
		return $found;
	}

	/**
	 * @return list<int> Accounts without a pair that have a tax number.
	 */
	public function undecided(): array {
		global $wpdb;
		return array_map( 'intval', $this->db->column( "SELECT DISTINCT n.user_id FROM {$wpdb->usermeta} n LEFT JOIN " . Tables::name( Tables::COMPANY_USERS ) . " m ON m.user_id = n.user_id AND m.state <> 'former' WHERE n.meta_key = %s AND m.user_id IS NULL", AccountNumber::META ) );
	}

	/**
	 * The one of an account's places that the desk shows and decides about: rather one that can be approved, else one that waits.
	 *
	 * @param list<Membership>    $members
	 * @param array<int, Company> $companies Theirs, by id.
	 */
	public static function shown( array $members, array $companies ): ?Membership {
		$shown = null;
		$rank  = static fn ( Membership $one ): int => $one->access === Access::Waits ? 1 + (int) ( $companies[ $one->company_id ]->flagged ?? false ) : 0;
		foreach ( $members as $one ) {
			if ( $one->state !== MemberState::Former && ( $shown === null || ( $rank( $one ) > 0 && $rank( $one ) >= $rank( $shown ) ) ) ) {
				$shown = $one;
			}
		}
		return $shown;
	}

	/**
	 * @param list<int> $ids
	 * @return list<array<string, mixed>>
	 */
	private function rows( array $ids ): array {
		cache_users( $ids );
		$known   = $this->pairings->find_many( $ids );
		$members = [];
		foreach ( $this->people->of_users( $ids ) as $one ) {
			$members[ $one->user_id ][] = $one;
		}
		$companies = $this->companies->find_many( array_values( array_unique( array_map( static fn ( Membership $one ): int => $one->company_id, array_merge( [], ...$members ) ) ) ) );
		$members   = array_filter( array_map( static fn ( array $own ): ?Membership => self::shown( $own, $companies ), $members ) );
		$rows      = [];
		foreach ( $ids as $id ) {
			$user   = get_userdata( $id );
			$member = $members[ $id ] ?? null;
			if ( $user !== false ) {
				$rows[] = self::shape( $user, $known[ $id ] ?? [], $member, $member === null ? null : $companies[ $member->company_id ] ?? null );
			}
		}
		return $rows;
	}

	/**
	 * @param array<string, string|null> $known
	 * @return array<string, mixed>
	 */
	private static function shape( \WP_User $user, array $known, ?Membership $member, ?Company $company ): array {
		$nip     = get_user_meta( $user->ID, AccountNumber::META, true );
		$billing = get_user_meta( $user->ID, 'billing_company', true );
		$text    = static fn ( mixed $value, int $most ): ?string => is_string( $value ) && $value !== '' ? mb_substr( $value, 0, $most ) : null;
		$undo    = $member !== null && in_array( $member->origin, self::UNDOABLE, true );
		$state   = $member !== null ? CustomerPairings::PAIRED : ( $known['state'] ?? CustomerPairings::UNPAIRED );
		return [
			'userId'      => $user->ID,
			'name'        => mb_substr( $user->display_name, 0, 500 ),
			'email'       => mb_substr( $user->user_email, 0, 255 ),
			'nip'         => $text( $nip, 30 ),
			'companyName' => $text( $company->name ?? $billing, 500 ),
			'editUrl'     => admin_url( 'user-edit.php?user_id=' . $user->ID ),
			'state'       => $state === CustomerPairings::PAIRED && $member === null ? CustomerPairings::UNPAIRED : $state,
			'companyId'   => $company?->id,
			'erpId'       => $company->erp_id ?? null,
			'by'          => $known['matched_by'] ?? ( $member !== null && $member->origin === Origin::Wapro ? 'wapro' : null ),
			'code'        => $known['code'] ?? null,
			'reason'      => $known['reason'] ?? null,
			'candidates'  => array_slice( CustomerPairings::decoded( $known['candidates'] ?? null ), 0, 20 ),
			'access'      => $member->access->value ?? 'none',
			'decidedBy'   => $known['decided_by'] ?? null,
			'at'          => Clock::iso( $known['updated_at'] ?? null ),
			'canUndo'     => $undo,
			'actions'     => [
				...( $member === null ? [ 'pair', 'not_same', 'look_again' ] : [] ),
				...( $undo ? [ 'undo' ] : [] ),
				...( $member !== null && $member->access === Access::Waits && $company !== null && $company->flagged ? [ 'approve' ] : [] ),
			],
		];
	}
}
