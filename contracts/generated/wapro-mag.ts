// Generated from contracts/wapro-mag.wsdl by tools/generate-contracts.ts. Do not edit.
import { z } from 'zod';
import {
	text,
	decimal,
	unsignedLong,
	moment,
	flag,
	int,
	list,
	optional,
} from '../wire.ts';

export const shopIdSchema = text( { pattern: /^(?:[a-z0-9]{1,8})$/ } );
export type ShopId = z.output< typeof shopIdSchema >;
export const catalogueIndexSchema = text( { min: 1, max: 20 } );
export type CatalogueIndex = z.output< typeof catalogueIndexSchema >;
export const warehouseSymbolSchema = text( { min: 1, max: 10 } );
export type WarehouseSymbol = z.output< typeof warehouseSymbolSchema >;
export const vatCodeSchema = text( { min: 1, max: 3 } );
export type VatCode = z.output< typeof vatCodeSchema >;
export const moneySchema = decimal( 18, 4 );
export type Money = z.output< typeof moneySchema >;
export const quantitySchema = decimal( 16, 6 );
export type Quantity = z.output< typeof quantitySchema >;
export const counterSchema = unsignedLong();
export type Counter = z.output< typeof counterSchema >;
export const erpIdSchema = unsignedLong();
export type ErpId = z.output< typeof erpIdSchema >;
export const rowHashSchema = text( { pattern: /^(?:[0-9a-f]{16})$/ } );
export type RowHash = z.output< typeof rowHashSchema >;
export const shopReferenceSchema = text( {
	max: 30,
	pattern: /^(?:[a-z0-9]{1,8}-[0-9]{1,13}-[0-9a-f]{6})$/,
} );
export type ShopReference = z.output< typeof shopReferenceSchema >;
export const currencySchema = text( { pattern: /^(?:[A-Z]{3})$/ } );
export type Currency = z.output< typeof currencySchema >;
export const countryCodeSchema = text( { pattern: /^(?:[A-Z]{2})$/ } );
export type CountryCode = z.output< typeof countryCodeSchema >;
export const codeSchema = text( { pattern: /^(?:[a-z][a-z0-9_]{0,63})$/ } );
export type Code = z.output< typeof codeSchema >;
export const text10Schema = text( { max: 10 } );
export type Text10 = z.output< typeof text10Schema >;
export const text20Schema = text( { max: 20 } );
export type Text20 = z.output< typeof text20Schema >;
export const text30Schema = text( { max: 30 } );
export type Text30 = z.output< typeof text30Schema >;
export const text40Schema = text( { max: 40 } );
export type Text40 = z.output< typeof text40Schema >;
export const text50Schema = text( { max: 50 } );
export type Text50 = z.output< typeof text50Schema >;
export const text100Schema = text( { max: 100 } );
export type Text100 = z.output< typeof text100Schema >;
export const text200Schema = text( { max: 200 } );
export type Text200 = z.output< typeof text200Schema >;
export const text255Schema = text( { max: 255 } );
export type Text255 = z.output< typeof text255Schema >;
export const text500Schema = text( { max: 500 } );
export type Text500 = z.output< typeof text500Schema >;
export const text1000Schema = text( { max: 1000 } );
export type Text1000 = z.output< typeof text1000Schema >;
export const momentSchema = moment();
export type Moment = z.output< typeof momentSchema >;
export const objectTypeSchema = z.enum( [
	'goods',
	'stock',
	'prices',
	'photos',
	'order',
	'customer',
	'invoice',
] );
export type ObjectType = z.output< typeof objectTypeSchema >;
export const shopStateSchema = z.enum( [
	'waiting',
	'published',
	'hidden',
	'refused',
] );
export type ShopState = z.output< typeof shopStateSchema >;
export const contactRoleSchema = z.enum( [ 'company', 'branch' ] );
export type ContactRole = z.output< typeof contactRoleSchema >;
export const customerMatchSchema = z.enum( [
	'nip',
	'vat_number',
	'email',
	'contact_email',
	'name',
] );
export type CustomerMatch = z.output< typeof customerMatchSchema >;
export const proposalKindSchema = z.enum( [
	'address',
	'delivery_place',
	'contact',
] );
export type ProposalKind = z.output< typeof proposalKindSchema >;
export const proposalStateSchema = z.enum( [
	'waiting',
	'accepted',
	'refused',
] );
export type ProposalState = z.output< typeof proposalStateSchema >;
export const customerPutOutcomeSchema = z.enum( [
	'written',
	'proposed',
	'unchanged',
] );
export type CustomerPutOutcome = z.output< typeof customerPutOutcomeSchema >;
export const priceBasisSchema = z.enum( [ 'net', 'gross' ] );
export type PriceBasis = z.output< typeof priceBasisSchema >;
export const pageSizeSchema = int( 1, 1000 );
export type PageSize = z.output< typeof pageSizeSchema >;
export const statusAxisSchema = z.enum( [
	'production',
	'transport',
	'payment',
] );
export type StatusAxis = z.output< typeof statusAxisSchema >;
export const changeOutcomeSchema = z.enum( [ 'accepted', 'rejected' ] );
export type ChangeOutcome = z.output< typeof changeOutcomeSchema >;
export const changeStateNameSchema = z.enum( [
	'pending',
	'sent',
	'accepted',
	'rejected',
] );
export type ChangeStateName = z.output< typeof changeStateNameSchema >;
export const goodsKindSchema = z.enum( [ 'goods', 'service' ] );
export type GoodsKind = z.output< typeof goodsKindSchema >;
export const documentWishSchema = z.enum( [ 'invoice', 'receipt' ] );
export type DocumentWish = z.output< typeof documentWishSchema >;
export const erpOrderStateSchema = z.enum( [
	'buffered',
	'registered',
	'cancelled',
] );
export type ErpOrderState = z.output< typeof erpOrderStateSchema >;
export const orderMatchSchema = z.enum( [
	'reference',
	'internet_id',
	'customer_number',
	'by_hand',
] );
export type OrderMatch = z.output< typeof orderMatchSchema >;
export const twinDecisionSchema = z.enum( [ 'create', 'link' ] );
export type TwinDecision = z.output< typeof twinDecisionSchema >;
export const daySchema = text( { pattern: /^\d{4}-\d{2}-\d{2}$/ } );
export type Day = z.output< typeof daySchema >;
export const contentHashSchema = text( { pattern: /^(?:[0-9a-f]{64})$/ } );
export type ContentHash = z.output< typeof contentHashSchema >;
export const bytesSchema = text();
export type Bytes = z.output< typeof bytesSchema >;
export const bucketSchema = int( 0, 2047 );
export type Bucket = z.output< typeof bucketSchema >;
export const catalogueFacetSchema = z.enum( [
	'all',
	'goods',
	'stock',
	'prices',
] );
export type CatalogueFacet = z.output< typeof catalogueFacetSchema >;
export const movementKindSchema = z.enum( [
	'received',
	'issued',
	'moved',
	'reserved',
	'released',
	'corrected',
] );
export type MovementKind = z.output< typeof movementKindSchema >;
export const matchedBySchema = z.enum( [ 'index', 'ean', 'trade_index' ] );
export type MatchedBy = z.output< typeof matchedBySchema >;
export const putOutcomeSchema = z.enum( [ 'created', 'updated', 'unchanged' ] );
export type PutOutcome = z.output< typeof putOutcomeSchema >;
export const invoiceKindSchema = z.enum( [
	'invoice',
	'correction',
	'advance',
	'final',
	'proforma',
	'receipt',
] );
export type InvoiceKind = z.output< typeof invoiceKindSchema >;
export const invoiceStateSchema = z.enum( [
	'buffered',
	'issued',
	'cancelled',
] );
export type InvoiceState = z.output< typeof invoiceStateSchema >;
export const settlementKindSchema = z.enum( [
	'payment',
	'compensation',
	'credit',
] );
export type SettlementKind = z.output< typeof settlementKindSchema >;
export const ksefStateSchema = z.enum( [
	'outside',
	'pending',
	'accepted',
	'rejected',
] );
export type KsefState = z.output< typeof ksefStateSchema >;
export const ksefModeSchema = z.enum( [
	'online',
	'offline24',
	'offline',
	'emergency',
] );
export type KsefMode = z.output< typeof ksefModeSchema >;
export const documentKindSchema = z.enum( [ 'invoice', 'delivery_note' ] );
export type DocumentKind = z.output< typeof documentKindSchema >;
export const createInvoiceOutcomeSchema = z.enum( [
	'issued',
	'buffered',
	'refused',
] );
export type CreateInvoiceOutcome = z.output<
	typeof createInvoiceOutcomeSchema
