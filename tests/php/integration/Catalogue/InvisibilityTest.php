<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Catalogue;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Catalogue\TemporaryCategory;
use WaproMag\Tests\CatalogueTestCase;

/**
 * No buyer sees a waiting product or its category, on any way that leads to one. Asked of the running web server.
 */
final class InvisibilityTest extends CatalogueTestCase {

	private const NAME = 'Klamka nieopublikowana';

	private int $product_id = 0;

	private int $term_id = 0;

	protected function setUp(): void {
		parent::setUp();
		[ $shown ] = $this->apply_goods( $this->article( [ 'index' => 'WIDOCZNY', 'name' => 'Produkt widoczny', 'ean' => '' ] ) );
		$product   = $this->product( $shown['shopId'] );
		$product->set_regular_price( '10' );
		$product->set_status( 'publish' );
		$product->save();
		[ $result ]       = $this->apply_goods( $this->article( [ 'name' => self::NAME ] ) );
		$this->product_id = $result['shopId'];
		$this->term_id    = $this->foundation()->settings()->temporary_category();
		wp_set_current_user( 0 );
	}

	#[TestDox( 'G2: a waiting product and the temporary category are absent from $_dataName, for a guest and for a customer' )]
	#[DataProvider( 'pages' )]
	public function test_absent( string $path, int $status, bool $lists_the_published ): void {
		$path = strtr( $path, [ '{id}' => (string) $this->product_id, '{term}' => (string) $this->term_id, '{slug}' => $this->slug() ] );
		foreach ( [ 'guest' => '', 'customer' => $this->cookie( 'klient' ) ] as $who => $cookie ) {
			[ $code, $body ] = $this->fetch( $path, $cookie );
			self::assertSame( $status, $code, "{$path} for a {$who}" );
			self::assertStringNotContainsString( self::NAME, $body, "{$path} for a {$who}" );
			self::assertStringNotContainsString( TemporaryCategory::NAME, html_entity_decode( $body ), "{$path} for a {$who}" );
			self::assertStringNotContainsString( $this->slug(), preg_replace( '#<title>.*?</title>#s', '', str_replace( rawurlencode( $path ), '', $body ) ) ?? '', "{$path} for a {$who}" );
			if ( $lists_the_published ) {
				self::assertStringContainsString( 'Produkt widoczny', $body, "{$path} for a {$who} shows what is published" );
			}
		}
	}

	#[TestDox( 'G2: lists that cron makes for buyers leave the temporary category out' )]
	public function test_cron(): void {
		add_filter( 'wp_doing_cron', '__return_true' );
		self::assertNotContains( $this->term_id, (array) get_terms( [ 'taxonomy' => 'product_cat', 'fields' => 'ids', 'hide_empty' => false ] ) );
	}

	#[TestDox( 'G2: a plugin that lists categories to decide on rights does not run in circles' )]
	public function test_rights_by_terms(): void {
		wp_set_current_user( $this->user_id( 'kierownik' ) );
		$depth = new \SplStack();
		add_filter(
			'user_has_cap',
			static function ( array $rights ) use ( $depth ): array {
				$depth->push( true );
				if ( count( $depth ) > 5 ) {
					throw new \LogicException( 'In circles.' );
				}
				get_terms( [ 'taxonomy' => 'product_cat', 'fields' => 'ids', 'hide_empty' => false, 'cache_results' => false ] );
				$depth->pop();
				return $rights;
			}
		);
		self::assertContains( $this->term_id, (array) get_terms( [ 'taxonomy' => 'product_cat', 'fields' => 'ids', 'hide_empty' => false, 'cache_results' => false ] ) );
	}

	/**
	 * @return iterable<string, array{string, int, bool}>
	 */
	public static function pages(): iterable {
		yield 'the product list' => [ '/?post_type=product', 200, true ];
		yield 'search' => [ '/?s=Produkt&post_type=product', 200, true ];
		yield 'search by its name' => [ '/?s=nieopublikowana&post_type=product', 200, false ];
		yield 'its direct address' => [ '/?post_type=product&p={id}', 404, false ];
		yield 'its short address' => [ '/?p={id}', 404, false ];
		yield 'the product feed' => [ '/?post_type=product&feed=rss2', 200, true ];
		yield 'the sitemap of products' => [ '/wp-sitemap-posts-product-1.xml', 200, false ];
		yield 'the sitemap of categories' => [ '/wp-sitemap-taxonomies-product_cat-1.xml', 200, false ];
		yield 'wp/v2 products' => [ '/wp-json/wp/v2/product', 200, true ];
		yield 'wp/v2 products of the category' => [ '/wp-json/wp/v2/product?product_cat={term}', 200, false ];
		yield 'wp/v2 search for posts' => [ '/wp-json/wp/v2/search?search=nieopublikowana', 200, false ];
		yield 'Store API products' => [ '/wp-json/wc/store/v1/products', 200, true ];
		yield 'Store API products of the category' => [ '/wp-json/wc/store/v1/products?category={term}', 200, false ];
		yield 'Store API search' => [ '/wp-json/wc/store/v1/products?search=nieopublikowana', 200, false ];
		yield 'Store API search by SKU' => [ '/wp-json/wc/store/v1/products?sku=OKUC-KLAMKA-01', 200, false ];
		yield 'Store API, the product by its number' => [ '/wp-json/wc/store/v1/products/{id}', 404, false ];
		yield 'Store API categories' => [ '/wp-json/wc/store/v1/products/categories?hide_empty=0', 200, false ];
		yield 'Store API, the category by its number' => [ '/wp-json/wc/store/v1/products/categories/{term}', 404, false ];
		yield 'Store API, the category by a number in the query' => [ '/wp-json/wc/store/v1/products/categories/987654?id={term}', 404, false ];
		yield 'wp/v2 categories' => [ '/wp-json/wp/v2/product_cat?hide_empty=0', 200, false ];
		yield 'wp/v2 categories by slug' => [ '/wp-json/wp/v2/product_cat?slug={slug}', 200, false ];
		yield 'wp/v2, the category by its number' => [ '/wp-json/wp/v2/product_cat/{term}', 404, false ];
		yield 'REST search for terms' => [ '/wp-json/wp/v2/search?type=term&subtype=product_cat&search=Kategoria', 200, false ];
		yield 'the category\'s archive' => [ '/?product_cat={slug}', 404, false ];
		yield 'the category\'s pretty archive' => [ '/product-category/{slug}/', 404, false ];
		yield 'the category\'s archive by taxonomy and term' => [ '/?taxonomy=product_cat&term={slug}', 404, false ];
		yield 'the category\'s feed' => [ '/product-category/{slug}/feed/', 404, false ];
	}

