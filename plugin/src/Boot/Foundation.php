<?php
declare(strict_types=1);

namespace WaproMag\Boot;

use WaproMag\Api\Schemas;
use WaproMag\Catalogue\ApplyScope;
use WaproMag\Catalogue\ShopStates;
use WaproMag\Checkout\ActiveChoice;
use WaproMag\Customers\CompanyStore;
use WaproMag\Customers\CustomerPairings;
use WaproMag\Customers\CustomerSettings;
use WaproMag\Customers\FromWapro\CompanyRows;
use WaproMag\Customers\Invitations;
use WaproMag\Customers\Lookups;
use WaproMag\Customers\Pairs;
use WaproMag\Customers\People;
use WaproMag\Customers\PointStore;
use WaproMag\Customers\Proposals;
use WaproMag\Customers\ProposalStore;
use WaproMag\Customers\ProposedValues;
use WaproMag\Database\Clock;
use WaproMag\Database\Connection;
use WaproMag\Database\Transaction;
use WaproMag\Findings\BrokenRows;
use WaproMag\Findings\FindingStore;
use WaproMag\GoodsExport\GoodsCapture;
use WaproMag\Health\Retention;
use WaproMag\Health\StagingGuard;
use WaproMag\Health\WorkerStatusStore;
use WaproMag\History\HistoryStore;
use WaproMag\Links\LinkStore;
use WaproMag\Orders\CancelledInWapro;
use WaproMag\Orders\EarlierOrders;
use WaproMag\Orders\ErpOrderStore;
use WaproMag\Orders\FigureRefresh;
use WaproMag\Orders\GraceTime;
use WaproMag\Orders\InFlight;
use WaproMag\Orders\LineSnapshots;
use WaproMag\Orders\OrderContractors;
use WaproMag\Orders\OrderCustomer;
use WaproMag\Orders\OrderOutbox;
use WaproMag\Orders\OrderPayloads;
use WaproMag\Orders\OrderScopeStore;
use WaproMag\Orders\OrderTotals;
use WaproMag\Orders\Reservations;
use WaproMag\Orders\SkippedOrders;
use WaproMag\Orders\Statuses\Progresses;
use WaproMag\Orders\Sweep;
use WaproMag\Orders\ToldOrders;
use WaproMag\Orders\Twins\TwinCheck;
use WaproMag\Orders\Twins\TwinStore;
use WaproMag\Orders\WcOrderReader;
use WaproMag\Pairing\PairingLinks;
use WaproMag\Pairing\PairingStore;
use WaproMag\Panel\Messages\MessageActions;
use WaproMag\Panel\Messages\MessagesQuery;
use WaproMag\Panel\Messages\MessageSubjects;
use WaproMag\Panel\Messages\Refresh;
use WaproMag\Panel\Messages\UnsentOrders;
use WaproMag\Panel\Orders\BornOrders;
use WaproMag\Photos\PhotoCapture;
use WaproMag\Photos\PhotoStore;
use WaproMag\Production\LateRefusals;
use WaproMag\Production\ProductionAxis;
use WaproMag\Production\ProductionCapture;
use WaproMag\Production\ProductionPayloads;
use WaproMag\Production\ProductionProgress;
use WaproMag\Production\ProductionReader;
use WaproMag\Production\ProductionStore;
use WaproMag\Production\ProductionSweep;
use WaproMag\Production\ProgressStore;
use WaproMag\Production\StoppedLines;
use WaproMag\Queue\Bell;
use WaproMag\Queue\Datagram;
use WaproMag\Queue\Destination;
use WaproMag\Queue\LastStates;
use WaproMag\Queue\MessageStore;
use WaproMag\Queue\Outbox;
use WaproMag\Queue\RunStore;
use WaproMag\Queue\Streams;
use WaproMag\Reconcile\FullPasses;
use WaproMag\Registers\AnswerCache;
use WaproMag\Registers\Breaker;
use WaproMag\Registers\GusClient;
use WaproMag\Registers\GusSession;
use WaproMag\Registers\Register;
use WaproMag\Registers\RegisterHttp;
use WaproMag\Registers\Registers;
use WaproMag\Registers\ViesClient;
use WaproMag\Registers\VisitorTurns;
use WaproMag\Settings\SettingsStore;
use WaproMag\Settings\WorkerKeys;
use WaproMag\Visibility\NotedOwnerships;
use WaproMag\Visibility\Scopes;

/**
 * Services that several others need: one of each, made when first asked for.
 */
final class Foundation {

