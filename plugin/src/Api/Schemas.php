<?php
declare(strict_types=1);

namespace WaproMag\Api;

/**
 * The contract's routes and schemas, as generated from `contracts/shop-api`.
 */
final class Schemas {

	/** @var array<string, array<string, mixed>>|null */
	private ?array $schemas = null;

	/** @var array<string, array{audience: string, request: string, response: string}>|null */
	private ?array $routes = null;

	/**
	 * @param string $name For example `messages#ClaimRequest`.
	 * @return array<string, mixed>
	 */
	public function get( string $name ): array {
		$this->schemas ??= require __DIR__ . '/schemas.generated.php';
		return $this->schemas[ $name ] ?? throw new \LogicException( "The contract has no schema {$name}." );
	}

	/**
	 * @param string $key For example `POST messages/claim`.
	 * @return array{audience: string, request: string, response: string}
	 */
	public function route( string $key ): array {
		$this->routes ??= $this->load_routes();
		return $this->routes[ $key ] ?? throw new \LogicException( "The contract has no route {$key}." );
	}

	/**
	 * @return array<string, array{audience: string, request: string, response: string}>
	 */
	private function load_routes(): array {
		$routes = [];
		/** @var array<array{method: string, path: string, audience: string, request: string, response: string}> $listed */
		$listed = require __DIR__ . '/routes.generated.php';
		foreach ( $listed as $route ) {
			$routes[ $route['method'] . ' ' . $route['path'] ] = $route;
		}
		return $routes;
	}
}
