import { screen, within } from '@testing-library/react';
import {
	exchangeSettings,
	heldOrder,
	orderTwin,
	twinsPage,
} from './fixtures/twins.ts';
import { fakeShop, Refusal } from './helpers/fake-shop.ts';
import type { Answers } from './helpers/fake-shop.ts';
import { openPanel, plain } from './helpers/open-panel.tsx';

const shop = ( answers: Answers = {} ) =>
	fakeShop( { 'GET pairing/orders': twinsPage(), ...answers } );

const sent = ( calls: ReturnType< typeof shop > ) =>
	calls.find( ( { route } ) => route === 'POST pairing/orders/{id}' )?.values;

const candidate = () =>
	screen.findByRole( 'group', { name: /ZO 000031\/2026/ } );

describe( 'Possible duplicates', () => {
	test( 'O5: the shop’s order and WAPRO’s stand side by side, what differs is marked', async () => {
		shop();
		openPanel( '/pairing/orders' );
		const group = await candidate();
		expect( group ).toHaveTextContent( 'ten sam numer w innym systemie' );
		expect( group ).toHaveTextContent( 'BaseLinker' );
		const field = ( name: string ) =>
			plain(
				within( group ).getByText( name ).parentElement?.textContent
			);
		expect( field( 'Kontrahent' ) ).toContain( 'jak w sklepie' );
		expect( field( 'Razem' ) ).toContain( '104,80 zł' );
		expect( field( 'Razem' ) ).toContain( 'jak w sklepie' );
		expect( field( 'Pozycje' ) ).toContain( 'inne niż w sklepie' );
		expect(
			screen.getByRole( 'link', { name: 'Możliwe duplikaty' } )
		).toHaveAttribute( 'aria-current', 'page' );
		expect(
			screen.getByRole( 'link', { name: /Rozstrzygnięte.*3/ } )
		).toBeVisible();
	} );

	test( 'O5: linking says what happens, and names the other part of the order when a person adds it', async () => {
		const calls = shop( {
			'GET pairing/orders': twinsPage( [
				heldOrder( {
					twins: [
						orderTwin(),
						orderTwin( { erpId: '32', number: 'ZO 000032/2026' } ),
					],
				} ),
			] ),
			'POST pairing/orders/{id}': heldOrder( {
				state: 'sent',
				actions: [ 'undo' ],
			} ),
		} );
		const user = openPanel( '/pairing/orders' );
		await user.click(
			within( await candidate() ).getByRole( 'button', {
				name: 'Powiąż…',
			} )
		);
		const dialog = await screen.findByRole( 'dialog' );
		expect( dialog ).toHaveTextContent( /W WAPRO nie powstanie nowe/ );
		await user.click(
			within( dialog ).getByRole( 'checkbox', { name: 'ZO 000032/2026' } )
		);
		await user.click(
			within( dialog ).getByRole( 'button', { name: 'Powiąż' } )
		);
		await screen.findAllByText( /#1042 jest wiązane z ZO 000031\/2026/ );
		expect( sent( calls ) ).toEqual( {
			action: 'link',
			erpIds: [ '31', '32' ],
		} );
	} );

	test( 'O5: a new order all the same warns of a second shipment', async () => {
		const calls = shop( {
			'POST pairing/orders/{id}': heldOrder( { state: 'sent' } ),
		} );
		const user = openPanel( '/pairing/orders' );
		await user.click(
			await screen.findByRole( 'button', { name: 'Utwórz mimo to' } )
		);
		const dialog = await screen.findByRole( 'dialog' );
		expect( dialog ).toHaveTextContent( /wysłany dwa razy/ );
		await user.click(
			within( dialog ).getByRole( 'button', { name: 'Utwórz nowe' } )
		);
		await screen.findAllByText( /jako nowe/ );
		expect( sent( calls ) ).toEqual( {
			action: 'create',
			erpIds: [ '31' ],
		} );
	} );

	test( 'O5: what somebody decided meanwhile is told, not hidden', async () => {
		shop( {
			'POST pairing/orders/{id}': new Refusal(
				'not_open',
				'Ktoś już to rozstrzygnął. Wczytaj listę ponownie.',
				409
			),
		} );
		const user = openPanel( '/pairing/orders' );
		await user.click(
			await screen.findByRole( 'button', { name: 'Pomiń to zamówienie' } )
		);
		const dialog = await screen.findByRole( 'dialog' );
		await user.click(
			within( dialog ).getByRole( 'button', { name: 'Pomiń' } )
		);
		expect(
			await within( dialog ).findByText( /Ktoś już to rozstrzygnął/ )
		).toBeVisible();
	} );

	test( 'O5: an order of another shop order cannot be chosen', async () => {
		shop( {
			'GET pairing/orders': twinsPage( [
				heldOrder( {
					twins: [ orderTwin( { reference: 'sklep-1040-abcdef' } ) ],
				} ),
			] ),
		} );
		openPanel( '/pairing/orders' );
		const group = await candidate();
		expect( group ).toHaveTextContent( 'sklep-1040-abcdef' );
		expect( within( group ).queryByRole( 'button' ) ).toBeNull();
	} );

	test( 'O5: whoever may only look decides nothing', async () => {
		shop();
		openPanel( '/pairing/orders', { can: { manage: false, view: true } } );
		await candidate();
		expect( screen.queryByRole( 'button', { name: /Powiąż/ } ) ).toBeNull();
		expect(
			screen.queryByRole( 'button', { name: 'Utwórz mimo to' } )
		).toBeNull();
	} );
} );

test( 'O5: the settings say which numbers of other systems are compared', async () => {
	const calls = fakeShop( {
		'GET settings/exchange': exchangeSettings(),
		'PUT settings/exchange': exchangeSettings( { days: 30 } ),
	} );
	const user = openPanel( '/settings/exchange' );
	const days = await screen.findByRole( 'spinbutton', {
		name: 'Ile dni wstecz',
	} );
	await user.clear( days );
	await user.type( days, '30' );
	await user.click( screen.getByRole( 'button', { name: 'Dodaj system' } ) );
	const [ , key ] = screen.getAllByRole( 'textbox', {
		name: /Pole zamówienia/,
	} );
	await user.type( key as HTMLElement, '_inny' );
	await user.click(
		screen.getByRole( 'button', { name: 'Usuń: BaseLinker' } )
	);
	await user.click( screen.getByRole( 'button', { name: 'Zapisz' } ) );
	await screen.findAllByText( 'Zapisano ustawienia.' );
	expect(
		calls.find( ( { route } ) => route === 'PUT settings/exchange' )?.values
	).toEqual(
		exchangeSettings( {
			days: 30,
			numbers: [ { key: '_inny', name: '', prefix: '' } ],
		} )
	);
} );