	private ?Clock $clock                    = null;
	private ?Connection $db                  = null;
	private ?Transaction $transaction        = null;
	private ?Schemas $schemas                = null;
	private ?LinkStore $links                = null;
	private ?HistoryStore $history           = null;
	private ?SettingsStore $settings         = null;
	private ?Bell $bell                      = null;
	private ?Outbox $outbox                  = null;
	private ?Streams $streams                = null;
	private ?MessageStore $messages          = null;
	private ?RunStore $runs                  = null;
	private ?FigureRefresh $figure_refresh   = null;
	private ?ErpOrderStore $erp_orders       = null;
	private ?OrderScopeStore $order_scope    = null;
	private ?LineSnapshots $line_snapshots   = null;
	private ?WcOrderReader $order_reader     = null;
	private ?OrderPayloads $order_payloads   = null;
	private ?ToldOrders $told_orders         = null;
	private ?EarlierOrders $earlier_orders = null;

	private ?Sweep $sweep                    = null;
	private ?Retention $retention            = null;
	private ?InFlight $in_flight             = null;
	private ?StagingGuard $staging           = null;
	private ?WorkerStatusStore $worker_status = null;
	private ?ShopStates $catalogue_messages  = null;
	private ?FindingStore $findings          = null;
	private ?FullPasses $full_passes         = null;
	private ?ApplyScope $apply_scope         = null;
	private ?PairingStore $pairings          = null;
	private ?PairingLinks $pairing_links     = null;
	private ?GoodsCapture $goods_capture     = null;
	private ?PhotoStore $photos              = null;
	private ?PhotoCapture $photo_capture     = null;
	private ?CompanyStore $companies         = null;
	private ?People $people                  = null;
	private ?PointStore $points              = null;
	private ?BornOrders $born_orders         = null;
	private ?CustomerPairings $customer_pairings = null;
	private ?ProposalStore $proposal_store   = null;
	private ?Invitations $invitations        = null;
	private ?Lookups $lookups                = null;
	private ?Pairs $pairs                    = null;
	private ?Proposals $proposals            = null;
	private ?CompanyRows $company_rows       = null;
	private ?NotedOwnerships $ownerships     = null;
	private ?Scopes $scopes                  = null;
	private ?ActiveChoice $active_choice     = null;
	private ?Registers $registers            = null;
	private ?ProductionStore $production_orders      = null;
	private ?ProductionPayloads $production_payloads = null;
	private ?ProductionCapture $production_capture   = null;
	private ?TwinStore $twins                = null;
	private ?InvoiceRequestServices $invoice_request_services = null;

	public function __construct( public readonly string $main_file ) {}

	public function clock(): Clock {
		return $this->clock ??= new Clock();
	}

	public function db(): Connection {
		return $this->db ??= new Connection();
	}

	public function transaction(): Transaction {
		return $this->transaction ??= new Transaction( $this->db() );
	}

	public function schemas(): Schemas {
		return $this->schemas ??= new Schemas();
	}

	public function links(): LinkStore {
		return $this->links ??= new LinkStore( $this->db() );
	}

	public function history(): HistoryStore {
		return $this->history ??= new HistoryStore( $this->db(), $this->clock() );
	}

	public function settings(): SettingsStore {
		return $this->settings ??= new SettingsStore();
	}

	public function bell(): Bell {
		return $this->bell ??= new Bell( new Datagram( $this->settings(), $this->staging(), new WorkerKeys( $this->db() ) ) );
	}

	public function outbox(): Outbox {
		return $this->outbox ??= new Outbox( $this->db(), $this->bell() );
	}

	public function streams(): Streams {
		return $this->streams ??= new Streams( $this->db() );
	}

	public function messages(): MessageStore {
		return $this->messages ??= new MessageStore( $this->db(), $this->streams(), $this->bell(), [ Destination::ORDER => $this->skipped_orders(), Destination::ORDER_INVOICE => $this->invoice_request_services()->person() ] );
	}

	/** What people do with messages. */
	public function message_actions(): MessageActions {
		return new MessageActions(
			new MessagesQuery( $this->db() ),
			$this->messages(),
			new Refresh( $this->db(), $this->runs() ),
			$this->unsent_orders(),
			$this->history(),
			new MessageSubjects( $this->db() )
		);
	}

	public function unsent_orders(): UnsentOrders {
		return new UnsentOrders( new LastStates( $this->db() ), $this->settings(), $this->order_outbox(), $this->history(), $this->order_scope() );
	}

	public function runs(): RunStore {
		return $this->runs ??= new RunStore( $this->db(), $this->transaction(), $this->bell() );
	}

	public function figure_refresh(): FigureRefresh {
		return $this->figure_refresh ??= new FigureRefresh( $this->db(), $this->runs() );
	}

	public function erp_orders(): ErpOrderStore {
		return $this->erp_orders ??= new ErpOrderStore( $this->db() );
	}

