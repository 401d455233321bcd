import type {
	ApplyGoodsRequest,
	ApplyOrderStatusesRequest,
	ApplyPricesRequest,
	ApplyResponse,
	ApplyStockRequest,
	ClaimRequest,
	ClaimResponse,
	Dictionaries,
	DictionariesResponse,
	ResultsRequest,
	ResultsResponse,
	RunClaimRequest,
	RunClaimResponse,
	RunReportRequest,
	RunReportResponse,
	WorkerSettings,
	WorkerStatusRequest,
	WorkerStatusResponse,
} from '../../contracts/generated/shop-api.ts';

/** The worker's routes of the Shop API. Every method throws SyncError. */
export interface Shop {
	claim: ( request: ClaimRequest ) => Promise< ClaimResponse >;
	results: ( request: ResultsRequest ) => Promise< ResultsResponse >;
	applyGoods: ( request: ApplyGoodsRequest ) => Promise< ApplyResponse >;
	applyStock: ( request: ApplyStockRequest ) => Promise< ApplyResponse >;
	applyPrices: ( request: ApplyPricesRequest ) => Promise< ApplyResponse >;
	applyOrderStatuses: (
		request: ApplyOrderStatusesRequest
	) => Promise< ApplyResponse >;
	settings: () => Promise< WorkerSettings >;
	dictionaries: ( request: Dictionaries ) => Promise< DictionariesResponse >;
	status: ( request: WorkerStatusRequest ) => Promise< WorkerStatusResponse >;
	claimRun: ( request: RunClaimRequest ) => Promise< RunClaimResponse >;
	reportRun: (
		id: number,
		request: RunReportRequest
	) => Promise< RunReportResponse >;
	/** Seconds that the shop's clock is ahead of ours, by its last answer; null before one. */
	skewSeconds: () => number | null;
}
