/**
 * Three kinds of tests, one project each:
 * - `unit`: `tests/**\/*.test.ts`, no processes, no network beyond loopback, quick;
 * - `ui`: `tests/admin-ui/**`, in jsdom;
 * - `integration`: `*.integration.test.ts` and everything under `tests/contract`;
 *   starts servers and processes of the product. The shop that the contract suite
 *   runs against is named by `WAPRO_MAG_SHOP` (`embedded` or `wordpress`).
 *
 * TypeScript and ESM-only packages go through the Babel preset of `@wordpress/scripts`.
 */
const transform = {
	'\\.[cm]?[jt]sx?$': '<rootDir>/tests/harness/jest/babel-transform.cjs',
};

const shared = {
	transform,
	transformIgnorePatterns: [],
	moduleFileExtensions: [
		'ts',
		'tsx',
		'mts',
		'js',
		'jsx',
		'mjs',
		'cjs',
		'json',
		'node',
	],
	modulePathIgnorePatterns: [
		'<rootDir>/(plugin/build|dist|artifacts|demo/shop/panel)/',
	],
	testPathIgnorePatterns: [ '/node_modules/', '<rootDir>/vendor/' ],
};

const integration = [
	'<rootDir>/tests/**/*.integration.test.ts',
	'<rootDir>/tests/contract/**/*.test.ts',
];

export default {
	reporters: [ 'default' ],
	testTimeout: 30_000,
	projects: [
		{
			...shared,
			displayName: 'unit',
			testEnvironment: 'node',
			testMatch: [ '<rootDir>/tests/**/*.test.ts' ],
			testPathIgnorePatterns: [
				...shared.testPathIgnorePatterns,
				'\\.integration\\.test\\.ts$',
				'<rootDir>/tests/(admin-ui|contract|e2e)/',
			],
		},
		{
			...shared,
			displayName: 'ui',
			testEnvironment: 'jsdom',
			testMatch: [ '<rootDir>/tests/admin-ui/**/*.test.{ts,tsx}' ],
			moduleNameMapper: {
				// The bundle for WordPress is an ES module inside a CommonJS package.
				'^@wordpress/dataviews/wp$': '@wordpress/dataviews',
				'\\.(scss|css)$':
					'<rootDir>/node_modules/@wordpress/jest-preset-default/scripts/style-mock.js',
			},
			setupFiles: [
				'<rootDir>/node_modules/@wordpress/jest-preset-default/scripts/setup-globals.js',
				'<rootDir>/tests/harness/jest/quiet-styles.cjs',
			],
			setupFilesAfterEnv: [ '<rootDir>/tests/harness/jest/setup-ui.ts' ],
		},
		{
			...shared,
			displayName: 'integration',
			testEnvironment: 'node',
			testMatch: integration,
			setupFilesAfterEnv: [
				'<rootDir>/tests/harness/jest/setup-integration.ts',
			],
		},
	],
};
