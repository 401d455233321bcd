import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findProgram } from './real-shop/places.ts';

/** The system's Chromium, else the one that Playwright brought. */
export function findChromium(): string | undefined {
	const system = findProgram(
		'chromium',
		'chromium-browser',
		'google-chrome'
	);
	if ( system ) {
		return system;
	}
	const own = chromium.executablePath();
	return existsSync( own ) ? own : undefined;
}

/** Sandboxes need rights that containers lack; a test browser calls nobody by itself. */
export const chromiumArguments = [
	'--no-sandbox',
	'--disable-dev-shm-usage',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-default-apps',
	'--disable-sync',
	'--disable-domain-reliability',
	'--disable-client-side-phishing-detection',
	'--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication',
	'--no-first-run',
	'--no-pings',
];
