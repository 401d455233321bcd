import { Problem } from '../problem.ts';
import type { Buyer } from './place.ts';

/** Fields of the order form as the browser sends them. */
export type OrderForm = Readonly< Record< string, string | undefined > >;

const REQUIRED = {
	name: [ 'Wpisz imię i nazwisko albo nazwę firmy.', 100 ],
	email: [ 'Wpisz adres e-mail.', 255 ],
	street: [ 'Wpisz ulicę i numer.', 100 ],
	postcode: [ 'Wpisz kod pocztowy.', 20 ],
	city: [ 'Wpisz miejscowość.', 50 ],
} as const;

const NIP_WEIGHTS = [ 6, 5, 7, 2, 3, 4, 5, 6, 7 ];

/** Buyer's data of a filled form; refuses with a sentence that says what to mend. */
export function readBuyer( form: OrderForm ): Buyer {
	return {
		name: required( form, 'name' ),
		email: email( required( form, 'email' ) ),
		nip: nip( form.nip ?? '' ),
		street: required( form, 'street' ),
		postcode: required( form, 'postcode' ),
		city: required( form, 'city' ),
	};
}

function required( form: OrderForm, field: keyof typeof REQUIRED ): string {
	const [ sentence, limit ] = REQUIRED[ field ];
	const value = ( form[ field ] ?? '' ).trim();
	if ( value === '' || value.length > limit ) {
		throw new Problem( 'form_invalid', sentence, 400, field );
	}
	return value;
}

function email( value: string ): string {
	if ( ! /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test( value ) ) {
		throw new Problem( 'form_invalid', REQUIRED.email[ 0 ], 400, 'email' );
	}
	return value;
}

/** Ten digits with a right check digit, or null for an empty field. */
function nip( value: string ): string | null {
	const digits = value.replace( /^PL/i, '' ).replace( /[\s-]/g, '' );
	if ( digits === '' ) {
		return null;
	}
	const checksum = NIP_WEIGHTS.reduce(
		( total, weight, position ) =>
			total + weight * Number( digits[ position ] ),
		0
	);
	if (
		! /^[0-9]{10}$/.test( digits ) ||
		checksum % 11 !== Number( digits[ 9 ] )
	) {
		throw new Problem(
			'form_invalid',
			'NIP jest nieprawidłowy. Popraw go albo zostaw pole puste.',
			400,
			'nip'
		);
	}
	return digits;
}