>;
export const lockedFlowSchema = z.enum( [
	'orders',
	'changes',
	'goods',
	'photos',
	'customers',
	'proposals',
	'states',
	'documents',
] );
export type LockedFlow = z.output< typeof lockedFlowSchema >;
export const flowOwnerSchema = text( { min: 1, max: 100 } );
export type FlowOwner = z.output< typeof flowOwnerSchema >;
export const lockSecondsSchema = int( 1, 3600 );
export type LockSeconds = z.output< typeof lockSecondsSchema >;
export const warehouseSchema = z.object( {
	symbol: warehouseSymbolSchema,
	name: text50Schema,
	main: flag(),
} );
export type Warehouse = z.output< typeof warehouseSchema >;
export const priceListSchema = z.object( {
	code: text20Schema,
	name: text50Schema,
	basis: priceBasisSchema,
	currency: currencySchema,
} );
export type PriceList = z.output< typeof priceListSchema >;
export const vatRateSchema = z.object( {
	code: vatCodeSchema,
	name: text50Schema,
	rate: optional( moneySchema ),
} );
export type VatRate = z.output< typeof vatRateSchema >;
export const unitSchema = z.object( {
	symbol: text10Schema,
	name: text50Schema,
	divisible: flag(),
} );
export type Unit = z.output< typeof unitSchema >;
export const paymentFormSchema = z.object( {
	name: text50Schema,
	days: int(),
} );
export type PaymentForm = z.output< typeof paymentFormSchema >;
export const orderStatusNameSchema = z.object( {
	axis: statusAxisSchema,
	code: codeSchema,
	name: text50Schema,
} );
export type OrderStatusName = z.output< typeof orderStatusNameSchema >;
export const changeSchema = z.object( {
	messageId: erpIdSchema,
	objectType: objectTypeSchema,
	key: text30Schema,
	counter: counterSchema,
	changedAt: momentSchema,
	attempt: int(),
	cause: codeSchema,
} );
export type Change = z.output< typeof changeSchema >;
export const changeResultSchema = z.object( {
	messageId: erpIdSchema,
	outcome: changeOutcomeSchema,
	code: optional( codeSchema ),
	reason: optional( text500Schema ),
} );
export type ChangeResult = z.output< typeof changeResultSchema >;
export const changeStateSchema = z.object( {
	state: changeStateNameSchema,
	count: int(),
	oldestAt: optional( momentSchema ),
} );
export type ChangeState = z.output< typeof changeStateSchema >;
export const goodsParameterSchema = z.object( {
	code: codeSchema,
	name: text50Schema,
	unit: optional( text10Schema ),
	minimum: optional( quantitySchema ),
	maximum: optional( quantitySchema ),
	options: optional( text255Schema ),
} );
export type GoodsParameter = z.output< typeof goodsParameterSchema >;
export const goodsAttributeSchema = z.object( {
	code: codeSchema,
	name: text50Schema,
	value: text100Schema,
} );
export type GoodsAttribute = z.output< typeof goodsAttributeSchema >;
export const photoFactsSchema = z.object( {
	photoId: erpIdSchema,
	main: flag(),
	position: int(),
	hash: contentHashSchema,
	name: optional( text100Schema ),
	contentType: text50Schema,
	bytes: int(),
} );
export type PhotoFacts = z.output< typeof photoFactsSchema >;
export const warehouseDifferenceSchema = z.object( {
	field: codeSchema,
	warehouse: warehouseSymbolSchema,
	mainValue: text200Schema,
	value: text200Schema,
} );
export type WarehouseDifference = z.output< typeof warehouseDifferenceSchema >;
export const goodsSchema = z.object( {
	index: catalogueIndexSchema,
	deleted: flag(),
	flagged: flag(),
	hash: optional( rowHashSchema ),
	erpId: optional( erpIdSchema ),
	guid: optional( text40Schema ),
	kind: optional( goodsKindSchema ),
	name: optional( text200Schema ),
	description: optional( text1000Schema ),
	shortDescription: optional( text200Schema ),
	tradeIndex: optional( text20Schema ),
	ean: optional( text20Schema ),
	vatCode: optional( vatCodeSchema ),
	unit: optional( text10Schema ),
	divisible: optional( flag() ),
	weight: optional( quantitySchema ),
	producer: optional( text100Schema ),
	weightUnit: optional( text10Schema ),
	width: optional( quantitySchema ),
	height: optional( quantitySchema ),
	depth: optional( quantitySchema ),
	sizeUnit: optional( text10Schema ),
	salesUnit: optional( text10Schema ),
	salesConverter: optional( quantitySchema ),
	salesDivisible: optional( flag() ),
	categoryPath: optional( text255Schema ),
	archived: optional( flag() ),
	parameters: list( goodsParameterSchema ),
	attributes: list( goodsAttributeSchema ),
	photos: list( photoFactsSchema ),
	differences: list( warehouseDifferenceSchema ),
} );
export type Goods = z.output< typeof goodsSchema >;
export const categorySchema = z.object( {
	path: text255Schema,
	name: text50Schema,
} );
export type Category = z.output< typeof categorySchema >;
export const digestSchema = z.object( {
	bucket: bucketSchema,
	count: int(),
	hash: rowHashSchema,
} );
export type Digest = z.output< typeof digestSchema >;
export const articleHashesSchema = z.object( {
	index: catalogueIndexSchema,
	goods: rowHashSchema,
	stock: rowHashSchema,
	prices: rowHashSchema,
} );
export type ArticleHashes = z.output< typeof articleHashesSchema >;
export const movementSchema = z.object( {
	counter: counterSchema,
	index: catalogueIndexSchema,
	warehouse: warehouseSymbolSchema,
	kind: movementKindSchema,
	quantity: quantitySchema,
	document: optional( text30Schema ),
	at: momentSchema,
} );
export type Movement = z.output< typeof movementSchema >;
export const supplySchema = z.object( {
	index: catalogueIndexSchema,
	warehouse: warehouseSymbolSchema,
	supplier: optional( text100Schema ),
	quantity: quantitySchema,
	expectedOn: optional( daySchema ),
	document: optional( text30Schema ),
} );
export type Supply = z.output< typeof supplySchema >;
export const goodsQuerySchema = z.object( {
	key: text40Schema,
	index: optional( catalogueIndexSchema ),
	ean: optional( text20Schema ),
	tradeIndex: optional( text20Schema ),
} );
export type GoodsQuery = z.output< typeof goodsQuerySchema >;
export const goodsCandidateSchema = z.object( {
	index: catalogueIndexSchema,
	by: matchedBySchema,
	name: text200Schema,
	ean: optional( text20Schema ),
	tradeIndex: optional( text20Schema ),
	vatCode: vatCodeSchema,
	unit: text10Schema,
	flagged: flag(),
	guid: optional( text40Schema ),
} );
export type GoodsCandidate = z.output< typeof goodsCandidateSchema >;
export const goodsMatchSchema = z.object( {
	key: text40Schema,
	candidates: list( goodsCandidateSchema ),
} );
export type GoodsMatch = z.output< typeof goodsMatchSchema >;
export const shopGoodsSchema = z.object( {
	reference: text40Schema,
	index: catalogueIndexSchema,
	name: text200Schema,
	description: optional( text1000Schema ),
	shortDescription: optional( text200Schema ),
	tradeIndex: optional( text20Schema ),
	ean: optional( text20Schema ),
	vatCode: optional( vatCodeSchema ),
	unit: optional( text10Schema ),
	weight: optional( quantitySchema ),
	width: optional( quantitySchema ),
	height: optional( quantitySchema ),
	depth: optional( quantitySchema ),
	producer: optional( text100Schema ),
	categoryPath: optional( text255Schema ),
	priceList: optional( text20Schema ),
	net: optional( moneySchema ),
	gross: optional( moneySchema ),
	attributes: list( goodsAttributeSchema ),
} );
export type ShopGoods = z.output< typeof shopGoodsSchema >;
export const stockRowSchema = z.object( {
	index: catalogueIndexSchema,
	warehouse: warehouseSymbolSchema,
	unit: text10Schema,
	divisible: flag(),
	onHand: quantitySchema,
	edited: quantitySchema,
	reserved: quantitySchema,
	available: quantitySchema,
	hash: rowHashSchema,
} );
export type StockRow = z.output< typeof stockRowSchema >;
export const priceRowSchema = z.object( {
	index: catalogueIndexSchema,
	priceList: text20Schema,
	currency: currencySchema,
	net: moneySchema,
	gross: moneySchema,
	vatCode: vatCodeSchema,
	promoNet: optional( moneySchema ),
	promoGross: optional( moneySchema ),
	promoFrom: optional( daySchema ),
	promoTo: optional( daySchema ),
	hash: rowHashSchema,
} );
export type PriceRow = z.output< typeof priceRowSchema >;
export const articleShopStateSchema = z.object( {
	index: catalogueIndexSchema,
	state: shopStateSchema,
	reason: optional( text500Schema ),
	since: momentSchema,
} );
export type ArticleShopState = z.output< typeof articleShopStateSchema >;
export const partySchema = z.object( {
	company: optional( text200Schema ),
	firstName: optional( text50Schema ),
	lastName: optional( text50Schema ),
	nip: optional( text30Schema ),
	email: optional( text255Schema ),
	phone: optional( text20Schema ),
	street: text100Schema,
	postcode: text20Schema,
	city: text50Schema,
	country: countryCodeSchema,
} );
export type Party = z.output< typeof partySchema >;
export const contactSchema = z.object( {
	erpId: erpIdSchema,
	firstName: optional( text50Schema ),
	lastName: optional( text50Schema ),
	position: optional( text50Schema ),
	email: optional( text255Schema ),
	phone: optional( text20Schema ),
	main: flag(),
	role: contactRoleSchema,
	deliveryPlaceIds: list( erpIdSchema ),
} );
export type Contact = z.output< typeof contactSchema >;
export const deliveryPlaceSchema = z.object( {
	erpId: erpIdSchema,
	name: text100Schema,
	recipient: optional( text50Schema ),
	phone: optional( text20Schema ),
	street: text50Schema,
	postcode: text20Schema,
	city: text50Schema,
	country: countryCodeSchema,
} );
export type DeliveryPlace = z.output< typeof deliveryPlaceSchema >;
export const proposalAnswerSchema = z.object( {
	reference: text40Schema,
	state: proposalStateSchema,
	reason: optional( text500Schema ),
	decidedAt: optional( momentSchema ),
} );
export type ProposalAnswer = z.output< typeof proposalAnswerSchema >;
export const customerSchema = z.object( {
	erpId: erpIdSchema,
	deleted: flag(),
	flagged: flag(),
	hash: rowHashSchema,
	mergedInto: optional( erpIdSchema ),
	code: optional( text20Schema ),
	name: optional( text200Schema ),
	nip: optional( text30Schema ),
	email: optional( text255Schema ),
	phone: optional( text20Schema ),
	street: optional( text50Schema ),
	postcode: optional( text20Schema ),
	city: optional( text50Schema ),
	country: optional( countryCodeSchema ),
	paymentForm: optional( text50Schema ),
	paymentDays: optional( int() ),
	creditLimit: optional( moneySchema ),
	overdueDays: optional( int() ),
	overdueBlock: flag(),
	blocked: flag(),
	priceList: optional( text20Schema ),
	salesman: optional( text100Schema ),
	payerId: optional( erpIdSchema ),
	contacts: list( contactSchema ),
	deliveryPlaces: list( deliveryPlaceSchema ),
	proposals: list( proposalAnswerSchema ),
} );
export type Customer = z.output< typeof customerSchema >;
export const customerQuerySchema = z.object( {
	key: text40Schema,
	nip: optional( text30Schema ),
	vatNumber: optional( text30Schema ),
	email: optional( text255Schema ),
	name: optional( text200Schema ),
} );
export type CustomerQuery = z.output< typeof customerQuerySchema >;
export const customerCandidateSchema = z.object( {
	erpId: erpIdSchema,
	code: text20Schema,
	name: text200Schema,
	nip: optional( text30Schema ),
	email: optional( text255Schema ),
	city: optional( text50Schema ),
	flagged: flag(),
	blocked: flag(),
	contactId: optional( erpIdSchema ),
	priceList: optional( text20Schema ),
	paymentForm: optional( text50Schema ),
	paymentDays: optional( int() ),
	creditLimit: optional( moneySchema ),
	overdueDays: optional( int() ),
	overdueBlock: optional( flag() ),
	reasons: list( customerMatchSchema ),
} );
export type CustomerCandidate = z.output< typeof customerCandidateSchema >;
export const customerMatchesSchema = z.object( {
	key: text40Schema,
	candidates: list( customerCandidateSchema ),
} );
export type CustomerMatches = z.output< typeof customerMatchesSchema >;
export const postalAddressSchema = z.object( {
	company: optional( text200Schema ),
	email: optional( text255Schema ),
	phone: optional( text20Schema ),
	street: text50Schema,
	postcode: text20Schema,
	city: text50Schema,
	country: countryCodeSchema,
} );
export type PostalAddress = z.output< typeof postalAddressSchema >;
export const orderCustomerSchema = z.object( {
	contractorId: erpIdSchema,
	contactId: optional( erpIdSchema ),
	deliveryPlaceId: optional( erpIdSchema ),
	created: flag(),
	payerId: optional( erpIdSchema ),
} );
export type OrderCustomer = z.output< typeof orderCustomerSchema >;
export const lineParameterSchema = z.object( {
	code: codeSchema,
	value: text100Schema,
	unit: optional( text10Schema ),
} );
export type LineParameter = z.output< typeof lineParameterSchema >;
export const orderLineSchema = z.object( {
	lineId: text20Schema,
	index: catalogueIndexSchema,
	name: text200Schema,
	quantity: quantitySchema,
	unit: text10Schema,
	netPrice: moneySchema,
	grossPrice: moneySchema,
	vatCode: vatCodeSchema,
	net: moneySchema,
	gross: moneySchema,
	note: optional( text500Schema ),
	parameters: list( lineParameterSchema ),
	discount: optional( moneySchema ),
} );
export type OrderLine = z.output< typeof orderLineSchema >;
export const vatSummarySchema = z.object( {
	vatCode: vatCodeSchema,
	net: moneySchema,
	vat: moneySchema,
	gross: moneySchema,
} );
export type VatSummary = z.output< typeof vatSummarySchema >;
export const shopOrderSchema = z.object( {
	reference: shopReferenceSchema,
	number: text30Schema,
	buyerNumber: optional( text30Schema ),
	placedAt: momentSchema,
	currency: currencySchema,
	basis: priceBasisSchema,
	payer: partySchema,
	customerId: optional( erpIdSchema ),
	contactId: optional( erpIdSchema ),
	delivery: optional( partySchema ),
	deliveryPlaceId: optional( erpIdSchema ),
	paymentForm: optional( text50Schema ),
	documentWish: documentWishSchema,
	paidAmount: optional( moneySchema ),
	note: optional( text1000Schema ),
	reserve: flag(),
	warehouses: list( warehouseSymbolSchema ),
	lines: list( orderLineSchema ),
	summary: list( vatSummarySchema ),
	rate: optional( moneySchema ),
	rateDate: optional( daySchema ),
	paymentDays: optional( int() ),
	deliveryMethod: optional( text200Schema ),
	coupons: optional( text500Schema ),
} );
export type ShopOrder = z.output< typeof shopOrderSchema >;
export const twinCheckSchema = z.object( {
	since: momentSchema,
	foreignIds: list( text100Schema ),
	customerNumber: flag(),
	likely: flag(),
	decision: optional( twinDecisionSchema ),
	erpIds: list( erpIdSchema ),
} );
export type TwinCheck = z.output< typeof twinCheckSchema >;
export const statusPointSchema = z.object( {
	code: codeSchema,
	name: text50Schema,
	at: optional( momentSchema ),
} );
export type StatusPoint = z.output< typeof statusPointSchema >;
export const parcelSchema = z.object( {
	carrier: text50Schema,
	trackingNumber: text50Schema,
	trackingUrl: optional( text255Schema ),
} );
export type Parcel = z.output< typeof parcelSchema >;
export const erpOrderLineSchema = z.object( {
	lineId: text20Schema,
	index: catalogueIndexSchema,
	ordered: quantitySchema,
	reserved: quantitySchema,
	realised: quantitySchema,
	unit: text10Schema,
	name: optional( text200Schema ),
	netPrice: optional( moneySchema ),
	grossPrice: optional( moneySchema ),
	vatCode: optional( vatCodeSchema ),
} );
export type ErpOrderLine = z.output< typeof erpOrderLineSchema >;
export const erpOrderSchema = z.object( {
	erpId: erpIdSchema,
	deleted: flag(),
	reference: optional( text30Schema ),
	customerOrderNumber: optional( text30Schema ),
	number: optional( text30Schema ),
	state: optional( erpOrderStateSchema ),
	warehouse: optional( warehouseSymbolSchema ),
	contractorId: optional( erpIdSchema ),
	reserved: optional( flag() ),
	net: optional( moneySchema ),
	gross: optional( moneySchema ),
	production: optional( statusPointSchema ),
	transport: optional( statusPointSchema ),
	payment: optional( statusPointSchema ),
	paidAmount: optional( moneySchema ),
	parcels: list( parcelSchema ),
	lines: list( erpOrderLineSchema ),
	contractorName: optional( text200Schema ),
	placedAt: optional( momentSchema ),
	internetOrderId: optional( text100Schema ),
	source: optional( text50Schema ),
	match: optional( orderMatchSchema ),
	dueOn: optional( daySchema ),
	currency: optional( currencySchema ),
	contactId: optional( erpIdSchema ),
	orderedBy: optional( text200Schema ),
	deliveryPlaceId: optional( erpIdSchema ),
	deliveryPlace: optional( text255Schema ),
	hash: optional( rowHashSchema ),
} );
export type ErpOrder = z.output< typeof erpOrderSchema >;
export const orderHashSchema = z.object( {
	erpId: erpIdSchema,
	hash: rowHashSchema,
} );
export type OrderHash = z.output< typeof orderHashSchema >;
export const invoiceHashSchema = z.object( {
	erpId: erpIdSchema,
	hash: rowHashSchema,
} );
export type InvoiceHash = z.output< typeof invoiceHashSchema >;
export const contractorBalanceSchema = z.object( {
	contractorId: erpIdSchema,
	currency: currencySchema,
	count: int(),
	remaining: moneySchema,
	overdue: moneySchema,
	credit: moneySchema,
} );
export type ContractorBalance = z.output< typeof contractorBalanceSchema >;
export const invoiceVatSchema = z.object( {
	vatCode: vatCodeSchema,
	net: moneySchema,
	vat: moneySchema,
	gross: moneySchema,
	vatPln: optional( moneySchema ),
} );
export type InvoiceVat = z.output< typeof invoiceVatSchema >;
export const invoiceLineSchema = z.object( {
	lineId: erpIdSchema,
	index: optional( catalogueIndexSchema ),
	name: text500Schema,
	quantity: quantitySchema,
	unit: text10Schema,
	vatCode: vatCodeSchema,
	netPrice: moneySchema,
	grossPrice: moneySchema,
	orderId: optional( erpIdSchema ),
	orderLineId: optional( text20Schema ),
} );
export type InvoiceLine = z.output< typeof invoiceLineSchema >;
export const invoiceOrderSchema = z.object( {
	erpId: optional( erpIdSchema ),
	reference: optional( text30Schema ),
	number: optional( text30Schema ),
	gross: moneySchema,
	contractorId: optional( erpIdSchema ),
} );
export type InvoiceOrder = z.output< typeof invoiceOrderSchema >;
export const invoiceSettlementSchema = z.object( {
	settlementId: erpIdSchema,
	kind: settlementKindSchema,
	settledOn: daySchema,
	amount: moneySchema,
	document: optional( text30Schema ),
	invoiceId: optional( erpIdSchema ),
} );
export type InvoiceSettlement = z.output< typeof invoiceSettlementSchema >;
export const ksefFactsSchema = z.object( {
	state: ksefStateSchema,
	number: optional( text40Schema ),
	mode: optional( ksefModeSchema ),
	acceptedAt: optional( momentSchema ),
	url: optional( text255Schema ),
	reason: optional( text500Schema ),
} );
export type KsefFacts = z.output< typeof ksefFactsSchema >;
export const invoiceSchema = z.object( {
	erpId: erpIdSchema,
	deleted: flag(),
	hash: optional( rowHashSchema ),
	kind: optional( invoiceKindSchema ),
	state: optional( invoiceStateSchema ),
	number: optional( text30Schema ),
	contractorId: optional( erpIdSchema ),
	payerId: optional( erpIdSchema ),
	contractorName: optional( text200Schema ),
	nip: optional( text30Schema ),
	issuedOn: optional( daySchema ),
	soldOn: optional( daySchema ),
	dueOn: optional( daySchema ),
	paymentForm: optional( text50Schema ),
	currency: optional( currencySchema ),
	rate: optional( moneySchema ),
	rateDate: optional( daySchema ),
	basis: optional( priceBasisSchema ),
	net: optional( moneySchema ),
	vat: optional( moneySchema ),
	gross: optional( moneySchema ),
	grossPln: optional( moneySchema ),
	settled: optional( moneySchema ),
	remaining: optional( moneySchema ),
	overpaid: optional( moneySchema ),
	settledOn: optional( daySchema ),
	splitPayment: optional( flag() ),
	receiptNumber: optional( text30Schema ),
	note: optional( text1000Schema ),
	ksef: optional( ksefFactsSchema ),
	summary: list( invoiceVatSchema ),
	lines: list( invoiceLineSchema ),
	orders: list( invoiceOrderSchema ),
	settlements: list( invoiceSettlementSchema ),
	originalId: optional( erpIdSchema ),
	correctsId: optional( erpIdSchema ),
	correctedBy: list( erpIdSchema ),
	advances: list( erpIdSchema ),
	finalId: optional( erpIdSchema ),
} );
export type Invoice = z.output< typeof invoiceSchema >;
export const pingSchema = z.object( {} );
export type Ping = z.output< typeof pingSchema >;
export const pingResponseSchema = z.object( {
	version: text50Schema,
	contract: int(),
	company: text200Schema,
	erpTime: momentSchema,
	capabilities: list( codeSchema ),
	warehouses: list( warehouseSchema ),
} );
export type PingResponse = z.output< typeof pingResponseSchema >;
export const getDictionariesSchema = z.object( {} );
export type GetDictionaries = z.output< typeof getDictionariesSchema >;
export const getDictionariesResponseSchema = z.object( {
	asOf: counterSchema,
	warehouses: list( warehouseSchema ),
	priceLists: list( priceListSchema ),
	vatRates: list( vatRateSchema ),
	units: list( unitSchema ),
	paymentForms: list( paymentFormSchema ),
	orderStatuses: list( orderStatusNameSchema ),
	categories: list( categorySchema ),
} );
export type GetDictionariesResponse = z.output<
	typeof getDictionariesResponseSchema
