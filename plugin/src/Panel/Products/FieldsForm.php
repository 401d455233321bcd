<?php
declare(strict_types=1);

namespace WaproMag\Panel\Products;

use WaproMag\MadeToMeasure\Draft;
use WaproMag\MadeToMeasure\DraftWords;
use WaproMag\MadeToMeasure\FieldType;

/**
 * The rows of the tab. A script adds, removes and moves them; their order in the page is the order they are saved in.
 */
final class FieldsForm {

	public const NAME = 'wapro_mag_fields';

	/** Columns that only fields of one kind have. */
	private const KINDS = [
		'unit'    => FieldType::Number,
		'min'     => FieldType::Number,
		'max'     => FieldType::Number,
		'step'    => FieldType::Number,
		'length'  => FieldType::Text,
		'options' => FieldType::Choice,
	];

	public function __construct( private readonly FieldsTyped $typed ) {}

	public function show(): void {
		echo '<div class="wapro-mag-asks">';
		printf( '<input type="hidden" name="%s[sent]" value="1">', esc_attr( self::NAME ) );
		printf(
			'<p><label class="wapro-mag-asks__switch"><input type="checkbox" name="%1$s[asks]" value="1"%2$s> %3$s</label></p>',
			esc_attr( self::NAME ),
			checked( $this->typed->asks, true, false ),
			esc_html__( 'Ask the buyer for sizes and options', 'wapro-mag-for-woocommerce' )
		);
		printf( '<p class="wapro-mag-asks__about">%s</p>', esc_html( $this->about() ) );
		$this->show_problems();
		echo '<div class="wapro-mag-asks__rows">';
		foreach ( $this->typed->drafts as $row => $draft ) {
			$this->show_row( (string) $row, $draft );
		}
		echo '</div>';
		echo '<template>';
		$this->show_row( '__row__', new Draft( type: FieldType::Number->value ) );
		echo '</template>';
		printf( '<p><button type="button" class="button" data-wapro-mag-add>%s</button></p></div>', esc_html__( 'Add a field', 'wapro-mag-for-woocommerce' ) );
	}

	private function about(): string {
		$count = count( $this->typed->wapro );
		return 0 === $count
			? __( 'Fields stand on the product’s page, in cart and order. What is chosen goes to WAPRO and production with the order.', 'wapro-mag-for-woocommerce' )
			: sprintf(
				/* translators: %d: number of parameters. */
				_n( 'WAPRO knows %d parameter of this article; it is marked below. Range and options can be narrowed here; fields of your own come beside it.', 'WAPRO knows %d parameters of this article; they are marked below. Ranges and options can be narrowed here; fields of your own come beside them.', $count, 'wapro-mag-for-woocommerce' ),
				$count
			);
	}

	private function show_problems(): void {
		if ( [] === $this->typed->problems ) {
			return;
		}
		echo '<div class="wapro-mag-asks__problems" role="alert"><ul>';
		foreach ( $this->typed->problems as $problem ) {
			printf( '<li>%s</li>', esc_html( DraftWords::in_place( $problem, $this->typed->drafts ) ) );
		}
		echo '</ul></div>';
	}

	private function show_row( string $row, Draft $draft ): void {
		$wapro = $this->typed->wapro[ $draft->code ] ?? null;
		echo '<fieldset class="wapro-mag-ask">';
		printf(
			'<legend><span data-wapro-mag-name>%1$s</span>%2$s</legend>',
			esc_html( '' === $draft->label ? __( 'New field', 'wapro-mag-for-woocommerce' ) : $draft->label ),
			null === $wapro ? '' : ' <span class="wapro-mag-ask__source">' . esc_html__( 'from WAPRO', 'wapro-mag-for-woocommerce' ) . '</span>'
		);
		self::show_buttons( null === $wapro );
		echo '<div class="wapro-mag-ask__columns">';
		$this->show_text( $row, $draft, 'label' );
		$this->show_type( $row, $draft, $wapro );
		foreach ( [ 'unit', 'min', 'max', 'step', 'length' ] as $column ) {
			$this->show_text( $row, $draft, $column, 'unit' === $column && null !== $wapro && '' !== $wapro->unit );
		}
		$this->show_options( $row, $draft );
		$this->show_text( $row, $draft, 'help' );
		$this->show_text( $row, $draft, 'code', null !== $wapro );
		echo '</div><p class="wapro-mag-ask__switches">';
		self::show_switch( $row, 'required', __( 'required', 'wapro-mag-for-woocommerce' ), $draft->required, FieldType::YesNo );
		if ( null !== $wapro ) {
			self::show_switch( $row, 'asked', __( 'ask the buyer for it', 'wapro-mag-for-woocommerce' ), $draft->asked );
		}
		echo '</p></fieldset>';
	}

