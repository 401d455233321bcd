<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Visibility;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Customers\Access;
use WaproMag\Customers\Membership;
use WaproMag\Customers\MemberState;
use WaproMag\Customers\Role;
use WaproMag\Visibility\OrderOwnership;
use WaproMag\Visibility\Scope;

/**
 * The one rule, without a shop.
 */
final class ScopeTest extends TestCase {

	private const ME    = 7;
	private const OTHER = 8;

	/**
	 * @param list<Membership> $memberships
	 */
	#[TestDox( 'C4: $_dataName' )]
	#[DataProvider( 'cases' )]
	public function test_rule( array $memberships, OrderOwnership $order, bool $seen ): void {
		self::assertSame( $seen, $this->scope( $memberships )->allows( $order ) );
	}

	/**
	 * @return iterable<string, array{list<Membership>, OrderOwnership, bool}>
	 */
	public static function cases(): iterable {
		$branch  = [ self::member( 1, Role::Branch, [ 11, 12 ] ) ];
		$central = [ self::member( 1, Role::Company ) ];
		yield 'an order of my delivery point is mine to see, whoever placed it' => [ $branch, new OrderOwnership( 1, 11, self::OTHER, self::OTHER ), true ];
		yield 'an order of another delivery point is not, though I placed it' => [ $branch, new OrderOwnership( 1, 13, self::ME, self::ME ), false ];
		yield 'an order of the company without a point is seen by who placed it' => [ $branch, new OrderOwnership( 1, null, self::ME, self::OTHER ), true ];
		yield 'an order of the company without a point is not seen by a colleague of a branch' => [ $branch, new OrderOwnership( 1, null, self::OTHER, self::OTHER ), false ];
		yield 'a branch user without a point sees what they placed without one' => [ [ self::member( 1, Role::Branch ) ], new OrderOwnership( 1, null, self::ME, self::ME ), true ];
		yield 'a branch user without a point sees no order of a point' => [ [ self::member( 1, Role::Branch ) ], new OrderOwnership( 1, 11, self::ME, self::ME ), false ];
		yield 'company-wide users see orders of every point' => [ $central, new OrderOwnership( 1, 13, self::OTHER, self::OTHER ), true ];
		yield 'company-wide users see orders without a point' => [ $central, new OrderOwnership( 1, null, self::OTHER, self::OTHER ), true ];
		yield 'company-wide users of one company see nothing of another' => [ $central, new OrderOwnership( 2, null, self::OTHER, self::OTHER ), false ];
		yield 'my point in one company opens nothing of another that names it' => [ $branch, new OrderOwnership( 2, 11, self::OTHER, self::OTHER ), false ];
		yield 'an order without a company is its owner’s' => [ $branch, new OrderOwnership( null, null, self::ME, self::ME ), true ];
		yield 'an order without a company is nobody else’s' => [ $central, new OrderOwnership( null, null, self::OTHER, self::OTHER ), false ];
		yield 'a company’s order is closed to its WooCommerce owner who is no member' => [ [], new OrderOwnership( 1, null, self::ME, self::ME ), false ];
		yield 'a suspended user loses what they placed' => [ [ self::member( 1, Role::Branch, [ 11 ], MemberState::Suspended ) ], new OrderOwnership( 1, 11, self::ME, self::ME ), false ];
		yield 'a former company-wide user loses what they placed' => [ [ self::member( 1, Role::Company, [], MemberState::Former ) ], new OrderOwnership( 1, null, self::ME, self::ME ), false ];
		yield 'a place that nobody has opened shows nothing' => [ [ self::member( 1, Role::Company, [], MemberState::Active, Access::Waits ) ], new OrderOwnership( 1, 11, self::ME, self::ME ), false ];
		yield 'a former user keeps orders that are no company’s' => [ [ self::member( 1, Role::Branch, [ 11 ], MemberState::Former ) ], new OrderOwnership( null, null, self::ME, self::ME ), true ];
	}

	#[TestDox( 'C4: a guest sees no order by the rule, not even one without an owner' )]
	public function test_guest(): void {
		$guest = new Scope( 0, [], new FixedOwnerships( [] ), new FixedPoints( [] ) );
		self::assertFalse( $guest->allows( new OrderOwnership( null, null, 0, 0 ) ) );
		self::assertFalse( $guest->allows( new OrderOwnership( 1, null, 0, 0 ) ) );
	}

