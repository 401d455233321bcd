<?php
declare(strict_types=1);

namespace WaproMag\Panel\Api;

use WaproMag\Api\Controller;
use WaproMag\Api\Problem;
use WaproMag\Api\Schemas;
use WaproMag\Panel\Invoices\InvoiceFile;
use WaproMag\Panel\Invoices\InvoiceList;

/**
 * Takes the wish of the shop's staff for the file of an invoice.
 */
final class InvoiceDocumentController extends Controller {

	public function __construct( Schemas $schemas, private readonly InvoiceList $list, private readonly InvoiceFile $file ) {
		parent::__construct( $schemas );
	}

	protected function route(): string {
		return 'POST invoices/{id}/document';
	}

	protected function handle( array $request, \WP_REST_Request $raw ): array {
		$id = (int) $raw['id'];
		if ( $this->list->find( $id ) === null ) {
			throw new Problem( 'not_found', __( 'There is no such invoice any more. Load the list again.', 'wapro-mag-for-woocommerce' ), 404 );
		}
		return $this->file->want( $id );
	}
}
