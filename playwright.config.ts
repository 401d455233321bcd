import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from './tests/harness/chromium.ts';

/** One browser and one set of systems at a time: the tests share WAPRO, the shop and the worker. */
export default defineConfig( {
	testDir: 'tests/e2e',
	outputDir: 'artifacts/playwright',
	fullyParallel: false,
	workers: 1,
	retries: 0,
	timeout: 90_000,
	expect: { timeout: 15_000 },
	forbidOnly: Boolean( process.env.CI ),
	reporter: 'list',
	projects: [
		{ name: 'embedded', testMatch: 'embedded/*.spec.ts' },
		{ name: 'wordpress', testMatch: 'wordpress/*.spec.ts' },
	],
	use: {
		locale: 'pl-PL',
		timezoneId: 'Europe/Warsaw',
		viewport: { width: 1280, height: 900 },
		actionTimeout: 15_000,
		screenshot: 'only-on-failure',
		launchOptions: {
			executablePath: findChromium(),
			args: chromiumArguments,
		},
	},
} );