>;
export const listChangesSchema = z.object( {
	shopId: shopIdSchema,
	limit: pageSizeSchema,
	visibilitySeconds: int(),
} );
export type ListChanges = z.output< typeof listChangesSchema >;
export const listChangesResponseSchema = z.object( {
	token: text40Schema,
	changes: list( changeSchema ),
	more: flag(),
} );
export type ListChangesResponse = z.output< typeof listChangesResponseSchema >;
export const acknowledgeChangesSchema = z.object( {
	shopId: shopIdSchema,
	token: optional( text40Schema ),
	results: list( changeResultSchema ),
} );
export type AcknowledgeChanges = z.output< typeof acknowledgeChangesSchema >;
export const acknowledgeChangesResponseSchema = z.object( {
	acknowledged: int(),
	unknown: int(),
} );
export type AcknowledgeChangesResponse = z.output<
	typeof acknowledgeChangesResponseSchema
>;
export const getChangeQueueSchema = z.object( { shopId: shopIdSchema } );
export type GetChangeQueue = z.output< typeof getChangeQueueSchema >;
export const getChangeQueueResponseSchema = z.object( {
	states: list( changeStateSchema ),
} );
export type GetChangeQueueResponse = z.output<
	typeof getChangeQueueResponseSchema
>;
export const listGoodsSchema = z.object( {
	shopId: shopIdSchema,
	afterIndex: optional( catalogueIndexSchema ),
	limit: pageSizeSchema,
} );
export type ListGoods = z.output< typeof listGoodsSchema >;
export const listGoodsResponseSchema = z.object( {
	asOf: counterSchema,
	goods: list( goodsSchema ),
	more: flag(),
} );
export type ListGoodsResponse = z.output< typeof listGoodsResponseSchema >;
export const getGoodsSchema = z.object( {
	shopId: shopIdSchema,
	indexes: list( catalogueIndexSchema ),
} );
export type GetGoods = z.output< typeof getGoodsSchema >;
export const getGoodsResponseSchema = z.object( {
	asOf: counterSchema,
	goods: list( goodsSchema ),
} );
export type GetGoodsResponse = z.output< typeof getGoodsResponseSchema >;
export const listStockSchema = z.object( {
	shopId: shopIdSchema,
	indexes: list( catalogueIndexSchema ),
	afterIndex: optional( catalogueIndexSchema ),
	limit: optional( pageSizeSchema ),
} );
export type ListStock = z.output< typeof listStockSchema >;
export const listStockResponseSchema = z.object( {
	asOf: counterSchema,
	rows: list( stockRowSchema ),
	more: optional( flag() ),
	lastIndex: optional( catalogueIndexSchema ),
} );
export type ListStockResponse = z.output< typeof listStockResponseSchema >;
export const listPricesSchema = z.object( {
	shopId: shopIdSchema,
	priceList: text20Schema,
	indexes: list( catalogueIndexSchema ),
	afterIndex: optional( catalogueIndexSchema ),
	limit: optional( pageSizeSchema ),
} );
export type ListPrices = z.output< typeof listPricesSchema >;
export const listPricesResponseSchema = z.object( {
	asOf: counterSchema,
	rows: list( priceRowSchema ),
	more: optional( flag() ),
	lastIndex: optional( catalogueIndexSchema ),
} );
export type ListPricesResponse = z.output< typeof listPricesResponseSchema >;
export const getDigestsSchema = z.object( {
	shopId: shopIdSchema,
	facet: catalogueFacetSchema,
	priceList: optional( text20Schema ),
} );
export type GetDigests = z.output< typeof getDigestsSchema >;
export const getDigestsResponseSchema = z.object( {
	asOf: counterSchema,
	articles: int(),
	digests: list( digestSchema ),
} );
export type GetDigestsResponse = z.output< typeof getDigestsResponseSchema >;
export const listHashesSchema = z.object( {
	shopId: shopIdSchema,
	priceList: optional( text20Schema ),
	buckets: list( bucketSchema ),
} );
export type ListHashes = z.output< typeof listHashesSchema >;
export const listHashesResponseSchema = z.object( {
	asOf: counterSchema,
	rows: list( articleHashesSchema ),
} );
export type ListHashesResponse = z.output< typeof listHashesResponseSchema >;
export const listMovementsSchema = z.object( {
	shopId: shopIdSchema,
	afterCounter: optional( counterSchema ),
	indexes: list( catalogueIndexSchema ),
} );
export type ListMovements = z.output< typeof listMovementsSchema >;
export const listMovementsResponseSchema = z.object( {
	asOf: counterSchema,
	movements: list( movementSchema ),
	supplies: list( supplySchema ),
} );
export type ListMovementsResponse = z.output<
	typeof listMovementsResponseSchema
