<?php
/**
 * My Account: files of an invoice or of an order's delivery notes.
 *
 * A theme overrides it in its own folder as woocommerce/myaccount/wapro-mag-documents.php.
 *
 * @version 0.1.0
 * @var string                                               $title     Heading, or ''.
 * @var list<\WaproMag\Account\Documents\DocumentView>       $documents
 * @var string                                               $nonce
 * @var string                                               $button    Class of the theme's buttons.
 */
declare(strict_types=1);

defined( 'ABSPATH' ) || exit;
?>
<?php if ( $title !== '' ) : ?>
	<h2><?php echo esc_html( $title ); ?></h2>
<?php endif; ?>
<?php foreach ( $documents as $document ) : ?>
	<div class="wapro-mag-document">
		<?php if ( $title !== '' ) : ?>
			<p><strong><?php echo esc_html( $document->number ); ?></strong></p>
		<?php endif; ?>
		<?php if ( $document->sentence !== '' ) : ?>
			<p class="wapro-mag-document__state" role="status"><?php echo esc_html( $document->sentence ); ?></p>
		<?php endif; ?>
		<?php if ( $document->url !== null ) : ?>
			<p>
				<a class="button<?php echo esc_attr( $button ); ?>" href="<?php echo esc_url( $document->url ); ?>">
					<?php /* translators: %s: size of a file, such as 17 KB. */ echo esc_html( sprintf( __( 'Download PDF (%s)', 'wapro-mag-for-woocommerce' ), $document->size ) ); ?>
				</a>
			</p>
		<?php endif; ?>
		<?php if ( $document->ask !== '' ) : ?>
			<form method="post">
				<input type="hidden" name="_wapro_mag_nonce" value="<?php echo esc_attr( $nonce ); ?>">
				<input type="hidden" name="id" value="<?php echo esc_attr( (string) $document->subject->id ); ?>">
				<button type="submit" class="button<?php echo esc_attr( $button ); ?>" name="wapro_mag_document" value="<?php echo esc_attr( $document->subject->kind->value ); ?>"><?php echo esc_html( $document->ask ); ?></button>
			</form>
		<?php endif; ?>
	</div>
<?php endforeach; ?>
