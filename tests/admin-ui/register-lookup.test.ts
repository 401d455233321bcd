import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mountRegister } from '../../shop-ui/register-lookup.ts';
import type {
	RegisterCompany,
	RegisterWords,
} from '../../shop-ui/register-lookup.ts';

const words: RegisterWords = {
	get: 'Pobierz dane firmy',
	hint: 'Z rejestru publicznego.',
	asking: 'Pytamy rejestr…',
	found: '%1$s: %2$s',
	replace: 'Zastąp',
	keep: 'Zostaw',
	filled: 'Wpisano dane: %s.',
	left: 'Zostawiono.',
	failed: 'Nie udało się.',
};

const empty: RegisterCompany = {
	name: '',
	street: '',
	postcode: '',
	city: '',
	country: 'PL',
};

test( 'C5: while a register is asked its button keeps the focus, and a second press asks nothing', async () => {
	const former = globalThis.fetch;
	const answers: ( ( answer: Response ) => void )[] = [];
	globalThis.fetch = () =>
		new Promise( ( resolve ) => void answers.push( resolve ) );
	const place = document.body.appendChild( document.createElement( 'div' ) );
	mountRegister( place, words, {
		number: () => '7811767696',
		country: () => 'PL',
		typed: () => empty,
		fill: () => undefined,
	} );
	const user = userEvent.setup();
	const button = screen.getByRole( 'button', { name: words.get } );
	await user.dblClick( button );
	expect( screen.getByRole( 'status' ) ).toHaveTextContent( words.asking );
	expect( button ).toHaveFocus();
	expect( answers ).toHaveLength( 1 );

	answers[ 0 ]?.( {
		ok: true,
		json: async () => ( {
			register: 'GUS',
			sentence: '',
			company: { ...empty, name: 'Wykończenia Nowak' },
		} ),
	} as unknown as Response );
	expect( await screen.findByText( 'Wpisano dane: GUS.' ) ).toBeVisible();
	expect( button ).toHaveFocus();
	await user.click( button );
	expect( answers ).toHaveLength( 2 );
	globalThis.fetch = former;
} );
