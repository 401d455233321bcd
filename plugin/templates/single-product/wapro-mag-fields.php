<?php
/**
 * What a made-to-measure product asks its buyer for. A theme overrides it as woocommerce/single-product/wapro-mag-fields.php.
 *
 * @var list<array{field: \WaproMag\MadeToMeasure\Field, id: string, name: string, value: string, error: string}> $rows
 */

use WaproMag\MadeToMeasure\FieldControl;
use WaproMag\MadeToMeasure\FieldType;
use WaproMag\MadeToMeasure\ValueWords;

defined( 'ABSPATH' ) || exit;
?>
<fieldset class="wapro-mag-fields">
	<legend><?php esc_html_e( 'Size and options', 'wapro-mag-for-woocommerce' ); ?></legend>
	<?php foreach ( $rows as $row ) : ?>
		<?php
		$field = $row['field'];
		$hints = FieldControl::hints( $field );
		?>
		<div class="wapro-mag-fields__row wapro-mag-fields__row--<?php echo esc_attr( $field->type->value ); ?><?php echo $row['error'] === '' ? '' : ' wapro-mag-fields__row--wrong'; ?>">
			<?php if ( $field->type === FieldType::YesNo ) : ?>
				<label for="<?php echo esc_attr( $row['id'] ); ?>"><?php FieldControl::show( $row ); ?> <?php echo esc_html( $field->label ); ?></label>
			<?php else : ?>
				<label for="<?php echo esc_attr( $row['id'] ); ?>">
					<?php echo esc_html( ValueWords::label( $field ) ); ?>
					<?php if ( $field->required ) : ?>
						<abbr class="required" title="<?php esc_attr_e( 'required', 'wapro-mag-for-woocommerce' ); ?>">*</abbr>
					<?php else : ?>
						<span class="optional"><?php esc_html_e( '(optional)', 'wapro-mag-for-woocommerce' ); ?></span>
					<?php endif; ?>
				</label>
				<?php FieldControl::show( $row ); ?>
			<?php endif; ?>
			<?php if ( $hints !== '' ) : ?>
				<p class="wapro-mag-fields__hint" id="<?php echo esc_attr( $row['id'] ); ?>-hint"><?php echo esc_html( $hints ); ?></p>
			<?php endif; ?>
			<?php if ( $row['error'] !== '' ) : ?>
				<p class="wapro-mag-fields__error" id="<?php echo esc_attr( $row['id'] ); ?>-error"><?php echo esc_html( $row['error'] ); ?></p>
			<?php endif; ?>
		</div>
	<?php endforeach; ?>
</fieldset>