	#[TestDox( 'C4: an order of a company that was merged is seen by the people of the one that took its place' )]
	public function test_merged(): void {
		$orders = new FixedOwnerships( [ 90 => new OrderOwnership( 2, 11, self::OTHER, self::OTHER ) ], [ 90 => new OrderOwnership( 1, 11, self::OTHER, self::OTHER ) ] );
		$branch = static fn ( int $point ): Scope => new Scope( self::ME, [ self::member( 1, Role::Branch, [ $point ] ) ], $orders, new FixedPoints( [] ) );
		self::assertTrue( $branch( 11 )->sees_order( 90 ) );
		self::assertFalse( $branch( 12 )->sees_order( 90 ) );
		self::assertFalse( $branch( 11 )->sees_order( 91 ), 'There is no such order.' );
	}

	#[TestDox( 'C4: a person buys for their own points; company-wide users for every point of that company, or for none' )]
	public function test_buying(): void {
		$branch  = $this->scope( [ self::member( 1, Role::Branch, [ 11 ] ) ] );
		$central = $this->scope( [ self::member( 1, Role::Company ), self::member( 2, Role::Company ) ] );
		self::assertTrue( $branch->may_buy_for( 1, 11 ) );
		self::assertFalse( $branch->may_buy_for( 1, 12 ) );
		self::assertFalse( $branch->may_buy_for( 1, null ) );
		self::assertFalse( $branch->may_buy_for( 2, 11 ) );
		self::assertTrue( $this->scope( [ self::member( 1, Role::Branch ) ] )->may_buy_for( 1, null ) );
		self::assertTrue( $central->may_buy_for( 1, 12 ) );
		self::assertTrue( $central->may_buy_for( 1, null ) );
		self::assertFalse( $central->may_buy_for( 1, 21 ), 'A point of the other company.' );
		self::assertTrue( $central->sees_point( 21 ) );
		self::assertFalse( $branch->sees_point( 12 ) );
		self::assertFalse( $central->sees_point( 99 ), 'There is no such point.' );
	}

	#[TestDox( 'C4: people are managed by company-wide users who may, and only where the shop lets them' )]
	public function test_managing(): void {
		$manager = new Membership( 1, self::ME, null, Role::Company, true, MemberState::Active, Access::Open, [] );
		$branch  = new Membership( 1, self::ME, null, Role::Branch, true, MemberState::Active, Access::Open, [ 11 ] );
		self::assertTrue( $this->scope( [ $manager ] )->may_manage_people( 1 ) );
		self::assertFalse( $this->scope( [ $manager ] )->may_manage_people( 2 ) );
		self::assertFalse( $this->scope( [ $branch ] )->may_manage_people( 1 ) );
		self::assertFalse( $this->scope( [ self::member( 1, Role::Company ) ] )->may_manage_people( 1 ) );
		self::assertFalse( ( new Scope( self::ME, [ $manager ], new FixedOwnerships( [] ), new FixedPoints( [] ), false ) )->may_manage_people( 1 ) );
	}

	#[TestDox( 'C4: columns and filters are for those who can see more than their own' )]
	public function test_breadth(): void {
		$of = fn ( Membership ...$members ): array => [ $this->scope( array_values( $members ) )->sees_several_points(), $this->scope( array_values( $members ) )->sees_colleagues() ];
		self::assertSame( [ false, false ], $of() );
		self::assertSame( [ false, false ], $of( self::member( 1, Role::Branch ) ) );
		self::assertSame( [ false, true ], $of( self::member( 1, Role::Branch, [ 11 ] ) ) );
		self::assertSame( [ true, true ], $of( self::member( 1, Role::Branch, [ 11, 12 ] ) ) );
		self::assertSame( [ true, true ], $of( self::member( 1, Role::Branch, [ 11 ] ), self::member( 2, Role::Branch, [ 21 ] ) ) );
		self::assertSame( [ true, true ], $of( self::member( 1, Role::Company ) ) );
	}

	#[TestDox( 'C4: in 60 random worlds every person sees exactly what a naive reading of the rule says' )]
	public function test_against_oracle(): void {
		for ( $seed = 1; $seed <= 60; $seed++ ) {
			mt_srand( $seed );
			$world = self::world();
			foreach ( $world['people'] as $person ) {
				$scope = new Scope( $person, self::memberships( $world, $person ), new FixedOwnerships( $world['orders'] ), new FixedPoints( $world['points'] ) );
				self::assertSame( self::oracle( $world, $person ), $scope->sees_orders( array_keys( $world['orders'] ) ), "seed {$seed}, person {$person}" );
			}
		}
	}