>;
export const findGoodsSchema = z.object( {
	shopId: shopIdSchema,
	queries: list( goodsQuerySchema ),
} );
export type FindGoods = z.output< typeof findGoodsSchema >;
export const findGoodsResponseSchema = z.object( {
	asOf: counterSchema,
	matches: list( goodsMatchSchema ),
} );
export type FindGoodsResponse = z.output< typeof findGoodsResponseSchema >;
export const putGoodsSchema = z.object( {
	shopId: shopIdSchema,
	paired: flag(),
	goods: shopGoodsSchema,
} );
export type PutGoods = z.output< typeof putGoodsSchema >;
export const putGoodsResponseSchema = z.object( {
	asOf: counterSchema,
	outcome: putOutcomeSchema,
	article: goodsSchema,
} );
export type PutGoodsResponse = z.output< typeof putGoodsResponseSchema >;
export const getPhotoSchema = z.object( {
	shopId: shopIdSchema,
	index: catalogueIndexSchema,
	photoId: erpIdSchema,
} );
export type GetPhoto = z.output< typeof getPhotoSchema >;
export const getPhotoResponseSchema = z.object( {
	asOf: counterSchema,
	photo: photoFactsSchema,
	content: bytesSchema,
} );
export type GetPhotoResponse = z.output< typeof getPhotoResponseSchema >;
export const putPhotoSchema = z.object( {
	shopId: shopIdSchema,
	index: catalogueIndexSchema,
	main: flag(),
	position: int(),
	hash: contentHashSchema,
	name: optional( text100Schema ),
	contentType: text50Schema,
	content: optional( bytesSchema ),
} );
export type PutPhoto = z.output< typeof putPhotoSchema >;
export const putPhotoResponseSchema = z.object( {
	asOf: counterSchema,
	outcome: putOutcomeSchema,
	photo: photoFactsSchema,
} );
export type PutPhotoResponse = z.output< typeof putPhotoResponseSchema >;
export const deletePhotoSchema = z.object( {
	shopId: shopIdSchema,
	index: catalogueIndexSchema,
	hash: contentHashSchema,
} );
export type DeletePhoto = z.output< typeof deletePhotoSchema >;
export const deletePhotoResponseSchema = z.object( {
	asOf: counterSchema,
	removed: flag(),
} );
export type DeletePhotoResponse = z.output< typeof deletePhotoResponseSchema >;
export const putShopStatesSchema = z.object( {
	shopId: shopIdSchema,
	states: list( articleShopStateSchema ),
} );
export type PutShopStates = z.output< typeof putShopStatesSchema >;
export const putShopStatesResponseSchema = z.object( {
	stored: int(),
	unknown: list( catalogueIndexSchema ),
} );
export type PutShopStatesResponse = z.output<
	typeof putShopStatesResponseSchema
