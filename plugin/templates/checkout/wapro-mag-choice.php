<?php
/**
 * For whom the order is. A theme overrides it as woocommerce/checkout/wapro-mag-choice.php.
 *
 * @var \WaproMag\Checkout\Choice $choice
 * @var bool                      $may_free Whether the shop takes addresses of one's own.
 * @var array<string, mixed>      $picker   What the script needs.
 * @var callable( int|null, string ): string $url Address that chooses a company, with '' or 'free' for its delivery.
 */

defined( 'ABSPATH' ) || exit;
?>
<div class="wapro-mag-choice">
	<h3><?php esc_html_e( 'You buy for', 'wapro-mag-for-woocommerce' ); ?> <?php echo esc_html( $choice->company->name ?? '' ); ?></h3>
	<p>
		<?php
		$company = $choice->company;
		$address = $company === null ? [] : [ $company->street, trim( $company->postcode . ' ' . $company->city ), $company->nip === null ? '' : 'NIP ' . $company->nip ];
		echo esc_html( implode( ', ', array_filter( $address, static fn ( string $part ): bool => $part !== '' ) ) );
		?>
	</p>
	<?php if ( count( $choice->companies ) > 1 ) : ?>
		<p>
			<?php esc_html_e( 'Your other companies:', 'wapro-mag-for-woocommerce' ); ?>
			<?php foreach ( $choice->companies as $other ) : ?>
				<?php if ( $other->id !== $choice->company?->id ) : ?>
					<a href="<?php echo esc_url( $url( $other->id, '' ) ); ?>"><?php echo esc_html( $other->name ); ?></a>
				<?php endif; ?>
			<?php endforeach; ?>
		</p>
	<?php endif; ?>
	<?php if ( $choice->points > ( $choice->may_own ? 0 : 1 ) && ! $choice->free_address ) : ?>
		<div class="wapro-mag-picker" data-wapro-mag-picker="<?php echo esc_attr( (string) wp_json_encode( $picker ) ); ?>"></div>
	<?php endif; ?>
	<?php if ( $choice->point !== null ) : ?>
		<address class="wapro-mag-choice__address">
			<strong><?php echo esc_html( $choice->point->name ); ?></strong><br>
			<?php echo esc_html( $choice->point->street ); ?><br>
			<?php echo esc_html( trim( $choice->point->postcode . ' ' . $choice->point->city ) ); ?>
		</address>
	<?php endif; ?>
	<?php if ( $choice->problem !== null ) : ?>
		<p class="woocommerce-info" role="alert"><?php echo esc_html( $choice->problem ); ?></p>
	<?php endif; ?>
	<p>
		<?php if ( $choice->may_own && ( $choice->point !== null || $choice->free_address || $choice->problem !== null ) ) : ?>
			<a href="<?php echo esc_url( $url( $choice->company?->id, '' ) ); ?>"><?php esc_html_e( 'Deliver to the company’s own address', 'wapro-mag-for-woocommerce' ); ?></a>
		<?php endif; ?>
		<?php if ( $may_free && ! $choice->free_address ) : ?>
			<a href="<?php echo esc_url( $url( $choice->company?->id, 'free' ) ); ?>"><?php esc_html_e( 'Deliver to another address', 'wapro-mag-for-woocommerce' ); ?></a>
		<?php endif; ?>
	</p>
</div>
