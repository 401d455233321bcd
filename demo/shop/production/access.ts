import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type {
	ProductionAccess,
	ProductionSecret,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { Problem } from '../problem.ts';
import { readOption, writeOption } from '../settings/options.ts';

const TOLERANCE_SECONDS = 5 * 60;
const OPTION = 'production_secret';

export interface Signature {
	readonly id: string;
	readonly timestamp: string;
	readonly signature: string;
}

const urlOf = ( shop: ShopContext ) =>
	`${ shop.siteUrl() }/wp-json/wc-wapro-mag/v1/production/progress`;

export function productionAccess( shop: ShopContext ): ProductionAccess {
	return {
		url: urlOf( shop ),
		secret: readOption( shop, OPTION, '' ) === '' ? 'none' : 'stored',
	};
}

/** A new secret, told this once; the one before is void. */
export function issueProductionSecret( shop: ShopContext ): ProductionSecret {
	const secret = `whsec_${ randomBytes( 32 ).toString( 'base64' ) }`;
	writeOption( shop, OPTION, secret );
	return { url: urlOf( shop ), secret };
}

/** Throws unless the body was signed with the shop's secret, not long ago. */
export function assertSigned(
	shop: ShopContext,
	{ id, timestamp, signature }: Signature,
	body: string
): void {
	const secret = readOption< string >( shop, OPTION, '' );
	if ( secret === '' ) {
		throw new Problem(
			'production_secret_missing',
			'Sklep nie ma sekretu dla programu produkcyjnego. Utwórz go w ustawieniach produkcji.',
			401
		);
	}
	const age = Math.abs(
		Date.parse( shop.now() ) / 1000 - Number( timestamp )
	);
	if ( ! /^[0-9]{1,12}$/.test( timestamp ) || age > TOLERANCE_SECONDS ) {
		throw new Problem(
			'production_clock',
			'Czas w webhook-timestamp różni się od czasu sklepu o ponad pięć minut.',
			401
		);
	}
	const key = Buffer.from( secret.slice( 'whsec_'.length ), 'base64' );
	const expected = Buffer.from(
		`v1,${ createHmac( 'sha256', key )
			.update( `${ id }.${ timestamp }.${ body }` )
			.digest( 'base64' ) }`
	);
	const fits = signature.split( ' ' ).some( ( one ) => {
		const given = Buffer.from( one );
		return (
			given.length === expected.length &&
			timingSafeEqual( given, expected )
		);
	} );
	if ( ! fits ) {
		throw new Problem(
			'production_signature',
			'Podpis nie zgadza się z treścią, czasem i identyfikatorem dokumentu.',
			401
		);
	}
}