>;
export const listCustomersSchema = z.object( {
	shopId: shopIdSchema,
	afterId: optional( erpIdSchema ),
	limit: pageSizeSchema,
} );
export type ListCustomers = z.output< typeof listCustomersSchema >;
export const listCustomersResponseSchema = z.object( {
	asOf: counterSchema,
	customers: list( customerSchema ),
	more: flag(),
} );
export type ListCustomersResponse = z.output<
	typeof listCustomersResponseSchema
>;
export const getCustomersSchema = z.object( {
	shopId: shopIdSchema,
	erpIds: list( erpIdSchema ),
} );
export type GetCustomers = z.output< typeof getCustomersSchema >;
export const getCustomersResponseSchema = z.object( {
	asOf: counterSchema,
	customers: list( customerSchema ),
} );
export type GetCustomersResponse = z.output<
	typeof getCustomersResponseSchema
>;
export const findCustomersSchema = z.object( {
	shopId: shopIdSchema,
	queries: list( customerQuerySchema ),
} );
export type FindCustomers = z.output< typeof findCustomersSchema >;
export const findCustomersResponseSchema = z.object( {
	asOf: counterSchema,
	matches: list( customerMatchesSchema ),
} );
export type FindCustomersResponse = z.output<
	typeof findCustomersResponseSchema