	private static function show_buttons( bool $is_own ): void {
		$buttons = [ 'up' => [ '↑', __( 'Move up', 'wapro-mag-for-woocommerce' ) ], 'down' => [ '↓', __( 'Move down', 'wapro-mag-for-woocommerce' ) ] ];
		$buttons = $is_own ? $buttons + [ 'remove' => [ '×', __( 'Remove the field', 'wapro-mag-for-woocommerce' ) ] ] : $buttons;
		echo '<div class="wapro-mag-ask__buttons">';
		foreach ( $buttons as $action => [ $sign, $words ] ) {
			printf( '<button type="button" class="button" data-wapro-mag-%1$s title="%3$s" aria-label="%3$s">%2$s</button>', esc_attr( $action ), esc_html( $sign ), esc_attr( $words ) );
		}
		echo '</div>';
	}

	/**
	 * @param key-of<Draft::TEXTS> $column
	 */
	private function show_text( string $row, Draft $draft, string $column, bool $is_fixed = false ): void {
		printf(
			'<label class="wapro-mag-ask__column wapro-mag-ask__column--%1$s"%2$s>%3$s<input type="text" name="%4$s" value="%5$s" maxlength="%6$d"%7$s%8$s%9$s></label>',
			esc_attr( $column ),
			self::kind( $column ), // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped there.
			esc_html( DraftWords::column( $column ) ),
			esc_attr( self::name( $row, $column ) ),
			esc_attr( $draft->text( $column ) ),
			absint( Draft::TEXTS[ $column ] ),
			$is_fixed ? ' readonly' : '',
			in_array( $column, [ 'min', 'max', 'step' ], true ) ? ' inputmode="decimal"' : '',
			$this->is_wrong( $row, $column ) ? ' aria-invalid="true"' : ''
		);
	}

	private function show_type( string $row, Draft $draft, ?Draft $wapro ): void {
		$is_fixed = null !== $wapro && FieldType::Text->value !== $wapro->type;
		printf( '<label class="wapro-mag-ask__column">%1$s<select name="%2$s" data-wapro-mag-kind%3$s>', esc_html( DraftWords::column( 'type' ) ), esc_attr( self::name( $row, 'type' ) ), $is_fixed ? ' disabled' : '' );
		foreach ( DraftWords::types() as $type => $words ) {
			printf( '<option value="%1$s"%2$s>%3$s</option>', esc_attr( $type ), selected( $type, $draft->type, false ), esc_html( $words ) );
		}
		echo '</select></label>';
	}

	private function show_options( string $row, Draft $draft ): void {
		printf(
			'<label class="wapro-mag-ask__column wapro-mag-ask__column--options"%1$s>%2$s<textarea name="%3$s" rows="4"%4$s>%5$s</textarea></label>',
			self::kind( 'options' ), // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped there.
			esc_html( DraftWords::column( 'options' ) ),
			esc_attr( self::name( $row, 'options' ) ),
			$this->is_wrong( $row, 'options' ) ? ' aria-invalid="true"' : '',
			esc_textarea( implode( "\n", $draft->options ) )
		);
	}

	private static function show_switch( string $row, string $column, string $words, bool $is_on, ?FieldType $not_of = null ): void {
		printf(
			'<label%1$s><input type="checkbox" name="%2$s" value="1"%3$s> %4$s</label> ',
			null === $not_of ? '' : ' data-wapro-mag-not="' . esc_attr( $not_of->value ) . '"',
			esc_attr( self::name( $row, $column ) ),
			checked( $is_on, true, false ),
			esc_html( $words )
		);
	}

	private function is_wrong( string $row, string $column ): bool {
		foreach ( $this->typed->problems as $problem ) {
			if ( (string) $problem->row === $row && $problem->column === $column ) {
				return true;
			}
		}
		return false;
	}

	private static function name( string $row, string $column ): string {
		return self::NAME . "[rows][$row][$column]";
	}

	private static function kind( string $column ): string {
		$kind = self::KINDS[ $column ] ?? null;
		return null === $kind ? '' : ' data-wapro-mag-only="' . esc_attr( $kind->value ) . '"';
	}
}
