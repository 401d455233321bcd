import type { DemoContractor } from './contractor.ts';
import { person } from './people.ts';
import { TOWNS } from './towns.ts';

/** Who looks after more than its own branch, by branch. */
const ALSO: Readonly< Record< number, readonly number[] > > = {
	2: [ 12 ],
	39: [ 37, 38 ],
};

/** A chain: one contractor, a head office, forty branches, each with its own delivery place and contact. */
export const CHAIN: DemoContractor = {
	name: 'Budmax Hurtownie Budowlane S.A.',
	nip: '677-000-00-16',
	street: 'ul. Przemysłowa 14',
	postcode: '30-701',
	city: 'Kraków',
	email: 'zakupy@budmax.example',
	contacts: [
		{
			first: 'Barbara',
			last: 'Maj',
			email: 'centrala@budmax.example',
			role: 'company',
		},
		...TOWNS.map( ( _, n ) => ( {
			...person( n ),
			email: `oddzial${ n + 1 }@budmax.example`,
			role: 'branch' as const,
			places: [ n, ...( ALSO[ n ] ?? [] ) ],
		} ) ),
	],
	places: TOWNS.map( ( [ city, postcode ], n ) => ( {
		name: `Budmax oddział ${ city }`,
		recipient: Object.values( person( n ) ).join( ' ' ),
		street: `ul. Magazynowa ${ n + 1 }`,
		postcode,
		city,
	} ) ),
	terms: {
		paymentForm: 'przelew 14 dni',
		paymentDays: 14,
		creditLimit: '250000.00',
		overdueDays: 7,
		priceList: 'HURT',
		salesman: 'Joanna Kamińska',
	},
};
