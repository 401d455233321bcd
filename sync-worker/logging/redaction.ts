/** Everything that must never reach a log line, wherever it stands: the one list. */
export const redactedKeys: readonly string[] = [
	'authorization',
	'Authorization',
	'password',
	'secret',
	'consumerKey',
	'consumerSecret',
	'consumer_key',
	'consumer_secret',
	'oauth_signature',
	'cookie',
	'xml',
	'body',
	'payload',
	'request',
	'response',
	'config',
	'order',
	'payer',
	'delivery',
	'email',
	'phone',
	'nip',
];

const DEEPEST = 4;

/** Paths for the logger: each key at the top and some levels down. */
export const redactedPaths: readonly string[] = redactedKeys.flatMap( ( key ) =>
	Array.from( { length: DEEPEST }, ( _nothing, depth ) =>
		[ ...Array< string >( depth ).fill( '*' ), key ].join( '.' )
	)
);
