/**
 * Dependencies point inwards: `domain` imports nothing, `flows` import `domain` and
 * `ports`, only `main.ts` knows adapters. Product code knows no tests, demo or tools.
 */
const inside = ( folder, ...allowed ) => ( {
	target: `./sync-worker/${ folder }`,
	from: './sync-worker',
	except: [ folder, ...allowed ].map( ( name ) => `./${ name }` ),
	message: `sync-worker/${ folder } may import only: ${ [
		folder,
		...allowed,
	].join( ', ' ) }.`,
} );

const adapter = ( folder, ...allowed ) =>
	inside( folder, 'domain', 'ports', 'errors.ts', ...allowed );

const zones = [
	inside( 'domain' ),
	inside( 'ports', 'domain', 'errors.ts' ),
	inside( 'flows', 'domain', 'ports', 'errors.ts' ),
	inside( 'xml' ),
	inside( 'sockets' ),
	adapter( 'erp-soap', 'sockets', 'xml' ),
	adapter( 'woo-rest', 'sockets' ),
	adapter( 'exporters' ),
	adapter( 'http', 'xml' ),
	adapter( 'resilience' ),
	adapter( 'scheduler' ),
	adapter( 'logging' ),
	{
		target: './mag-gateway/wapro',
		from: './mag-gateway',
		except: [ './wapro', './database', './decimal.ts', './errors.ts' ],
		message:
			'WAPRO’s rules know their tables, not the service around them.',
	},
	{
		target: './mag-gateway/database',
		from: './mag-gateway',
		except: [ './database', './decimal.ts' ],
		message: 'The database layer knows no rules and no service.',
	},
	...[ 'sync-worker', 'mag-gateway', 'admin-ui', 'contracts' ].map(
		( target ) => ( {
			target: `./${ target }`,
			from: [ './tests', './demo', './tools' ],
			message: 'Product code knows no tests, demo or tools.',
		} )
	),
	{
		target: './sync-worker',
		from: [ './mag-gateway', './admin-ui' ],
		message: 'The worker knows WAPRO and the shop by contract only.',
	},
	{
		target: './mag-gateway',
		from: [ './sync-worker', './admin-ui' ],
		message: 'The gateway knows its callers by contract only.',
	},
	{
		target: './admin-ui',
		from: [ './sync-worker', './mag-gateway' ],
		message: 'The panel talks to the shop’s API only.',
	},
];

export const borders = [
	{
		files: [ '{sync-worker,mag-gateway,admin-ui,contracts}/**/*.{ts,tsx}' ],
		rules: { 'import/no-restricted-paths': [ 'error', { zones } ] },
	},
	{
		files: [ 'sync-worker/{domain,flows,ports}/**/*.ts' ],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							group: [
								'soap',
								'fastify',
								'@woocommerce/*',
								'pino',
								'prom-client',
								'node:http*',
								'node:net',
								'node:fs*',
								'node:child_process',
							],
							message:
								'Adapters talk to the outside; this folder does not.',
						},
					],
				},
			],
		},
	},
];