	/**
	 * @return array{people: list<int>, points: array<int, int>, places: list<array{int, int, string, string, string}>, has: array<string, true>, orders: array<int, OrderOwnership>}
	 */
	private static function world(): array {
		$people = range( 1, 8 );
		$points = [];
		for ( $point = 11; $point <= 22; $point++ ) {
			$points[ $point ] = mt_rand( 1, 3 );
		}
		$places = [];
		$has    = [];
		foreach ( $people as $person ) {
			foreach ( [ 1, 2, 3 ] as $company ) {
				if ( mt_rand( 0, 2 ) === 0 ) {
					continue;
				}
				$places[] = [ $person, $company, mt_rand( 0, 3 ) === 0 ? 'company' : 'branch', [ 'active', 'active', 'active', 'suspended', 'former' ][ mt_rand( 0, 4 ) ], mt_rand( 0, 4 ) === 0 ? 'waits' : 'open' ];
				foreach ( array_keys( $points, $company, true ) as $point ) {
					if ( mt_rand( 0, 1 ) === 1 ) {
						$has[ "{$person}:{$point}" ] = true;
					}
				}
			}
		}
		$orders = [];
		for ( $order = 101; $order <= 140; $order++ ) {
			$company          = [ null, 1, 2, 3 ][ mt_rand( 0, 3 ) ];
			$own              = $company === null ? [] : array_keys( $points, $company, true );
			$point            = $own === [] || mt_rand( 0, 2 ) === 0 ? null : $own[ mt_rand( 0, count( $own ) - 1 ) ];
			$person           = mt_rand( 0, 8 );
			$orders[ $order ] = new OrderOwnership( $company, $point, $person, mt_rand( 0, 5 ) === 0 ? mt_rand( 0, 8 ) : $person );
		}
		return [ 'people' => $people, 'points' => $points, 'places' => $places, 'has' => $has, 'orders' => $orders ];
	}

	/**
	 * @param array{people: list<int>, points: array<int, int>, places: list<array{int, int, string, string, string}>, has: array<string, true>, orders: array<int, OrderOwnership>} $world
	 * @return list<Membership>
	 */
	private static function memberships( array $world, int $person ): array {
		$members = [];
		foreach ( $world['places'] as [ $who, $company, $role, $state, $access ] ) {
			if ( $who === $person ) {
				$points    = array_filter( array_keys( $world['points'], $company, true ), static fn ( int $point ): bool => isset( $world['has'][ "{$person}:{$point}" ] ) );
				$members[] = new Membership( $company, $person, null, Role::from( $role ), false, MemberState::from( $state ), Access::from( $access ), array_values( $points ) );
			}
		}
		return $members;
	}

	/**
	 * The rule, word by word, order by order.
	 *
	 * @param array{people: list<int>, points: array<int, int>, places: list<array{int, int, string, string, string}>, has: array<string, true>, orders: array<int, OrderOwnership>} $world
	 * @return list<int>
	 */
	private static function oracle( array $world, int $person ): array {
		$seen = [];
		foreach ( $world['orders'] as $id => $order ) {
			if ( $order->company === null ) {
				if ( $order->customer === $person ) {
					$seen[] = $id;
				}
				continue;
			}
			foreach ( $world['places'] as [ $who, $company, $role, $state, $access ] ) {
				if ( $who !== $person || $company !== $order->company || $state !== 'active' || $access !== 'open' ) {
					continue;
				}
				$by_point  = $order->point !== null && isset( $world['has'][ "{$person}:{$order->point}" ] );
				$by_person = $order->point === null && $order->person === $person;
				if ( $role === 'company' || $by_point || $by_person ) {
					$seen[] = $id;
				}
			}
		}
		return $seen;
	}

	/**
	 * @param list<Membership> $memberships
	 */
	private function scope( array $memberships ): Scope {
		return new Scope( self::ME, $memberships, new FixedOwnerships( [] ), new FixedPoints( [ 11 => 1, 12 => 1, 21 => 2 ] ) );
	}

	/**
	 * @param list<int> $points
	 */
	private static function member( int $company, Role $role, array $points = [], MemberState $state = MemberState::Active, Access $access = Access::Open ): Membership {
		return new Membership( $company, self::ME, null, $role, false, $state, $access, $points );
	}
}
