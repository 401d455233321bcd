import { configurationOf } from '../../mag-gateway/config.ts';

const enough = {
	MAG_DATABASE: '/data/mag.sqlite',
	MAG_USER: 'worker',
	MAG_PASSWORD: 'x',
};

test( 'the least that is needed', () => {
	expect( configurationOf( enough ) ).toMatchObject( {
		host: '127.0.0.1',
		port: 8088,
		shops: [ 'sklep' ],
		notify: undefined,
	} );
} );

test( 'an empty variable counts as none', () => {
	expect(
		configurationOf( { ...enough, MAG_NOTIFY_URL: '', MAG_SEED: '' } ).seed
	).toBeUndefined();
} );

test.each( [
	[ 'no database', { MAG_DATABASE: undefined }, 'MAG_DATABASE' ],
	[
		'a database in memory',
		{ MAG_DATABASE: ':memory:' },
		'MAG_DATABASE: must name a file',
	],
	[
		'a database in memory, by address',
		{ MAG_DATABASE: 'file::memory:?cache=shared' },
		'MAG_DATABASE: must name a file',
	],
	[ 'no password', { MAG_PASSWORD: undefined }, 'MAG_PASSWORD' ],
	[ 'a user name with a colon', { MAG_USER: 'a:b' }, 'MAG_USER' ],
	[ 'a port that is none', { MAG_PORT: '99999' }, 'MAG_PORT' ],
	[
		'an address that is none',
		{ MAG_NOTIFY_URL: 'ftp://x' },
		'MAG_NOTIFY_URL',
	],
	[ 'a size that is none', { MAG_SEED: 'big' }, 'MAG_SEED' ],
] )( 'fatal, and named: %s', ( _, changes, name ) => {
	expect( () => configurationOf( { ...enough, ...changes } ) ).toThrow(
		name
	);
} );
