/**
 * `npm run test:faults`: orders while processes die, answers are lost and systems are away; counts what was lost, doubled
 * or out of order. `--shop=wordpress|embedded`, `--seed=1`, `--orders=1000`, `--only=kill,night`.
 */
import { parseArgs } from 'node:util';
import { chooseShop } from '../../demo/systems/choose-shop.ts';
import { heading, line, total, verdictOf } from './report.ts';
import { isGood, playFaults, SCENARIOS } from './suite.ts';

const say = ( text: string ) => process.stdout.write( `${ text }\n` );

function whole( name: string, value: string ): number {
	const number = Number( value );
	if ( ! Number.isInteger( number ) || number < 1 ) {
		throw new Error( `--${ name } takes a whole number from 1.` );
	}
	return number;
}

function namesOf( only: string ): string[] {
	const names = only.split( ',' ).filter( Boolean );
	const known = SCENARIOS.map( ( { name } ) => name );
	const unknown = names.filter( ( name ) => ! known.includes( name ) );
	if ( unknown.length > 0 ) {
		throw new Error(
			`No such scenario: ${ unknown.join( ', ' ) }. There are ${ known.join( ', ' ) }.`
		);
	}
	return names;
}

async function main(): Promise< number > {
	const { values } = parseArgs( {
		options: {
			shop: { type: 'string' },
			seed: { type: 'string', default: '1' },
			orders: { type: 'string', default: '1000' },
			only: { type: 'string', default: '' },
		},
	} );
	const options = {
		seed: whole( 'seed', values.seed ),
		orders: whole( 'orders', values.orders ),
		only: namesOf( values.only ),
		shop: chooseShop( values.shop, say ),
	};
	say( heading( options ) );
	const report = await playFaults( {
		...options,
		tell: ( outcome ) => say( line( outcome ) ),
	} );
	say( total( report ) );
	say( JSON.stringify( report ) );
	say( verdictOf( report ) );
	return isGood( report ) ? 0 : 1;
}

try {
	process.exitCode = await main();
} catch ( error ) {
	process.stderr.write(
		`${ error instanceof Error ? error.message : String( error ) }\n`
	);
	process.exitCode = 1;
}