>;
export const putAddressSchema = z.object( {
	shopId: shopIdSchema,
	reference: text40Schema,
	customerId: erpIdSchema,
	asProposal: flag(),
	address: postalAddressSchema,
} );
export type PutAddress = z.output< typeof putAddressSchema >;
export const putAddressResponseSchema = z.object( {
	asOf: counterSchema,
	outcome: customerPutOutcomeSchema,
} );
export type PutAddressResponse = z.output< typeof putAddressResponseSchema >;
export const putDeliveryPlaceSchema = z.object( {
	shopId: shopIdSchema,
	reference: text40Schema,
	customerId: erpIdSchema,
	asProposal: flag(),
	deliveryPlaceId: optional( erpIdSchema ),
	name: text100Schema,
	recipient: optional( text50Schema ),
	phone: optional( text20Schema ),
	street: text50Schema,
	postcode: text20Schema,
	city: text50Schema,
	country: countryCodeSchema,
} );
export type PutDeliveryPlace = z.output< typeof putDeliveryPlaceSchema >;
export const putDeliveryPlaceResponseSchema = z.object( {
	asOf: counterSchema,
	outcome: customerPutOutcomeSchema,
	deliveryPlaceId: optional( erpIdSchema ),
} );
export type PutDeliveryPlaceResponse = z.output<
	typeof putDeliveryPlaceResponseSchema
