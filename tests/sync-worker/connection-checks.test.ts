import { fileDrop } from '../../sync-worker/exporters/file-drop.ts';
import { answerFiles } from '../../sync-worker/exporters/answer-files.ts';
import { production as carrier } from '../../sync-worker/exporters/production.ts';
import { connectionChecks } from '../../sync-worker/flows/connection-checks.ts';
import type { Production } from '../../sync-worker/ports/production.ts';
import { scriptedErp } from './support/fake-erp.ts';
import { scriptedShop, settings } from './support/fake-shop.ts';
import { testClock } from './support/ports.ts';

const clock = testClock();

async function found( on: boolean, production: Production ) {
	const { shop } = scriptedShop( [], {
		skewSeconds: () => 0,
		settings: async () => ( {
			...settings,
			production: {
				on,
				paused: false,
				format: 'json',
				columns: [],
				progress: false,
			},
		} ),
	} );
	const checks = await connectionChecks( {
		erp: scriptedErp( {} ),
		shop,
		production,
		answers: answerFiles( null ),
		bell: { rung: async () => false },
		clock,
		shopUrl: settings.siteUrl,
	} );
	return checks.find( ( { name } ) => name === 'production_set' );
}

test( 'O2: the connection test says that the worker knows no production application while the shop sends orders there', async () => {
	const nowhere = carrier( null, clock );

	expect( await found( true, nowhere ) ).toMatchObject( {
		ok: false,
		code: 'production_unset',
		reason: expect.stringContaining( 'PRODUCTION_FOLDER' ),
	} );
	expect( await found( false, nowhere ) ).toBeUndefined();
	expect(
		await found( true, fileDrop( { folder: '/nowhere' } ) )
	).toBeUndefined();
} );
