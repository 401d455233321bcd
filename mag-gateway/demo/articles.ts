import type { DemoArticle } from './article.ts';
import { FITTINGS } from './fittings.ts';
import { KNOBS } from './knobs.ts';
import { SERVICES } from './services.ts';
import { WINDOWS_AND_DOORS } from './windows-and-doors.ts';

/** The hand-written articles. Their order gives them their numbers and bar codes: new ones come last. */
export const ARTICLES: readonly DemoArticle[] = [
	...WINDOWS_AND_DOORS,
	...FITTINGS,
	...SERVICES,
	...KNOBS,
];
