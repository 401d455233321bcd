import { isIP, isIPv6 } from 'node:net';
import type { DatagramSettings } from '../../../contracts/generated/shop-api.ts';
import { Problem } from '../problem.ts';

/** One machine: neither "any", nor a group, nor everybody. */
const isOneMachine = ( address: string ): boolean =>
	isIPv6( address )
		? ! /^(ff|[0:]+$)/i.test( address )
		: isIP( address ) === 4 &&
			Number.parseInt( address, 10 ) > 0 &&
			Number.parseInt( address, 10 ) < 224;

/** Refuses what the schema lets through. */
export function assertDatagram( { address }: DatagramSettings ): void {
	if ( address !== '' && ! isOneMachine( address ) ) {
		throw new Problem(
			'address_invalid',
			'Wpisz adres IP jednego komputera, np. 192.168.1.20 albo fd00::20 – nie nazwę. Zostaw puste, żeby niczego nie wysyłać.',
			400,
			'datagram.address'
		);
	}
}
