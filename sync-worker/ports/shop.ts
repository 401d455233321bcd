import type {
	ApplyCustomersRequest,
	ApplyGoodsRequest,
	ApplyInvoicesRequest,
	ApplyOrderStatusesRequest,
	ApplyPhotosRequest,
	ApplyPhotosResponse,
	ApplyPricesRequest,
	ApplyResponse,
	ApplyStockRequest,
	BalancesRequest,
	BalancesResponse,
	BrokenRowsRequest,
	BrokenRowsResponse,
	ClaimRequest,
	ClaimResponse,
	CompareRequest,
	CompareResponse,
	Dictionaries,
	DictionariesResponse,
	DigestsRequest,
	DigestsResponse,
	DocumentsClaimRequest,
	DocumentsClaimResponse,
	DocumentUploadResponse,
	FlaggedCustomersResponse,
	InvoicesCompareRequest,
	InvoicesCompareResponse,
	LiveCheckRequest,
	LiveCheckResponse,
	OrdersCompareRequest,
	OrdersCompareResponse,
	PairingRequest,
	PairingResponse,
	PhotoUploadResponse,
	ProductionProgress,
	ProductionProgressAnswer,
	ResultsRequest,
	ResultsResponse,
	RunClaimRequest,
	RunClaimResponse,
	RunReportRequest,
	RunReportResponse,
	UnlinkedResponse,
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
	applyCustomers: (
		request: ApplyCustomersRequest
	) => Promise< ApplyResponse >;
	applyInvoices: (
		request: ApplyInvoicesRequest
	) => Promise< ApplyResponse >;
	/** Contractors that the shop holds as flagged, by id. */
	flaggedCustomers: (
		after: string | null,
		limit: number
	) => Promise< FlaggedCustomersResponse >;
	/** What of a page of WAPRO's orders the shop has otherwise. */
	compareOrders: (
		request: OrdersCompareRequest
	) => Promise< OrdersCompareResponse >;
	/** What of a page of WAPRO's invoices the shop has otherwise. */
	compareInvoices: (
		request: InvoicesCompareRequest
	) => Promise< InvoicesCompareResponse >;
	/** What WAPRO counts of all that is not settled, by contractor. */
	takeBalances: ( request: BalancesRequest ) => Promise< BalancesResponse >;
	digests: ( request: DigestsRequest ) => Promise< DigestsResponse >;
	compare: ( request: CompareRequest ) => Promise< CompareResponse >;
	liveCheck: ( request: LiveCheckRequest ) => Promise< LiveCheckResponse >;
	/** Rows of WAPRO that break the contract become findings. */
	brokenRows: ( request: BrokenRowsRequest ) => Promise< BrokenRowsResponse >;
	/** Products without an article, by id: all, or of these only. */
	unlinked: (
		after: number,
		limit: number,
		ids?: readonly string[]
	) => Promise< UnlinkedResponse >;
	pairing: ( request: PairingRequest ) => Promise< PairingResponse >;
	applyPhotos: (
		request: ApplyPhotosRequest
	) => Promise< ApplyPhotosResponse >;
	/** Gives the shop a file under the SHA-256 of its content. */
	uploadPhoto: (
		hash: string,
		contentType: string,
		content: Uint8Array
	) => Promise< PhotoUploadResponse >;
	/** The file of an attachment; a file beyond `mostBytes` is not read: answer_too_large. */
	photoFile: (
		attachmentId: number,
		mostBytes: number
	) => Promise< Uint8Array >;
	/** Reports what became of documents, and takes the next whose files are wanted. */
	claimDocuments: (
		request: DocumentsClaimRequest
	) => Promise< DocumentsClaimResponse >;
	/** Gives the shop the file of a document under the SHA-256 of its content. */
	uploadDocument: (
		hash: string,
		content: Uint8Array
	) => Promise< DocumentUploadResponse >;
	/** What production said in a file. */
	productionProgress: (
		document: ProductionProgress
	) => Promise< ProductionProgressAnswer >;
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