>;
export const putContactSchema = z.object( {
	shopId: shopIdSchema,
	reference: text40Schema,
	customerId: erpIdSchema,
	asProposal: flag(),
	contactId: optional( erpIdSchema ),
	firstName: text50Schema,
	lastName: text50Schema,
	email: text255Schema,
	phone: optional( text20Schema ),
	role: contactRoleSchema,
	deliveryPlaceIds: list( erpIdSchema ),
} );
export type PutContact = z.output< typeof putContactSchema >;
export const putContactResponseSchema = z.object( {
	asOf: counterSchema,
	outcome: customerPutOutcomeSchema,
	contactId: optional( erpIdSchema ),
} );
export type PutContactResponse = z.output< typeof putContactResponseSchema >;
export const findOrdersSchema = z.object( {
	shopId: shopIdSchema,
	reference: optional( shopReferenceSchema ),
	customerOrderNumber: optional( text30Schema ),
	since: optional( momentSchema ),
} );
export type FindOrders = z.output< typeof findOrdersSchema >;
export const findOrdersResponseSchema = z.object( {
	asOf: counterSchema,
	orders: list( erpOrderSchema ),
} );
export type FindOrdersResponse = z.output< typeof findOrdersResponseSchema >;
export const placeOrderSchema = z.object( {
	shopId: shopIdSchema,
	order: shopOrderSchema,
	twins: optional( twinCheckSchema ),
} );
export type PlaceOrder = z.output< typeof placeOrderSchema >;
export const placeOrderResponseSchema = z.object( {
	asOf: counterSchema,
	known: flag(),
	customer: orderCustomerSchema,
	orders: list( erpOrderSchema ),
	match: optional( orderMatchSchema ),
} );
export type PlaceOrderResponse = z.output< typeof placeOrderResponseSchema >;
export const changeOrderSchema = z.object( {
	shopId: shopIdSchema,
	order: shopOrderSchema,
} );
export type ChangeOrder = z.output< typeof changeOrderSchema >;
export const changeOrderResponseSchema = z.object( {
	asOf: counterSchema,
	known: flag(),
	customer: orderCustomerSchema,
	orders: list( erpOrderSchema ),
} );
export type ChangeOrderResponse = z.output< typeof changeOrderResponseSchema >;
export const cancelOrderSchema = z.object( {
	shopId: shopIdSchema,
	reference: shopReferenceSchema,
	reason: optional( text500Schema ),
} );
export type CancelOrder = z.output< typeof cancelOrderSchema >;
export const cancelOrderResponseSchema = z.object( {
	asOf: counterSchema,
	known: flag(),
	orders: list( erpOrderSchema ),
} );
export type CancelOrderResponse = z.output< typeof cancelOrderResponseSchema >;
export const getOrdersSchema = z.object( {
	shopId: shopIdSchema,
	erpIds: list( erpIdSchema ),
} );
export type GetOrders = z.output< typeof getOrdersSchema >;
export const getOrdersResponseSchema = z.object( {
	asOf: counterSchema,
	orders: list( erpOrderSchema ),
} );
export type GetOrdersResponse = z.output< typeof getOrdersResponseSchema >;
export const listOrdersSchema = z.object( {
	shopId: shopIdSchema,
	since: momentSchema,
	afterId: optional( erpIdSchema ),
	limit: pageSizeSchema,
} );
export type ListOrders = z.output< typeof listOrdersSchema >;
export const listOrdersResponseSchema = z.object( {
	asOf: counterSchema,
	orders: list( orderHashSchema ),
	more: flag(),
} );
export type ListOrdersResponse = z.output< typeof listOrdersResponseSchema >;
export const listInvoicesSchema = z.object( {
	shopId: shopIdSchema,
	since: momentSchema,
	afterId: optional( erpIdSchema ),
	limit: pageSizeSchema,
} );
export type ListInvoices = z.output< typeof listInvoicesSchema >;
export const listInvoicesResponseSchema = z.object( {
	asOf: counterSchema,
	invoices: list( invoiceHashSchema ),
	more: flag(),
	countedOn: optional( daySchema ),
	balances: list( contractorBalanceSchema ),
} );
export type ListInvoicesResponse = z.output<
	typeof listInvoicesResponseSchema
