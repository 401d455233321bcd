<?php
declare(strict_types=1);

namespace WaproMag\Boot;

use WaproMag\Api\ApplyPhotosController;
use WaproMag\Api\PairingController;
use WaproMag\Api\PhotoFileController;
use WaproMag\Api\PhotoUploadController;
use WaproMag\Api\UnlinkedController;
use WaproMag\GoodsExport\ExportRules;
use WaproMag\Pairing\PairingActions;
use WaproMag\Pairing\PairingDecisions;
use WaproMag\Pairing\PairingList;
use WaproMag\Pairing\PairingRows;
use WaproMag\Pairing\PairingTabs;
use WaproMag\Pairing\PairingTallies;
use WaproMag\Pairing\UnlinkedProducts;
use WaproMag\Panel\Api\PairingActionController;
use WaproMag\Panel\Api\PairingListController;
use WaproMag\Panel\Api\PairingRowController;
use WaproMag\Photos\PhotoFile;
use WaproMag\Photos\PhotosApply;
use WaproMag\Photos\PhotoUpload;
use WaproMag\Photos\ProductGallery;

/**
 * From the shop to WAPRO – pairing, articles made of products – and photos both ways.
 */
final class ExchangeServices {

	public function __construct( private Foundation $f ) {}

	/**
	 * @return list<Registerable>
	 */
	public function hooks(): array {
		$f = $this->f;
		return [
			$f->goods_capture(),
			$f->photo_capture(),
		];
	}

	/**
	 * @return list<Registerable>
	 */
	public function routes(): array {
		$f        = $this->f;
		$pairings = $f->pairings();
		$capture  = $f->goods_capture();
		$rules    = new ExportRules( $f->settings() );
		$unlinked = new UnlinkedProducts( $f->db(), $f->settings(), $pairings, $rules );
		$tabs     = new PairingTabs( $unlinked );
		$list     = new PairingList( $f->db(), $tabs, new PairingTallies( $f->db(), $tabs ), new PairingRows( $pairings, $f->links(), $rules ) );
		return [
			new UnlinkedController( $f->schemas(), $unlinked ),
			new PairingController( $f->schemas(), $f->staging(), new PairingDecisions( $pairings, $f->pairing_links(), $f->links(), $capture, $f->runs(), $f->transaction() ) ),
			new PairingListController( $f->schemas(), $list ),
			new PairingRowController( $f->schemas(), $list ),
			new PairingActionController( $f->schemas(), new PairingActions( $pairings, $f->pairing_links(), $capture, $rules, $f->runs(), $f->transaction() ), $list ),
			...$this->photos(),
		];
	}

	/**
	 * @return list<Registerable>
	 */
	private function photos(): array {
		$f      = $this->f;
		$photos = $f->photos();
		$apply  = new PhotosApply( $f->links(), $photos, new ProductGallery( $photos ), $f->settings(), $f->history(), $f->findings(), $f->messages(), $f->apply_scope() );
		return [
			new ApplyPhotosController( $f->schemas(), $f->staging(), $apply ),
			new PhotoUploadController( $f->schemas(), $f->staging(), new PhotoUpload( $photos, $f->settings() ) ),
			new PhotoFileController( $f->schemas(), new PhotoFile( $f->links(), $photos ) ),
		];
	}
}
