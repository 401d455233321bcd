import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { ProposalPayload } from '../../contracts/generated/shop-api.ts';
import { PanelAuth, type Login } from './api/panel-auth.ts';
import { createBell } from './bell.ts';
import { installCategories } from './catalogue/categories.ts';
import { createProduct, type ProductFields } from './catalogue/products.ts';
import type { ShopContext } from './context.ts';
import { datagramSender } from './datagram.ts';
import { membersOf } from './customers/people.ts';
import { proposeAddress } from './customers/proposals.ts';
import { lookFor } from './customers/lookup.ts';
import {
	createUser,
	findUserByEmail,
	type NewUser,
} from './customers/users.ts';
import { productPublished } from './goods-export/capture.ts';
import { cancelOrder, changeQuantity, moveOrder } from './orders/edits.ts';
import { setMainPhoto } from './photos/outbound.ts';
import { openDatabase, type Database } from './database/database.ts';
import { createServer } from './server.ts';
import { createKey, type ApiKey } from './settings/keys.ts';
import { readOption, writeOption } from './settings/options.ts';

export type OwnProduct = Partial<
	Pick< ProductFields, 'description' | 'ean' | 'weight' | 'tax_class' >
> & { readonly sku?: string };

export interface EmbeddedShopOptions {
	/** SQLite file, or `:memory:`. */
	readonly database: string;
	readonly shopId: string;
	/** 0 or nothing: any free port. */
	readonly port?: number;
	/** Address that people and the worker use, when it is not the server's own. */
	readonly siteUrl?: string;
	readonly panelDirectory?: string;
	/** The present moment, for tests. */
	readonly now?: () => Date;
}

export interface EmbeddedShop {
	readonly url: string;
	readonly admin: Login;
	readonly viewer: Login;
	readonly workerKey: ApiKey;
	/** For tests that look behind the API. */
	readonly db: Database;
	/** A product of the shop's own, which WAPRO does not know. */
	addOwnProduct: (
		name: string,
		price: string,
		fields?: OwnProduct
	) => number;
	/** An account, as a person registers it; a tax number makes WAPRO be asked for the contractor. */
	signUp: ( user: NewUser ) => number;
	/** A company's address, changed by its own people. */
	proposeAddress: (
		companyId: number,
		address: NonNullable< ProposalPayload[ 'address' ] >
	) => void;
	/** An order, cancelled by its buyer or by an admin. */
	cancelOrder: ( orderId: number ) => void;
	moveOrder: ( orderId: number, status: string ) => void;
	/** Another quantity of an order's first product, as an admin changes it. */
	changeQuantity: ( orderId: number, quantity: number ) => void;
	/** Password of an account; undefined without one. */
	passwordOf: ( email: string ) => string | undefined;
	/** The picture of a product, as a person sets it. */
	setPhoto: ( productId: number, content: Buffer, type: string ) => void;
	/** As if the shop had been set up under another address. */
	rememberAddress: ( url: string ) => void;
	close: () => Promise< void >;
}

/** Mail address of whoever works in the panel. */
export const STAFF_EMAIL = 'obsluga@example.test';

const PANEL_DIRECTORY = path.join( import.meta.dirname, 'panel' );

/** Starts the embedded shop on loopback; names and passwords are made anew at each start. */
export async function startEmbeddedShop(
	options: EmbeddedShopOptions
): Promise< EmbeddedShop > {
	const db = openDatabase( options.database );
	const bell = createBell( db );
	const clock = options.now ?? ( () => new Date() );
	let siteUrl = options.siteUrl ?? '';
	const callWorker = datagramSender( () => shop );
	const shop: ShopContext = {
		db,
		shopId: options.shopId,
		now: () => clock().toISOString(),
		siteUrl: () => siteUrl,
		ringBell: () => {
			bell.ring();
			callWorker();
		},
	};
	installCategories( shop );
	const admin = login( 'admin' );
	if ( ! findUserByEmail( shop, STAFF_EMAIL ) ) {
		createUser( shop, { email: STAFF_EMAIL, name: 'admin', staff: true } );
	}
	const viewer = login( 'podglad' );
	const server = createServer( {
		shop,
		bell,
		panelAuth: new PanelAuth( admin, viewer ),
		panelDirectory: options.panelDirectory ?? PANEL_DIRECTORY,
	} );
	const url = await server.listen( {
		host: '127.0.0.1',
		port: options.port ?? 0,
	} );
	siteUrl ||= url;
	writeOption( shop, 'known_url', readOption( shop, 'known_url', siteUrl ) );
	return {
		url,
		admin,
		viewer,
		workerKey: createKey( shop, 'Usługa wymiany WAPRO Mag' ),
		db,
		addOwnProduct: ( name, price, { sku = null, ...fields } = {} ) => {
			const id = createProduct( shop, sku, {
				...fields,
				status: 'publish',
				name,
				price,
			} );
			productPublished( shop, id );
			return id;
		},
		signUp( user ) {
			const { id, nip } = createUser( shop, user );
			if ( nip !== null ) {
				lookFor( shop, id );
			}
			return id;
		},
		proposeAddress( companyId, address ) {
			const [ person ] = membersOf( shop, companyId );
			proposeAddress( shop, companyId, person?.user_id ?? 0, address );
		},
		cancelOrder: ( orderId ) => cancelOrder( shop, orderId ),
		moveOrder: ( orderId, status ) => moveOrder( shop, orderId, status ),
		changeQuantity: ( orderId, quantity ) =>
			changeQuantity( shop, orderId, quantity ),
		passwordOf: ( email ) => findUserByEmail( shop, email )?.password,
		setPhoto: ( productId, content, type ) =>
			setMainPhoto( shop, productId, content, type ),
		rememberAddress: ( known ) => writeOption( shop, 'known_url', known ),
		async close() {
			await server.close();
			db.close();
		},
	};
}

function login( user: string ): Login {
	return { user, password: randomBytes( 12 ).toString( 'base64url' ) };
}