	#[TestDox( 'G2: wp/v2 and wc/v3 refuse the waiting product to a guest, a customer and the worker' )]
	public function test_rest_items(): void {
		foreach ( [ 0, $this->user_id( 'klient' ), $this->worker() ] as $user ) {
			self::assertContains( $this->request( 'GET', "/wp/v2/product/{$this->product_id}", [], $user )->get_status(), [ 401, 403 ] );
			foreach ( [ "/wc/v3/products/{$this->product_id}", '/wc/v3/products', '/wc/v3/products/categories', "/wc/v3/products/categories/{$this->term_id}" ] as $route ) {
				self::assertContains( $this->request( 'GET', $route, [], $user )->get_status(), [ 401, 403 ], $route );
			}
		}
	}

	#[TestDox( 'G2: the waiting product cannot be put into a basket' )]
	public function test_basket(): void {
		self::assertFalse( $this->product( $this->product_id )->is_purchasable() );
	}

	#[TestDox( 'G2: category lists, widgets and menus leave the category out' )]
	public function test_lists_and_menus(): void {
		$menu = wp_create_nav_menu( 'Główne' );
		self::assertIsInt( $menu );
		wp_update_nav_menu_item(
			$menu,
			0,
			[ 'menu-item-object' => 'product_cat', 'menu-item-object-id' => $this->term_id, 'menu-item-type' => 'taxonomy', 'menu-item-status' => 'publish' ]
		);
		foreach ( [ 0, $this->user_id( 'klient' ) ] as $user ) {
			wp_set_current_user( $user );
			self::assertStringNotContainsString( TemporaryCategory::NAME, (string) wp_list_categories( [ 'taxonomy' => 'product_cat', 'hide_empty' => false, 'echo' => false ] ) );
			self::assertSame( [], (array) wp_get_nav_menu_items( $menu ) );
			self::assertNotContains( $this->term_id, (array) get_terms( [ 'taxonomy' => 'product_cat', 'hide_empty' => false, 'fields' => 'ids' ] ) );
		}
	}

	#[TestDox( 'G2: who edits products sees the waiting product and its category' )]
	public function test_editors_see(): void {
		$manager = $this->user_id( 'kierownik' );
		wp_set_current_user( $manager );
		self::assertContains( $this->term_id, (array) get_terms( [ 'taxonomy' => 'product_cat', 'hide_empty' => false, 'fields' => 'ids' ] ) );
		self::assertSame( 200, $this->request( 'GET', "/wc/v3/products/{$this->product_id}", [], $manager )->get_status() );
		self::assertSame( 200, $this->request( 'GET', "/wp/v2/product_cat/{$this->term_id}", [], $manager )->get_status() );
	}

	private function slug(): string {
		$term = get_term( $this->term_id, 'product_cat' );
		self::assertInstanceOf( \WP_Term::class, $term );
		return $term->slug;
	}

	private function cookie( string $login ): string {
		$user    = $this->user_id( $login );
		$expires = time() + 3600;
		$token   = \WP_Session_Tokens::get_instance( $user )->create( $expires );
		return (string) constant( 'LOGGED_IN_COOKIE' ) . '=' . rawurlencode( wp_generate_auth_cookie( $user, $expires, 'logged_in', $token ) );
	}

	/**
	 * @return array{int, string} Status and body.
	 */
	private function fetch( string $path, string $cookie ): array {
		$context = stream_context_create(
			[
				'http' => [
					'header'        => $cookie === '' ? [] : [ "Cookie: {$cookie}" ],
					'ignore_errors' => true,
					'max_redirects' => 4,
					'timeout'       => 60,
				],
			]
		);
		$body    = file_get_contents( home_url() . $path, false, $context );
		self::assertIsString( $body );
		// One status line for each redirect; the last is the answer's.
		$lines  = preg_grep( '~^HTTP/\S+ \d{3}~', $http_response_header );
		$status = $lines === false || $lines === [] ? 0 : (int) explode( ' ', end( $lines ) )[1];
		return [ $status, $body ];
	}
}
