<?php
declare(strict_types=1);

namespace WaproMag\Boot;

use WaproMag\Account\Documents\DocumentDownload;
use WaproMag\Account\Documents\DocumentParts;
use WaproMag\Account\Documents\DocumentRequests;
use WaproMag\Account\Invoices\SeenInvoiceStore;
use WaproMag\Api\DocumentsClaimController;
use WaproMag\Api\DocumentUploadController;
use WaproMag\Documents\DocumentDoor;
use WaproMag\Documents\DocumentFiles;
use WaproMag\Documents\DocumentFolder;
use WaproMag\Documents\DocumentKeeping;
use WaproMag\Documents\DocumentMails;
use WaproMag\Documents\DocumentNews;
use WaproMag\Documents\DocumentQueue;
use WaproMag\Documents\DocumentSettingsView;
use WaproMag\Documents\DocumentStore;
use WaproMag\Documents\DocumentSubjects;
use WaproMag\Documents\DocumentUpload;
use WaproMag\Documents\FetchedFiles;
use WaproMag\Documents\WantedInvoices;
use WaproMag\Documents\WantedNotes;
use WaproMag\Invoices\InvoiceListener;
use WaproMag\Invoices\InvoiceOwners;
use WaproMag\Mails\DocumentShopMails;
use WaproMag\Panel\Api\DocumentSettingsController;
use WaproMag\Panel\Api\DocumentSettingsSaveController;
use WaproMag\Panel\Invoices\InvoiceFile;

/**
 * Files of invoices and delivery notes.
 */
final class DocumentServices {

	private readonly DocumentStore $documents;

	private readonly DocumentFiles $files;

	private readonly DocumentSubjects $subjects;

	public function __construct( private Foundation $f ) {
		$this->documents = new DocumentStore( $f->db() );
		$this->files     = new DocumentFiles( new DocumentFolder() );
		$this->subjects  = new DocumentSubjects( $f->db() );
	}

	/**
	 * @return list<Registerable>
	 */
	public function hooks(): array {
		$f = $this->f;
		return [
			new DocumentParts( $this->documents, $this->subjects, $this->door(), $f->scopes(), $f->settings() ),
			$this->requests(),
			new DocumentDownload( $this->documents, $this->files, $this->subjects, $this->door(), $f->scopes(), $f->settings(), $f->history() ),
			new DocumentShopMails(),
			$this->mails(),
			$this->keeping(),
		];
	}

	/**
	 * @return list<Registerable>
	 */
	public function routes(): array {
		$f    = $this->f;
		$view = new DocumentSettingsView( $f->settings(), new DocumentFolder(), $this->documents );
		return [
			new DocumentsClaimController( $f->schemas(), $f->clock(), $f->staging(), $f->settings(), $this->queue(), $this->keeping() ),
			new DocumentUploadController( $f->schemas(), $f->staging(), new DocumentUpload( $this->files, $f->settings() ) ),
			new DocumentSettingsController( $f->schemas(), $view ),
			new DocumentSettingsSaveController( $f->schemas(), $view ),
		];
	}

	public function listener(): InvoiceListener {
		return new WantedInvoices( $this->documents, $this->f->settings(), $this->f->db() );
	}

	public function notes(): WantedNotes {
		return new WantedNotes( $this->documents, $this->subjects, $this->f->settings(), $this->f->clock() );
	}

	public function invoice_file(): InvoiceFile {
		return new InvoiceFile( $this->documents, $this->subjects, $this->requests(), $this->f->settings() );
	}

	public function requests(): DocumentRequests {
		$f = $this->f;
		return new DocumentRequests( $this->documents, $this->door(), $f->scopes(), $f->settings(), $f->history(), $f->bell() );
	}

	public function queue(): DocumentQueue {
		$f = $this->f;
		return new DocumentQueue( $f->db(), $f->transaction(), $f->clock(), $f->settings(), $this->documents, $this->fetched() );
	}

	public function mails(): DocumentMails {
		$f = $this->f;
		return new DocumentMails( $f->db(), $this->documents, $this->files, $this->subjects, $this->door(), $f->scopes(), $f->settings(), $f->history(), $f->staging(), new DocumentNews( $f->db(), $f->clock(), $f->settings(), new InvoiceOwners( $f->db() ) ) );
	}

	public function keeping(): DocumentKeeping {
		return new DocumentKeeping( $this->f->db(), $this->files, $this->fetched() );
	}

	public function door(): DocumentDoor {
		return new DocumentDoor( $this->f->db(), $this->subjects, new SeenInvoiceStore( $this->f->db(), $this->f->companies() ), $this->f->settings() );
	}

	private function fetched(): FetchedFiles {
		return new FetchedFiles( $this->f->db(), $this->files, $this->mails(), $this->f->history(), $this->subjects );
	}
}
