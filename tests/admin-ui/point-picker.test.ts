import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
	mountPicker,
	type Found,
	type Point,
} from '../../shop-ui/point-picker.ts';

const point = ( id: number, name: string ): Point => ( {
	id,
	name,
	recipient: '',
	street: 'ul. Długa 1',
	postcode: '00-001',
	city: name,
} );
const all = [
	point( 1, 'Białystok' ),
	point( 2, 'Poznań' ),
	point( 3, 'Poznań Rataje' ),
];

function picker() {
	const chosen: number[] = [];
	const into = document.body.appendChild( document.createElement( 'div' ) );
	let answer: () => void = () => undefined;
	const remove = mountPicker( into, {
		words: {
			label: 'Miejsce dostawy',
			hint: '',
			searching: 'Szukam',
			none: 'Brak',
			failed: 'Błąd',
			found: 'Znaleziono: %s',
			more: 'Wszystkich: %s',
		},
		chosen: null,
		search: ( text ) =>
			new Promise< Found >( ( resolve ) => {
				const items = all.filter( ( { name } ) =>
					name.startsWith( text )
				);
				answer = () => resolve( { items, total: items.length } );
			} ),
		choose: ( { id } ) => chosen.push( id ),
	} );
	return { chosen, remove, answer: () => answer() };
}

// The test's browser lays nothing out.
Element.prototype.scrollIntoView = () => undefined;

let removed: () => void;
afterEach( () => {
	removed();
	document.body.replaceChildren();
} );

test( 'C3: Enter takes the marked point, or the only one that fits – never the first of the list of before', async () => {
	const user = userEvent.setup();
	const { chosen, remove, answer } = picker();
	removed = remove;
	const input = screen.getByRole( 'combobox' );
	await user.click( input );
	answer();
	await screen.findByText( 'Znaleziono: 3' );

	await user.keyboard( 'Poznań{Enter}' );
	expect( chosen ).toEqual( [] );
	await screen.findByText( 'Szukam' );
	answer();
	await screen.findByText( 'Znaleziono: 2' );
	await user.keyboard( '{Enter}' );
	expect( chosen ).toEqual( [] );

	await user.keyboard( '{ArrowDown}{ArrowDown}' );
	await user.keyboard( ' R' );
	await screen.findByText( 'Szukam' );
	answer();
	await screen.findByText( 'Znaleziono: 1' );
	await user.keyboard( '{Enter}' );
	expect( chosen ).toEqual( [ 3 ] );
} );

test( 'C3: a list that came anew has nothing marked', async () => {
	const user = userEvent.setup();
	const { chosen, remove, answer } = picker();
	removed = remove;
	const input = screen.getByRole( 'combobox' );
	await user.click( input );
	answer();
	await screen.findByText( 'Znaleziono: 3' );
	await user.keyboard( '{ArrowDown}P' );
	await screen.findByText( 'Szukam' );
	answer();
	await screen.findByText( 'Znaleziono: 2' );
	expect( input.getAttribute( 'aria-activedescendant' ) ).toBeNull();
	await user.keyboard( '{Enter}' );
	expect( chosen ).toEqual( [] );
	await user.keyboard( '{ArrowDown}{Enter}' );
	expect( chosen ).toEqual( [ 2 ] );
} );
