import { screen, within } from '@testing-library/react';
import type {
	DocumentSettings,
	DocumentSettingsView,
} from '../../contracts/generated/shop-api.ts';
import { fakeShop } from './helpers/fake-shop.ts';
import { openPanel } from './helpers/open-panel.tsx';

const view = (
	change: Partial< DocumentSettings > = {},
	folder: Partial< DocumentSettingsView[ 'folder' ] > = {}
): DocumentSettingsView => ( {
	settings: {
		on: false,
		mostMegabytes: 10,
		ksef: 'wait',
		mail: true,
		mailNotes: true,
		...change,
	},
	folder: {
		path: '/srv/sklep/wp-content/uploads/wapro-mag-documents',
		outside: false,
		writable: true,
		...folder,
	},
	counts: { wanted: 2, ready: 17, refused: 1 },
} );

async function open( answer: DocumentSettingsView, boot = {} ) {
	const calls = fakeShop( {
		'GET settings/documents': answer,
		'PUT settings/documents': ( values ) =>
			view( values as DocumentSettings ),
	} );
	const user = openPanel( '/settings/documents', boot );
	await screen.findByRole( 'region', { name: 'PDF faktur i wydań (WZ)' } );
	return {
		user,
		saved: () =>
			calls.findLast(
				( { route } ) => route === 'PUT settings/documents'
			)?.values,
	};
}

describe( 'Settings of documents', () => {
	test( 'I4: off at first; switched on, they ask for KSeF, mail and size, and are saved', async () => {
		const { user, saved } = await open( view() );
		expect( screen.queryByRole( 'spinbutton' ) ).toBeNull();
		await user.click(
			screen.getByRole( 'checkbox', {
				name: 'Udostępniaj kupującym PDF z WAPRO',
			} )
		);
		await user.click(
			screen.getByRole( 'radio', {
				name: 'Pokaż PDF od razu i powiedz, że numeru brak',
			} )
		);
		await user.click(
			screen.getByRole( 'checkbox', {
				name: 'Wysyłaj nową fakturę mailem temu, kto złożył zamówienie',
			} )
		);
		await user.click(
			screen.getByRole( 'checkbox', {
				name: 'Wysyłaj WZ mailem temu, kto złożył zamówienie, gdy wychodzi towar',
			} )
		);
		const size = screen.getByRole( 'spinbutton', {
			name: 'Największy plik, w MB',
		} );
		await user.clear( size );
		await user.type( size, '5' );
		await user.click( screen.getByRole( 'button', { name: 'Zapisz' } ) );
		await screen.findAllByText( 'Zapisano ustawienia.' );
		expect( saved() ).toEqual( {
			on: true,
			mostMegabytes: 5,
			ksef: 'mark',
			mail: false,
			mailNotes: false,
		} );
		const files = await screen.findByRole( 'region', { name: 'Pliki' } );
		expect(
			within( files ).getByText(
				'Gotowe: 17. W przygotowaniu: 2. Bez pliku nadającego się do użytku: 1.'
			)
		).toBeVisible();
	} );

	test( 'I4: a folder that cannot be written is said; whoever may only look changes nothing', async () => {
		await open( view( { on: true }, { writable: false } ), {
			can: { manage: false, view: true },
		} );
		expect(
			screen.getAllByText(
				/Sklep nie może zapisywać w tym folderze/
			)[ 0 ]
		).toBeVisible();
		expect(
			screen.getByRole( 'checkbox', {
				name: 'Udostępniaj kupującym PDF z WAPRO',
			} )
		).toBeDisabled();
	} );
} );