>;
export const getInvoicesSchema = z.object( {
	shopId: shopIdSchema,
	erpIds: list( erpIdSchema ),
} );
export type GetInvoices = z.output< typeof getInvoicesSchema >;
export const getInvoicesResponseSchema = z.object( {
	asOf: counterSchema,
	invoices: list( invoiceSchema ),
} );
export type GetInvoicesResponse = z.output< typeof getInvoicesResponseSchema >;
export const getDocumentFileSchema = z.object( {
	shopId: shopIdSchema,
	kind: documentKindSchema,
	erpId: erpIdSchema,
} );
export type GetDocumentFile = z.output< typeof getDocumentFileSchema >;
export const getDocumentFileResponseSchema = z.object( {
	asOf: counterSchema,
	name: text100Schema,
	contentType: text50Schema,
	bytes: int(),
	hash: contentHashSchema,
	content: bytesSchema,
} );
export type GetDocumentFileResponse = z.output<
	typeof getDocumentFileResponseSchema
>;
export const createInvoiceSchema = z.object( {
	shopId: shopIdSchema,
	reference: shopReferenceSchema,
} );
export type CreateInvoice = z.output< typeof createInvoiceSchema >;
export const createInvoiceResponseSchema = z.object( {
	asOf: counterSchema,
	known: flag(),
	outcome: createInvoiceOutcomeSchema,
	invoices: list( invoiceSchema ),
	code: optional( codeSchema ),
	reason: optional( text500Schema ),
} );
export type CreateInvoiceResponse = z.output<
	typeof createInvoiceResponseSchema
>;
export const acquireFlowLockSchema = z.object( {
	shopId: shopIdSchema,
	flow: lockedFlowSchema,
	owner: flowOwnerSchema,
	seconds: lockSecondsSchema,
} );
export type AcquireFlowLock = z.output< typeof acquireFlowLockSchema >;
export const acquireFlowLockResponseSchema = z.object( {
	granted: flag(),
	heldBy: optional( flowOwnerSchema ),
	since: optional( momentSchema ),
	until: momentSchema,
} );
export type AcquireFlowLockResponse = z.output<
	typeof acquireFlowLockResponseSchema
>;
export const releaseFlowLockSchema = z.object( {
	shopId: shopIdSchema,
	flow: lockedFlowSchema,
	owner: flowOwnerSchema,
} );
export type ReleaseFlowLock = z.output< typeof releaseFlowLockSchema >;
export const releaseFlowLockResponseSchema = z.object( { released: flag() } );
export type ReleaseFlowLockResponse = z.output<
	typeof releaseFlowLockResponseSchema
>;
export const busySchema = z.object( {
	reason: text500Schema,
	retryAfterSeconds: int(),
} );
export type Busy = z.output< typeof busySchema >;
export const invalidSchema = z.object( {
	code: codeSchema,
	field: text100Schema,
	reason: text500Schema,
} );
export type Invalid = z.output< typeof invalidSchema >;
export const notFoundSchema = z.object( {
	code: codeSchema,
	field: text100Schema,
	reason: text500Schema,
} );
export type NotFound = z.output< typeof notFoundSchema >;
export const conflictSchema = z.object( {
	code: codeSchema,
	field: optional( text100Schema ),
	reason: text500Schema,
	candidates: list( erpIdSchema ),
} );
export type Conflict = z.output< typeof conflictSchema >;
export const deniedSchema = z.object( { reason: text500Schema } );
export type Denied = z.output< typeof deniedSchema >;
