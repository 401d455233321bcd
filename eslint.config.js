import wordpress from '@wordpress/eslint-plugin';
import tseslint from 'typescript-eslint';
import { borders } from './tests/harness/eslint/borders.js';

const typescript = [ '**/*.{ts,tsx}' ];

export default [
	{
		ignores: [
			'**/node_modules/**',
			'**/build/**',
			'vendor/**',
			'dist/**',
			'artifacts/**',
			'demo/shop/panel/**',
			'plugin/worker/**',
			'contracts/generated/**',
		],
	},
	...wordpress.configs.recommended,
	{
		languageOptions: {
			parserOptions: {
				requireConfigFile: false,
				babelOptions: {
					presets: [ '@wordpress/babel-preset-default' ],
				},
			},
		},
		rules: {
			// Everything is a development dependency: releases are bundled.
			'import/no-extraneous-dependencies': [
				'error',
				{ devDependencies: true },
			],
			'import/no-unresolved': 'off',
			// Wire formats, table columns and WordPress's own names.
			camelcase: 'off',
			'no-bitwise': 'off',
		},
	},
	{
		files: typescript,
		plugins: { '@typescript-eslint': tseslint.plugin },
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{
					ignoreRestSiblings: true,
					argsIgnorePattern: '^_',
					varsIgnorePattern: '^_',
				},
			],
			// TypeScript checks names and types better.
			'no-undef': 'off',
			'no-redeclare': 'off',
			'jsdoc/require-param': 'off',
			'jsdoc/check-param-names': 'off',
			'jsdoc/require-returns-description': 'off',
			'jsdoc/no-undefined-types': 'off',
			'jsdoc/valid-types': 'off',
			'jsdoc/check-types': 'off',
			// Node runs these files as they are: the ending belongs to the import.
			'import/extensions': [
				'error',
				'ignorePackages',
				{ checkTypeImports: true },
			],
			'import/no-default-export': 'error',
		},
	},
	...borders,
	{
		files: [
			'demo/**',
			'tools/**',
			'tests/**',
			'mag-gateway/desk*.ts',
			'**/*.config.{js,ts}',
		],
		rules: {
			'no-console': 'off',
			'import/no-default-export': 'off',
			// Tools use what `@wordpress/scripts` brings (Prettier, Babel, ESLint).
			'import/no-extraneous-dependencies': 'off',
			'jsdoc/require-param': 'off',
		},
	},
	{
		files: [ 'tests/**/*.test.{ts,tsx}', 'tests/harness/jest/*' ],
		languageOptions: {
			globals: {
				describe: 'readonly',
				test: 'readonly',
				it: 'readonly',
				expect: 'readonly',
				jest: 'readonly',
				beforeAll: 'readonly',
				beforeEach: 'readonly',
				afterAll: 'readonly',
				afterEach: 'readonly',
			},
		},
	},
	{
		files: [ 'tests/e2e/**' ],
		rules: {
			// Playwright's fixtures are handed on by a function called `use`.
			'react-hooks/rules-of-hooks': 'off',
		},
	},
];
