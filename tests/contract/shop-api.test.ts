/**
 * One suite of Shop API cases for both shops. `WAPRO_MAG_SHOP` names the one it runs against: `embedded` (default) or
 * `wordpress`.
 */
import { realShopAvailability } from '../harness/real-shop.ts';
import { accessCases } from './shop-api/access-cases.ts';
import { bornCases } from './shop-api/born-cases.ts';
import { catalogueCases } from './shop-api/catalogue-cases.ts';
import { companiesCases } from './shop-api/companies-cases.ts';
import { companyPanelCases } from './shop-api/company-panel-cases.ts';
import { embeddedStarter } from './shop-api/embedded.ts';
import { documentsCases } from './shop-api/documents-cases.ts';
import { figuresCases } from './shop-api/figures-cases.ts';
import { flowRulesCases } from './shop-api/flow-rules-cases.ts';
import { goodsCases } from './shop-api/goods-cases.ts';
import { goodsExportCases } from './shop-api/goods-export-cases.ts';
import { messageActionsCases } from './shop-api/message-actions-cases.ts';
import { orderChangesCases } from './shop-api/order-changes-cases.ts';
import { invoiceSettingsCases } from './shop-api/invoice-settings-cases.ts';
import { orderSettingsCases } from './shop-api/order-settings-cases.ts';
import { invoiceRequestSettingsCases } from './shop-api/invoice-request-settings-cases.ts';
import { statusSettingsCases } from './shop-api/status-settings-cases.ts';
import { invoiceDeskCases } from './shop-api/invoice-desk-cases.ts';
import { invoicesCases } from './shop-api/invoices-cases.ts';
import { ordersCases } from './shop-api/orders-cases.ts';
import { pairingCases } from './shop-api/customer-pairing-cases.ts';
import { peopleCases } from './shop-api/people-cases.ts';
import { photosCases } from './shop-api/photos-cases.ts';
import { productionCases } from './shop-api/production-cases.ts';
import { productionProgressCases } from './shop-api/production-progress-cases.ts';
import { proposalsCases } from './shop-api/proposals-cases.ts';
import { queueCases } from './shop-api/queue-cases.ts';
import { reviewCases } from './shop-api/review-cases.ts';
import { settingsCases } from './shop-api/settings-cases.ts';
import type { ShopUnderTest } from './shop-api/shop-under-test.ts';
import { twinsCases } from './shop-api/twins-cases.ts';
import { wordpressStarter } from './shop-api/wordpress.ts';

const wished = process.env.WAPRO_MAG_SHOP ?? 'embedded';
const { available, reason } =
	wished === 'wordpress'
		? realShopAvailability()
		: { available: true, reason: '' };

if ( available ) {
	describe( `Shop API, ${ wished } shop`, () => {
		const starter =
			wished === 'wordpress' ? wordpressStarter() : embeddedStarter;
		let shop: ShopUnderTest | undefined;
		const get = (): ShopUnderTest => {
			if ( ! shop ) {
				throw new Error( 'The shop did not start.' );
			}
			return shop;
		};
		beforeEach( async () => {
			shop = await starter.start();
		}, 180_000 );
		afterEach( async () => {
			await shop?.close();
			shop = undefined;
		} );
		afterAll( () => starter.end() );

		describe( 'access', () => accessCases( get ) );
		describe( 'goods', () => goodsCases( get ) );
		describe( 'invoices', () => invoicesCases( get ) );
		describe( 'desk of invoices', () => invoiceDeskCases( get ) );
		describe( 'documents', () => documentsCases( get ) );
		describe( 'stock and prices', () => figuresCases( get ) );
		describe( 'whole catalogue', () => catalogueCases( get ) );
		describe( 'goods from the shop to WAPRO', () =>
			goodsExportCases( get ) );
		describe( 'photos', () => photosCases( get ) );
		describe( 'queue', () => queueCases( get ) );
		describe( 'messages in the panel', () => messageActionsCases( get ) );
		describe( 'order statuses', () => ordersCases( get ) );
		describe( 'changed and cancelled orders', () =>
			orderChangesCases( get ) );
		describe( 'production', () => productionCases( get ) );
		describe( 'progress of production', () =>
			productionProgressCases( get ) );
		describe( 'possible duplicates', () => twinsCases( get ) );
		describe( 'flows that lock and rest', () => flowRulesCases( get ) );
		describe( 'orders made in WAPRO', () => bornCases( get ) );
		describe( 'settings of orders', () => orderSettingsCases( get ) );
		describe( 'settings of invoices', () => invoiceSettingsCases( get ) );
		describe( 'statuses of orders', () => statusSettingsCases( get ) );
		describe( 'invoices for orders', () =>
			invoiceRequestSettingsCases( get ) );
		describe( 'companies', () => companiesCases( get ) );
		describe( 'people of companies', () => peopleCases( get ) );
		describe( 'proposals', () => proposalsCases( get ) );
		describe( 'companies in the panel', () => companyPanelCases( get ) );
		describe( 'pairing of customers', () => pairingCases( get ) );
		describe( 'review', () => reviewCases( get ) );
		describe( 'settings and runs', () => settingsCases( get ) );
	} );
} else {
	test.skip( `Shop API, ${ wished } shop: ${ reason }`, () => {} );
}
