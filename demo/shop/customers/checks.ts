import type {
	Contact,
	CustomerItem,
	DeliveryPlace,
} from '../../../contracts/generated/shop-api.ts';
import { Problem } from '../problem.ts';

type Bounds< Item > = Partial< Record< keyof Item, number > >;

const CUSTOMER: Bounds< CustomerItem > = {
	name: 200,
	code: 20,
	nip: 30,
	email: 255,
	phone: 20,
	street: 100,
	postcode: 20,
	city: 50,
	paymentForm: 50,
	priceList: 20,
	salesman: 100,
};

const CONTACT: Bounds< Contact > = {
	firstName: 50,
	lastName: 50,
	email: 255,
	phone: 20,
};

const PLACE: Bounds< DeliveryPlace > = {
	name: 100,
	recipient: 50,
	phone: 20,
	street: 100,
	postcode: 20,
	city: 50,
};

/** Shown to people: markup in them is a mistake, or worse. */
const SHOWN = [ 'name', 'street', 'city', 'firstName', 'lastName' ];

/** Why the shop cannot store a contractor whole. */
export function refusalOf( item: CustomerItem ): Problem | undefined {
	try {
		assertCustomer( item );
	} catch ( error ) {
		if ( error instanceof Problem ) {
			return error;
		}
		throw error;
	}
	return undefined;
}

function assertCustomer( item: CustomerItem ): void {
	named( item.name, 'contractor_name_empty', 'name' );
	within( item, CUSTOMER, '' );
	item.deliveryPlaces?.forEach( ( place, position ) => {
		const path = `deliveryPlaces[${ position }].`;
		named( place.name, 'place_name_empty', `${ path }name` );
		within( place, PLACE, path );
	} );
	item.contacts?.forEach( ( contact, position ) =>
		within( contact, CONTACT, `contacts[${ position }].` )
	);
}

function named( name: string | undefined, code: string, field: string ): void {
	if ( ( name ?? '' ).trim() === '' ) {
		throw new Problem(
			code,
			'Brakuje nazwy. Uzupełnij ją w WAPRO.',
			400,
			field
		);
	}
}

function within< Item extends object >(
	item: Item,
	bounds: Bounds< Item >,
	path: string
): void {
	for ( const [ name, value ] of Object.entries( item ) ) {
		const longest = bounds[ name as keyof Item ];
		if ( typeof value !== 'string' || longest === undefined ) {
			continue;
		}
		const field = path + name;
		if ( [ ...value ].length > longest ) {
			throw new Problem(
				'too_long',
				`Pole ${ field } ma ponad ${ longest } znaków. Skróć je w WAPRO.`,
				400,
				field
			);
		}
		if ( SHOWN.includes( name ) && /<\s*[/!?]?\s*[a-z]/i.test( value ) ) {
			throw new Problem(
				'markup_in_field',
				`Pole ${ field } zawiera znaczniki HTML. Usuń je w WAPRO.`,
				400,
				field
			);
		}
	}
}
