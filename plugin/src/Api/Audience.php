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

	public function capability(): string {
		return match ( $this ) {
			self::Worker => Capabilities::WORKER,
			self::View   => Capabilities::VIEW,
			self::Manage => Capabilities::MANAGE,
		};
	}
}
