import { measured, PRODUCT, WC_REST } from '../../measure/cost.ts';
import { differences, verdict } from '../../measure/parity.ts';
import { shownCustomer } from '../../measure/parity-customers.ts';
import { inParts, spread } from '../../measure/pick.ts';
import { times, WAYS } from '../../measure/results.ts';
import type { Stage } from '../../stage/stage.ts';
import type { Step } from '../step.ts';

export const IMPORT = 'first import';

/** Of each contractor. */
const PLACES = 4;
const CONTACTS = 3;
/** Of the one that has most. */
const MOST_PLACES = 400;
/** Accounts compared with their twins. */
const COMPARED = 5;
/** What this product alone writes, or what only WooCommerce's way knows. */
const OWN_FIELDS = [ 'email', 'username', 'avatar_url' ];

interface Customer {
	readonly id: number;
	readonly first_name: string;
	readonly last_name: string;
	readonly billing: Readonly< Record< string, string > >;
}

/** All contractors with their people and delivery points through the product; a sample of the same people through wc/v3. */
export const firstImport: Step = {
	name: 'import',
	async run( stage, options, book ) {
		const { rest, wapro } = stage;
		await wapro.addContractors( {
			contractors: options.size - 1,
			places: PLACES,
			contacts: CONTACTS,
		} );
		await wapro.addContractors( {
			contractors: 1,
			places: MOST_PLACES,
			contacts: CONTACTS,
		} );
		const accountsBefore = await accounts( stage );
		const made = await measured(
			stage,
			PRODUCT,
			( { users } ) => users,
			async () => {
				const run = await stage.run( 'refreshCustomers' );
				return {
					run,
					users: ( await accounts( stage ) ) - accountsBefore,
				};
			}
		);
		const { run, users } = made.answer;
		if ( users === 0 ) {
			throw new Error( `no account was made: ${ run.reason }` );
		}
		const ids = await stage.shop.query(
			'SELECT user_id FROM wp_wapro_mag_company_users ORDER BY user_id'
		);
		const likes = await Promise.all(
			spread( ids, 20 ).map( ( { user_id: id } ) =>
				rest.call< Customer >( 'GET', `customers/${ id }` )
			)
		);
		const like = ( n: number ) => likes[ n % likes.length ] as Customer;
		const created = ( prefix: string, query: string ) =>
			measured(
				stage,
				WC_REST,
				( twins ) => twins.length,
				async () => {
					const twins: number[] = [];
					const items = Array.from(
						{ length: options.sample },
						( _, n ) => payload( like( n ), `${ prefix }-${ n }` )
					);
					for ( const part of inParts( items, 100 ) ) {
						const { create: answers } = await rest.call< {
							create: { id: number; error?: unknown }[];
						} >( 'POST', `customers/batch${ query }`, {
							create: part,
						} );
						const failed = answers.find( ( { error } ) => error );
						if ( failed ) {
							throw new Error( JSON.stringify( failed ) );
						}
						twins.push( ...answers.map( ( { id } ) => id ) );
					}
					return twins;
				}
			);
		const batch = await created( 'a', '' );
		const found = [];
		for ( const [ n, id ] of batch.answer.slice( 0, COMPARED ).entries() ) {
			found.push(
				differences(
					await shownCustomer( stage, like( n ).id ),
					await shownCustomer( stage, id ),
					OWN_FIELDS
				)
			);
		}
		const unequal = verdict( found );
		const fields = await created( 'b', '?_fields=create,id' );
		book.measure( {
			task: IMPORT,
			way: WAYS.product,
			cost: made.cost,
			...( unequal === undefined ? {} : { unequal } ),
		} );
		book.measure( { task: IMPORT, way: WAYS.batch, cost: batch.cost } );
		book.measure( { task: IMPORT, way: WAYS.fields, cost: fields.cost } );
		const ratio = ( way: string ) =>
			times(
				book.find( IMPORT, WAYS.product ),
				book.find( IMPORT, way )
			);
		const least = ratio( WAYS.batch );
		book.target( {
			name: 'first import, accounts a second: this product : wc/v3 customers/batch',
			target: '≥ 10×',
			value: `${ least.toFixed( 1 ) }×`,
			met: least >= 10,
			note: `companies and delivery points included on this product’s side only, WAPRO’s reading too; against the batch with _fields ${ ratio( WAYS.fields ).toFixed( 1 ) }×`,
		} );
		const [ counts = {} ] = await stage.shop.query(
			'SELECT ( SELECT COUNT( * ) FROM wp_wapro_mag_companies ) AS companies, ( SELECT COUNT( * ) FROM wp_wapro_mag_delivery_points ) AS points, ( SELECT COUNT( * ) FROM wp_wapro_mag_company_users ) AS people'
		);
		book.note(
			`Imported: ${ counts.companies } companies, ${ counts.points } delivery points, ${ counts.people } people with ${ users } new accounts; counts of the run: ${ JSON.stringify( run.counts ) } ${ run.reason ?? '' }`
		);
	},
};

/** What wc/v3 is told of a customer so that it becomes like the one that this product made. */
function payload( { first_name, last_name, billing }: Customer, name: string ) {
	const email = `${ name }@wzor.example`;
	return {
		email,
		first_name,
		last_name,
		password: `haslo-${ name }-0123456789`,
		billing: { ...billing, email },
	};
}

async function accounts( { shop }: Stage ): Promise< number > {
	const [ row = {} ] = await shop.query(
		'SELECT COUNT( * ) AS count FROM wp_users'
	);
	return Number( row.count );
}
