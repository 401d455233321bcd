<?php
declare(strict_types=1);

namespace WaproMag\Api;

use WaproMag\Boot\Capabilities;

/**
 * Who a route is for.
 */
enum Audience: string {

	case Worker = 'worker';
	case View   = 'view';
	case Manage = 'manage';

	/** By its signature; the worker may speak for it. */
	case Production = 'production';

	public function capability(): string {
		return match ( $this ) {
			self::Worker, self::Production => Capabilities::WORKER,
			self::View   => Capabilities::VIEW,
			self::Manage => Capabilities::MANAGE,
		};
	}
}
