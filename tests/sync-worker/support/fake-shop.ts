import type {
	ClaimRequest,
	ClaimResponse,
	Lease,
	Message,
	Result,
	ResultsRequest,
	WorkerSettings,
} from '../../../contracts/generated/shop-api.ts';
import type { Shop } from '../../../sync-worker/ports/shop.ts';

export const settings: WorkerSettings = {
	shopId: 'sklep',
	siteUrl: 'http://127.0.0.1',
	paused: false,
	bellUrl: 'http://127.0.0.1/bell.txt',
	priceList: 'DET',
	warehouses: [ 'M1' ],
	pollSeconds: 30,
	mapVersion: 1,
};

const moment = ( seconds: number ) =>
	new Date( Date.UTC( 2026, 10, 22, 12 ) + seconds * 1000 ).toISOString();

export function lease(
	stream: string,
	messages: Message[],
	seconds = 60
): Lease {
	return {
		stream,
		token: `token-${ stream }`,
		leasedUntil: moment( seconds ),
		messages,
	};
}

export interface ShopScript {
	readonly shop: Shop;
	readonly claims: ClaimRequest[];
	/** Results that the shop took, by claim or alone. */
	readonly recorded: Result[];
}

/** The Shop port in memory for cases that no real shop can be brought into: each claim answers with the next leases. */
export function scriptedShop(
	claims: Lease[][],
	change: Partial< Shop > = {}
): ShopScript {
	const waiting = [ ...claims ];
	const asked: ClaimRequest[] = [];
	const recorded: Result[] = [];
	const take = ( results: readonly Result[] = [] ) => {
		recorded.push( ...results );
		return results.map( ( { messageId } ) => ( {
			messageId,
			outcome: 'recorded' as const,
		} ) );
	};
	const unexpected = (): never => {
		throw new Error( 'not part of this case' );
	};
	const shop: Shop = {
		claim: async ( request ): Promise< ClaimResponse > => {
			asked.push( request );
			return {
				now: moment( 0 ),
				paused: false,
				results: take( request.results ),
				leases: waiting.shift() ?? [],
			};
		},
		results: async ( { results }: ResultsRequest ) => ( {
			now: moment( 0 ),
			results: take( results ),
		} ),
		settings: async () => settings,
		applyGoods: unexpected,
		applyStock: unexpected,
		applyPrices: unexpected,
		applyOrderStatuses: unexpected,
		applyCustomers: unexpected,
		applyInvoices: unexpected,
		flaggedCustomers: unexpected,
		compareOrders: unexpected,
		compareInvoices: unexpected,
		takeBalances: unexpected,
		applyPhotos: unexpected,
		uploadPhoto: unexpected,
		photoFile: unexpected,
		claimDocuments: unexpected,
		uploadDocument: unexpected,
		digests: unexpected,
		compare: unexpected,
		liveCheck: unexpected,
		brokenRows: unexpected,
		unlinked: unexpected,
		pairing: unexpected,
		productionProgress: unexpected,
		dictionaries: unexpected,
		status: unexpected,
		claimRun: unexpected,
		reportRun: unexpected,
		skewSeconds: () => 0,
		...change,
	};
	return { shop, claims: asked, recorded };
}
