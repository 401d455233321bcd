import type { Lease, Result } from '../../contracts/generated/shop-api.ts';
import { messageLog } from '../../sync-worker/flows/message-log.ts';
import { testLog } from './support/ports.ts';

test.each( [
	[
		'Several contractors have the e-mail address jan.nowak@example.com. Join them there.',
		'Several contractors have the e-mail address [redacted] Join them there.',
	],
	[
		'Several contractors have the NIP 526-587-76-35. Join them there.',
		'Several contractors have the NIP [redacted]. Join them there.',
	],
	[
		'The line 2 is no article of WAPRO: OKNO-1200.',
		'The line 2 is no article of WAPRO: OKNO-1200.',
	],
] )( 'H2: whom a refusal names stands in no log: %s', ( reason, logged ) => {
	const log = testLog();
	const leases: Lease[] = [];
	const refused: Result = {
		messageId: 7,
		token: '1b4e28ba-2fa1-41d2-883f-0016d3cca427',
		durationMs: 1,
		outcome: 'rejected',
		sent: true,
		code: 'contractor_ambiguous',
		reason,
	};

	messageLog( 'order', log )( leases, [ refused ] );

	expect( log.lines[ 0 ]?.fields.reason ).toBe( logged );
} );
