import { expectAccessible, expectNoSideways, openScreen } from './panel.ts';
import { expect, test } from './test.ts';

/** WAPRO has two contractors with this number. */
const TWINS = '781-176-76-96';

export function customerCases(): void {
	test( 'C5: an account whose NIP two contractors have is paired on the desk, told first what that changes, and undone', async ( {
		admin,
		systems,
	} ) => {
		const name = 'Tomasz Nowakowski';
		await systems.shop.signUp( {
			email: 'tomasz.nowakowski@example.com',
			name,
			nip: TWINS,
		} );
		await openScreen( admin, systems.shop, '/' );
		await expect( async () => {
			await admin.reload();
			await expect(
				admin.getByRole( 'link', { name: 'Wskaż kontrahenta' } )
			).toBeVisible( { timeout: 2_000 } );
		} ).toPass( { timeout: 45_000 } );
		await admin.getByRole( 'link', { name: 'Wskaż kontrahenta' } ).click();

		const contractors = admin.getByRole( 'group', {
			name: /^Kontrahent /,
		} );
		await expect( contractors ).toHaveCount( 2 );
		await expect( contractors.first() ).toContainText( 'ten sam NIP' );
		await expectAccessible( admin );
		await expectNoSideways( admin );

		await contractors
			.first()
			.getByRole( 'button', { name: 'Powiąż…' } )
			.click();
		const dialog = admin.getByRole( 'dialog', { name: /^Powiąż: / } );
		await expect( dialog ).toContainText( 'Po otwarciu dostępu' );
		await expect( dialog ).toContainText( 'Cennik' );
		await expect( dialog ).toContainText(
			'W WAPRO jest jeszcze 1 kontrahent z tym numerem.'
		);
		await expectAccessible( admin, '[role="dialog"]' );
		await dialog
			.getByRole( 'button', { name: 'Powiąż', exact: true } )
			.click();
		await expect(
			admin.getByText( `${ name } jest powiązany z` ).first()
		).toBeVisible();

		await openScreen( admin, systems.shop, '/pairing/customers', {
			tab: 'paired',
			search: 'nowakowski',
		} );
		await admin
			.getByRole( 'button', { name: 'Cofnij powiązanie' } )
			.first()
			.click();
		await admin
			.getByRole( 'dialog', { name } )
			.getByRole( 'button', { name: 'Cofnij powiązanie' } )
			.click();
		await expect(
			admin.getByText( 'Powiązanie cofnięto.' ).first()
		).toBeVisible();
		await openScreen( admin, systems.shop, '/pairing/customers', {
			tab: 'unpaired',
			search: 'nowakowski',
		} );
		await expect( admin.getByText( name ).first() ).toBeVisible();
	} );
}
