<?php
declare(strict_types=1);

require_once __DIR__ . '/tests/harness/php-cs-fixer/DeclareSpacing.php';

/**
 * WordPress spacing as far as PHP-CS-Fixer knows it, short arrays, strict types.
 */
$files = ( new PhpCsFixer\Finder() )
	->in( [ __DIR__ . '/plugin', __DIR__ . '/tests/php', __DIR__ . '/tests/harness' ] )
	// Templates are laid out as the page they make.
	->exclude( [ 'build', 'worker', 'languages', 'templates' ] )
	->notName( '*.generated.php' )
	->append( [ __FILE__ ] );

return ( new PhpCsFixer\Config() )
	->registerCustomFixers( [ new WaproMag\Tests\Harness\DeclareSpacing() ] )
	->setFinder( $files )
	->setIndent( "\t" )
	->setLineEnding( "\n" )
	->setRiskyAllowed( true )
	->setUnsupportedPhpVersionAllowed( true )
	->setCacheFile( __DIR__ . '/.cache/php-cs-fixer.json' )
	->setRules(
		[
			'WaproMag/declare_spacing'                => true,
			'array_indentation'                       => true,
			'array_syntax'                            => [ 'syntax' => 'short' ],
			'binary_operator_spaces'                  => [ 'default' => 'at_least_single_space' ],
			'blank_line_after_namespace'              => true,
			'braces_position'                         => [
				'functions_opening_brace'         => 'same_line',
				'classes_opening_brace'           => 'same_line',
				'anonymous_functions_opening_brace' => 'same_line',
				'anonymous_classes_opening_brace' => 'same_line',
				'control_structures_opening_brace' => 'same_line',
				'allow_single_line_empty_anonymous_classes' => true,
				'allow_single_line_anonymous_functions' => true,
			],
			'cast_spaces'                             => true,
			'concat_space'                            => [ 'spacing' => 'one' ],
			'constant_case'                           => true,
			'declare_strict_types'                    => true,
			'elseif'                                  => true,
			'encoding'                                => true,
			'full_opening_tag'                        => true,
			'function_declaration'                    => [ 'closure_fn_spacing' => 'one' ],
			'indentation_type'                        => true,
			'line_ending'                             => true,
			'list_syntax'                             => true,
			'lowercase_keywords'                      => true,
			'lowercase_static_reference'              => true,
			'modern_serialization_methods'            => true,
			'modernize_types_casting'                 => true,
			'native_function_casing'                  => true,
			'native_type_declaration_casing'          => true,
			'new_with_parentheses'                    => true,
			'no_closing_tag'                          => true,
			'no_empty_statement'                      => true,
			'no_extra_blank_lines'                    => true,
			'no_leading_import_slash'                 => true,
			'no_singleline_whitespace_before_semicolons' => true,
			'no_spaces_after_function_name'           => true,
			'no_trailing_whitespace'                  => true,
			'no_trailing_whitespace_in_comment'       => true,
			'no_unused_imports'                       => true,
			'no_whitespace_before_comma_in_array'     => true,
			'no_whitespace_in_blank_line'             => true,
			'not_operator_with_successor_space'       => true,
			'nullable_type_declaration_for_default_null_value' => true,
			'object_operator_without_whitespace'      => true,
			'ordered_imports'                         => true,
			'ordered_interfaces'                      => true,
			'return_type_declaration'                 => true,
			'semicolon_after_instruction'             => true,
			'single_blank_line_at_eof'                => true,
			'single_class_element_per_statement'      => true,
			'single_import_per_statement'             => true,
			'single_line_empty_body'                  => true,
			'single_line_after_imports'               => true,
			'single_quote'                            => true,
			'single_space_around_construct'           => true,
			'spaces_inside_parentheses'               => [ 'space' => 'single' ],
			'statement_indentation'                   => true,
			'strict_comparison'                       => true,
			'strict_param'                            => true,
			'switch_case_semicolon_to_colon'          => true,
			'ternary_operator_spaces'                 => true,
			'trailing_comma_in_multiline'             => true,
			'type_declaration_spaces'                 => true,
			'types_spaces'                            => true,
			'visibility_required'                     => true,
			'whitespace_after_comma_in_array'         => true,
		]
	);