	/** How far orders are in WAPRO. */
	public function progresses(): Progresses {
		return new Progresses( $this->erp_orders(), $this->settings(), $this->production_progress() );
	}

	public function order_scope(): OrderScopeStore {
		return $this->order_scope ??= new OrderScopeStore( $this->db() );
	}

	public function line_snapshots(): LineSnapshots {
		return $this->line_snapshots ??= new LineSnapshots( $this->links(), $this->settings() );
	}

	public function order_reader(): WcOrderReader {
		return $this->order_reader ??= new WcOrderReader( $this->settings(), $this->line_snapshots(), new OrderCustomer( $this->companies(), $this->points(), $this->people(), $this->settings() ) );
	}

	public function skipped_orders(): SkippedOrders {
		return new SkippedOrders( $this->order_scope(), $this->figure_refresh(), $this->twins() );
	}

	public function order_payloads(): OrderPayloads {
		return $this->order_payloads ??= new OrderPayloads( $this->order_reader(), $this->settings(), $this->order_scope(), $this->erp_orders(), $this->told_orders(), $this->skipped_orders(), new Reservations( $this->settings(), $this->order_scope(), $this->told_orders() ), $this->history(), $this->schemas(), new TwinCheck( $this->settings(), $this->twins() ) );
	}

	public function told_orders(): ToldOrders {
		return $this->told_orders ??= new ToldOrders( $this->db(), $this->order_scope(), $this->erp_orders() );
	}

	/** Orders that WAPRO may have already. */
	public function twins(): TwinStore {
		return $this->twins ??= new TwinStore( $this->db() );
	}

	public function earlier_orders(): EarlierOrders {
		return $this->earlier_orders ??= new EarlierOrders( $this->order_scope(), $this->settings() );
	}

	public function order_outbox(): OrderOutbox {
		return new OrderOutbox( $this->outbox(), $this->order_scope(), $this->order_reader(), $this->grace_time() );
	}

	public function sweep(): Sweep {
		return $this->sweep ??= new Sweep( $this->db(), $this->order_outbox(), new LastStates( $this->db() ), $this->streams(), $this->order_scope(), $this->order_payloads(), $this->in_flight(), $this->settings(), $this->earlier_orders(), $this->production_sweep(), $this->invoice_request_services()->sweep() );
	}

	public function invoice_request_services(): InvoiceRequestServices {
		return $this->invoice_request_services ??= new InvoiceRequestServices( $this );
	}

	public function production_orders(): ProductionStore {
		return $this->production_orders ??= new ProductionStore( $this->db() );
	}

	public function production_payloads(): ProductionPayloads {
		return $this->production_payloads ??= new ProductionPayloads( new ProductionReader( $this->settings(), $this->order_reader(), $this->line_snapshots(), $this->links() ), $this->production_orders(), $this->late_refusals(), $this->stopped_lines(), $this->settings(), $this->schemas() );
	}

	/** What production says of orders. */
	public function progress_store(): ProgressStore {
		return new ProgressStore( $this->db() );
	}

	public function stopped_lines(): StoppedLines {
		return new StoppedLines( $this->findings(), $this->history() );
	}

	public function late_refusals(): LateRefusals {
		return new LateRefusals( $this->db(), $this->production_orders(), $this->progress_store() );
	}

	public function production_axis(): ProductionAxis {
		return new ProductionAxis( $this->db(), $this->production_orders(), $this->settings(), $this->runs() );
	}

	public function production_progress(): ProductionProgress {
		return new ProductionProgress( $this->production_orders(), $this->progress_store(), $this->settings() );
	}

	public function grace_time(): GraceTime {
		return new GraceTime( $this->settings(), $this->clock() );
	}

	public function production_capture(): ProductionCapture {
		return $this->production_capture ??= new ProductionCapture( $this->outbox(), $this->production_orders(), $this->production_payloads(), $this->settings(), $this->earlier_orders(), $this->grace_time() );
	}

	public function production_sweep(): ProductionSweep {
		return new ProductionSweep( new LastStates( $this->db() ), $this->streams(), $this->production_capture(), $this->production_orders(), $this->production_payloads(), $this->settings(), $this->earlier_orders() );
	}

	public function retention(): Retention {
		return $this->retention ??= new Retention( $this->db() );
	}

	public function in_flight(): InFlight {
		return $this->in_flight ??= new InFlight( $this->db() );
	}

	public function staging(): StagingGuard {
		return $this->staging ??= new StagingGuard();
	}

	public function worker_status(): WorkerStatusStore {
		return $this->worker_status ??= new WorkerStatusStore( $this->clock() );
	}

	public function full_passes(): FullPasses {
		return $this->full_passes ??= new FullPasses( $this->db(), $this->runs(), $this->settings() );
	}

