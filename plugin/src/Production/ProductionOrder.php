<?php
declare(strict_types=1);

namespace WaproMag\Production;

/**
 * The rules that make a production order out of an order. Shape: production-order#ProductionOrder, without event and
 * sequence. Knows no WordPress.
 */
final class ProductionOrder {

	public const VERSION = '1.0';

	private const PRIORITIES = [ 'low', 'normal', 'high', 'urgent' ];

	private const NUMBER    = 50;
	private const BUYER     = 200;
	private const NOTE      = 2000;
	private const NAME      = 500;
	private const UNIT      = 20;
	private const LINE_NOTE = 1000;

	/** @var list<ParameterRule> */
	private array $rules;

	public function __construct( private ProductionSettings $settings ) {
		$this->rules = $settings->parameters();
	}

	/**
	 * A line that cannot be made as it is ordered waits, and the others go. One that production was told of stops all of the
	 * change: left out of it, it would read as withdrawn.
	 *
	 * @param list<string> $told Lines that production was told of.
	 * @return ProductionDraft Without lines when nothing of the order is production's.
	 * @throws ProductionProblem When no line can be made, or one of those it was told of cannot any more.
	 */
	public function build( ProductionFacts $facts, array $told = [] ): ProductionDraft {
		$lines   = [];
		$stopped = [];
		foreach ( $facts->lines as $line ) {
			if ( ! $this->takes( $line ) ) {
				continue;
			}
			try {
				$lines[] = $this->line( $line );
			} catch ( ProductionProblem $problem ) {
				if ( in_array( $line->id, $told, true ) ) {
					throw $problem;
				}
				$stopped[] = $problem;
			}
		}
		if ( $lines === [] && $stopped !== [] ) {
			throw $stopped[0];
		}
		$order = [
			'version'   => self::VERSION,
			'reference' => $facts->reference,
			'shopId'    => $facts->shop_id,
			'number'    => mb_substr( $facts->number, 0, self::NUMBER ),
			'placedAt'  => $facts->placed_at,
			'priority'  => in_array( $facts->priority, self::PRIORITIES, true ) ? $facts->priority : 'normal',
			'lines'     => $lines,
		];
		$due   = DueDate::of( $this->settings->due(), $facts->placed_day, $facts->due_value );
		$more  = [
			'dueDate' => $due ?? '',
			'buyer'   => mb_substr( $facts->buyer, 0, self::BUYER ),
			'note'    => mb_substr( $facts->note, 0, self::NOTE ),
		];
		$order += array_filter( $more, static fn ( string $text ): bool => $text !== '' );
		return new ProductionDraft( $facts->delivery === null ? $order : $order + [ 'delivery' => $facts->delivery ], $stopped );
	}

	/** Whether any line of the order is production's. */
	public function concerns( ProductionFacts $facts ): bool {
		foreach ( $facts->lines as $line ) {
			if ( $this->takes( $line ) ) {
				return true;
			}
		}
		return false;
	}

	private function takes( ProductionLineFacts $line ): bool {
		return $this->settings->takes_all_lines()
			|| $this->is_of_category( $line )
			|| ( $this->settings->takes_lines_with_parameters() && $this->has_parameter( $line ) );
	}

	private function is_of_category( ProductionLineFacts $line ): bool {
		return array_intersect( $line->categories, $this->settings->categories() ) !== [];
	}

	private function has_parameter( ProductionLineFacts $line ): bool {
		foreach ( $this->rules_of( $line ) as $rule ) {
			if ( $line->value( $rule ) !== '' ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * @return array<string, mixed>
	 */
	private function line( ProductionLineFacts $line ): array {
		if ( $line->index === '' ) {
			throw new ProductionProblem( 'product_without_index', "lines.{$line->id}.index", $line->name );
		}
		$made = [
			'lineId'     => $line->id,
			'index'      => $line->index,
			'name'       => mb_substr( $line->name, 0, self::NAME ),
			'quantity'   => $line->quantity,
			'unit'       => mb_substr( $line->unit, 0, self::UNIT ),
			'parameters' => $this->parameters( $line ),
		];
		return $line->note === '' ? $made : $made + [ 'note' => mb_substr( $line->note, 0, self::LINE_NOTE ) ];
	}

	/**
	 * A parameter that must be there is asked of what is made: a line of production's categories, or one with parameters.
	 *
	 * @return list<array<string, string|bool>>
	 */
	private function parameters( ProductionLineFacts $line ): array {
		$read    = [];
		$is_made = $this->is_of_category( $line ) || $this->has_parameter( $line );
		foreach ( $this->rules_of( $line ) as $rule ) {
			$field = "lines.{$line->id}.{$rule->code}";
			$value = $line->value( $rule );
			if ( $value !== '' ) {
				$read[] = ParameterValue::read( $rule, $value, $field, $line->name );
			} elseif ( $rule->required && $is_made ) {
				throw new ProductionProblem( 'parameter_missing', $field, $line->name, $rule->name );
			}
		}
		return $read;
	}

	/**
	 * The shop's map, and what WAPRO defines beside it: of one code the shop's word counts.
	 *
	 * @return list<ParameterRule>
	 */
	private function rules_of( ProductionLineFacts $line ): array {
		$known = array_map( static fn ( ParameterRule $rule ): string => ProductionLineFacts::key( $rule->code ), $this->rules );
		$own   = array_filter( $line->rules, static fn ( ParameterRule $rule ): bool => ! in_array( ProductionLineFacts::key( $rule->code ), $known, true ) );
		return [ ...$this->rules, ...array_values( $own ) ];
	}
}
