import { screen, within } from '@testing-library/react';
import { withPayment } from '../../admin-ui/data/order-settings.ts';
import { orderSettings, orderSettingsView } from './fixtures/order-settings.ts';
import { fakeShop, Refusal } from './helpers/fake-shop.ts';
import type { Answers } from './helpers/fake-shop.ts';
import { openPanel } from './helpers/open-panel.tsx';

const shop = ( answers: Answers = {} ) =>
	fakeShop( { 'GET settings/orders': orderSettingsView(), ...answers } );

const region = ( name: string ) => screen.findByRole( 'region', { name } );

describe( 'Settings of orders', () => {
	test( 'O4: what nobody has decided is on top and marked; a choice is saved with all the rest', async () => {
		const calls = shop( {
			'PUT settings/orders': ( values ) => orderSettingsView( values ),
		} );
		const user = openPanel( '/settings/orders' );
		const payments = await region( 'Formy płatności' );
		const [ first ] = within( payments ).getAllByRole( 'listitem' );
		expect( first ).toHaveTextContent( 'Za pobraniem' );
		expect( first ).toHaveTextContent( 'do decyzji' );
		expect( within( payments ).queryByLabelText( 'Czek' ) ).toBeNull();

		await user.selectOptions(
			within( payments ).getByLabelText( 'Za pobraniem' ),
			'pobranie'
		);
		expect( first ).not.toHaveTextContent( 'do decyzji' );
		await user.type(
			within( payments ).getByLabelText( 'Dni na zapłatę: Za pobraniem' ),
			'3 dni'
		);
		await user.click( screen.getByRole( 'button', { name: 'Zapisz' } ) );
		await screen.findAllByText( 'Zapisano ustawienia.' );
		const { payments: before } = orderSettings();
		expect(
			calls.find( ( { route } ) => route === 'PUT settings/orders' )
				?.values
		).toEqual(
			orderSettings( {
				payments: [
					...before,
					{
						method: 'cod',
						form: 'pobranie',
						days: 3,
						ownTerms: false,
						statuses: null,
					},
				],
			} )
		);
	} );

	test( 'O4: a payment method may go in statuses of its own, never in none', async () => {
		shop();
		const user = openPanel( '/settings/orders' );
		const payments = await region( 'Formy płatności' );
		const rows = within( payments ).getAllByRole( 'listitem' );
		const transfer = rows[ 1 ] as HTMLElement;
		await user.click(
			within( transfer ).getByLabelText(
				'Trafia w innych statusach niż pozostałe'
			)
		);
		const own = within( transfer ).getByRole( 'group', {
			name: 'Statusy dla: Przelew bankowy',
		} );
		await user.click( within( own ).getByLabelText( 'Wstrzymane' ) );
		expect(
			within( own ).getByLabelText( 'W trakcie realizacji' )
		).toBeDisabled();
	} );

	test( 'O4: the VAT code of what is sold abroad without VAT is chosen of those of WAPRO, or the order stops and asks', async () => {
		const calls = shop( {
			'PUT settings/orders': ( values ) => orderSettingsView( values ),
		} );
		const user = openPanel( '/settings/orders' );
		const abroad = await region( 'Sprzedaż za granicę bez VAT' );
		const inEurope = within( abroad ).getByLabelText(
			'Dostawa do innego kraju UE'
		);
		expect( inEurope ).toHaveDisplayValue( 'zatrzymaj i zapytaj' );
		await user.selectOptions( inEurope, 'np – Nie podlega' );
		await user.click( screen.getByRole( 'button', { name: 'Zapisz' } ) );
		await screen.findAllByText( 'Zapisano ustawienia.' );
		expect(
			calls.find( ( { route } ) => route === 'PUT settings/orders' )
				?.values
		).toEqual( orderSettings( { exempt: { eu: 'np', outside: null } } ) );
	} );

	test( 'O4: a rate older than a week is marked beside its date, a fresh one is not', async () => {
		const today = new Date().toISOString().slice( 0, 10 );
		shop( {
			'GET settings/orders': orderSettingsView(
				orderSettings( {
					rates: [
						{ currency: 'EUR', rate: '4.28', date: '2020-01-02' },
						{ currency: 'USD', rate: '3.90', date: today },
					],
				} )
			),
		} );
		openPanel( '/settings/orders' );
		const rates = await region( 'Waluty obce' );
		expect(
			within( rates ).getByLabelText( 'Data kursu EUR' )
		).toHaveAccessibleDescription( /Starszy niż tydzień/ );
		expect(
			within( rates ).getByLabelText( 'Data kursu USD' )
		).not.toHaveAccessibleDescription( /Starszy/ );
	} );

	test( 'O4: for which orders stock is reserved is chosen by payment, status and buyers, and a sentence says what that means', async () => {
		const calls = shop( {
			'PUT settings/orders': ( values ) => orderSettingsView( values ),
		} );
		const user = openPanel( '/settings/orders' );
		const details = within(
			await region( 'Rezerwacja i dane kupującego' )
		);
		const reserve = details.getByLabelText(
			'Rezerwuj towar w WAPRO razem z zamówieniem'
		);
		expect( reserve ).not.toHaveAccessibleDescription( /Wstrzymane/ );
		await user.click( details.getByLabelText( 'Wstrzymane' ) );
		await user.click(
			details.getByLabelText( 'Tylko opłacone zamówienia' )
		);
		await user.click( details.getByLabelText( 'goście' ) );
		expect( reserve ).toHaveAccessibleDescription(
			/W trakcie realizacji, Zrealizowane\..*firmy z WAPRO, kupujący prywatni z kontem\./
		);
		await user.click( screen.getByRole( 'button', { name: 'Zapisz' } ) );
		await screen.findAllByText( 'Zapisano ustawienia.' );
		const rule = {
			enabled: true,
			onlyPaid: true,
			statuses: [ 'processing', 'completed' ],
			customers: [ 'company' as const, 'account' as const ],
		};
		expect( calls.at( -1 )?.values ).toEqual(
			orderSettings( { reserve: rule } )
		);

		await user.click( details.getByLabelText( 'Wstrzymane' ) );
		expect( reserve ).not.toHaveAccessibleDescription( /Wstrzymane/ );
		await user.click( reserve );
		expect( details.queryByLabelText( 'Wstrzymane' ) ).toBeNull();
		expect( reserve ).not.toHaveAccessibleDescription( /firmy z WAPRO/ );
		await user.click( screen.getByRole( 'button', { name: 'Zapisz' } ) );
		await screen.findAllByText( 'Zapisano ustawienia.' );
		expect( calls.at( -1 )?.values ).toEqual(
			orderSettings( {
				reserve: { ...rule, enabled: false, statuses: null },
			} )
		);
	} );

	test( 'O4: a refusal stands beside the field that it is about', async () => {
		shop( {
			'PUT settings/orders': new Refusal(
				'article_unknown',
				'Wpisz indeks katalogowy dokładnie tak, jak stoi w WAPRO.',
				400,
				'feeIndex'
			),
		} );
		const user = openPanel( '/settings/orders' );
		const services = await region( 'Dostawa i opłaty jako usługi' );
		await user.type(
			within( services ).getByLabelText( 'Indeks katalogowy opłat' ),
			' X'
		);
		await user.click( screen.getByRole( 'button', { name: 'Zapisz' } ) );
		expect(
			await within( services ).findByRole( 'alert' )
		).toHaveTextContent( 'Wpisz indeks katalogowy' );
	} );

	test( 'O4: a delivery or fee with an index of its own has a VAT code for when the shop charges none, of those without a rate', async () => {
		const calls = shop( {
			'PUT settings/orders': ( values ) => orderSettingsView( values ),
		} );
		const user = openPanel( '/settings/orders' );
		const services = await region( 'Dostawa i opłaty jako usługi' );
		const row = ( position: number ) =>
			within(
				within( services ).getAllByRole( 'listitem' )[
					position
				] as HTMLElement
			);
		expect( row( 0 ).queryByRole( 'combobox' ) ).toBeNull();
		await user.type( row( 0 ).getByRole( 'textbox' ), 'USL-KURIER' );
		await user.selectOptions( row( 0 ).getByRole( 'combobox' ), 'np' );

		await user.click(
			within( services ).getByRole( 'button', { name: /Dodaj/ } )
		);
		const [ name, index ] = row( 1 ).getAllByRole( 'textbox' );
		await user.type( name as HTMLElement, 'Kaucja' );
		await user.type( index as HTMLElement, 'USL-KAUCJA' );
		const code = row( 1 ).getByRole( 'combobox' );
		expect(
			within( code )
				.getAllByRole( 'option' )
				.map( ( { textContent } ) => textContent )
		).toEqual( [ 'zatrzymaj i zapytaj', 'np – Nie podlega' ] );
		await user.selectOptions( code, 'np' );
		await user.selectOptions( row( 0 ).getByRole( 'combobox' ), '' );
		await user.click( screen.getByRole( 'button', { name: 'Zapisz' } ) );
		await screen.findAllByText( 'Zapisano ustawienia.' );
		expect(
			calls.find( ( { route } ) => route === 'PUT settings/orders' )
				?.values
		).toEqual(
			orderSettings( {
				services: [
					{
						kind: 'fee',
						name: 'Kaucja',
						index: 'USL-KAUCJA',
						vatCode: 'np',
					},
					{
						kind: 'shipping',
						name: 'flat_rate',
						index: 'USL-KURIER',
					},
				],
			} )
		);
	} );

	test( 'O4: who may only look changes nothing', async () => {
		shop();
		openPanel( '/settings/orders', { can: { manage: false, view: true } } );
		const when = await region( 'Które zamówienia i kiedy' );
		expect(
			within( when ).getByLabelText( 'Minuty oczekiwania po złożeniu' )
		).toBeDisabled();
		expect( screen.queryByRole( 'button', { name: /Dodaj/ } ) ).toBeNull();
	} );

	test( 'O4: a row that says nothing is no row', () => {
		const { payments } = orderSettings();
		expect(
			withPayment( payments, 'bacs', { form: null, ownTerms: false } )
		).toEqual( [] );
	} );
} );