	/** One for all: within it the plugin's own writes are no acts of a person. */
	public function apply_scope(): ApplyScope {
		return $this->apply_scope ??= new ApplyScope();
	}

	public function pairings(): PairingStore {
		return $this->pairings ??= new PairingStore( $this->db() );
	}

	public function pairing_links(): PairingLinks {
		return $this->pairing_links ??= new PairingLinks( $this->links(), $this->catalogue_messages(), $this->photo_capture(), $this->history(), $this->runs(), $this->clock() );
	}

	public function goods_capture(): GoodsCapture {
		return $this->goods_capture ??= new GoodsCapture( $this->settings(), $this->links(), $this->outbox(), $this->apply_scope() );
	}

	public function photo_capture(): PhotoCapture {
		return $this->photo_capture ??= new PhotoCapture( $this->settings(), $this->links(), $this->photos(), $this->outbox(), $this->apply_scope() );
	}

	public function photos(): PhotoStore {
		return $this->photos ??= new PhotoStore( $this->db() );
	}

	public function companies(): CompanyStore {
		return $this->companies ??= new CompanyStore( $this->db() );
	}

	public function people(): People {
		return $this->people ??= new People( $this->db() );
	}

	public function points(): PointStore {
		return $this->points ??= new PointStore( $this->db() );
	}

	public function born_orders(): BornOrders {
		return $this->born_orders ??= new BornOrders( $this->db(), $this->progresses() );
	}

	/** Whose an order is. */
	public function ownerships(): NotedOwnerships {
		return $this->ownerships ??= new NotedOwnerships( $this->db() );
	}

	/** What a person sees. */
	public function scopes(): Scopes {
		return $this->scopes ??= new Scopes( $this->people(), $this->points(), $this->ownerships(), $this->settings() );
	}

	/** For whom the person of this request buys. */
	public function active_choice(): ActiveChoice {
		return $this->active_choice ??= new ActiveChoice( $this->companies(), $this->points(), $this->scopes(), $this->settings() );
	}

	public function customer_pairings(): CustomerPairings {
		return $this->customer_pairings ??= new CustomerPairings( $this->db() );
	}

	public function proposal_store(): ProposalStore {
		return $this->proposal_store ??= new ProposalStore( $this->db() );
	}

	public function invitations(): Invitations {
		return $this->invitations ??= new Invitations( $this->db() );
	}

	public function lookups(): Lookups {
		return $this->lookups ??= new Lookups( $this->db(), $this->outbox(), $this->customer_pairings() );
	}

	public function pairs(): Pairs {
		return $this->pairs ??= new Pairs( $this->companies(), $this->company_rows(), $this->people(), $this->customer_pairings(), $this->history(), $this->runs() );
	}

	/** Changes that people make in My Account. */
	public function proposals(): Proposals {
		return $this->proposals ??= new Proposals( $this->proposal_store(), $this->proposed_values(), $this->settings(), $this->outbox(), $this->transaction() );
	}

	public function proposed_values(): ProposedValues {
		return new ProposedValues( $this->db(), $this->company_rows(), $this->people() );
	}

	public function company_rows(): CompanyRows {
		return $this->company_rows ??= new CompanyRows( $this->db(), $this->companies() );
	}

	public function order_contractors(): OrderContractors {
		return new OrderContractors( $this->companies(), $this->points(), $this->people(), $this->pairs(), $this->customer_pairings() );
	}

	public function order_totals(): OrderTotals {
		return new OrderTotals( $this->findings(), $this->settings() );
	}

	public function cancelled_in_wapro(): CancelledInWapro {
		return new CancelledInWapro( $this->db(), $this->findings(), $this->settings() );
	}

	/** Public registers of companies. */
	public function registers(): Registers {
		$http = new RegisterHttp();
		return $this->registers ??= new Registers(
			[
				Register::Gus->value  => new GusClient( $this->settings(), new GusSession(), $http ),
				Register::Vies->value => new ViesClient( $http ),
			],
			$this->settings(),
			$this->staging(),
			new AnswerCache(),
			new Breaker(),
			new VisitorTurns( $this->db() )
		);
	}

	/** As they are now; a service that lives longer asks the settings store. */
	public function customer_settings(): CustomerSettings {
		return $this->settings()->customers();
	}

	public function findings(): FindingStore {
		return $this->findings ??= new FindingStore( $this->db() );
	}

	public function broken_rows(): BrokenRows {
		return new BrokenRows( $this->db(), $this->findings(), $this->runs() );
	}

	/** Payloads of `shop_state` messages. */
	public function catalogue_messages(): ShopStates {
		return $this->catalogue_messages ??= new ShopStates( $this->links(), $this->outbox(), $this->apply_scope() );
	}
}
