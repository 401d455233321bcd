import { BasicAuthSecurity, Client, WSDL } from 'soap';
import type { IOptions } from 'soap';
import { shopNotifyWsdl } from '../../contracts/generated/wsdl-text.ts';
import type { NotifyChanged } from '../../contracts/generated/shop-notify.ts';

export interface NotifyTarget {
	readonly url: string;
	readonly user?: string | undefined;
	readonly password?: string | undefined;
}

const TIMEOUT = 2_000;
const ANSWER_LIMIT = 16_384;

type NotifyMethod = (
	notice: NotifyChanged,
	options: object
) => Promise< unknown >;

/** Tells the worker that something changed; rejects when it could not be told. */
export async function createNotifyClient(
	target: NotifyTarget
): Promise< ( notice: NotifyChanged ) => Promise< void > > {
	const options: IOptions = { disableCache: true };
	const wsdl = await new Promise< WSDL >( ( resolve, reject ) => {
		const parsed = new WSDL( shopNotifyWsdl, 'shop-notify.wsdl', options );
		parsed.onReady( ( error ) =>
			error ? reject( error ) : resolve( parsed )
		);
	} );
	const client = new Client( wsdl, target.url, options );
	if ( target.user !== undefined ) {
		client.setSecurity(
			new BasicAuthSecurity( target.user, target.password ?? '' )
		);
	}
	const method: NotifyMethod = client.NotifyChangedAsync;
	return async ( notice ) => {
		await method.call( client, notice, {
			timeout: TIMEOUT,
			maxContentLength: ANSWER_LIMIT,
		} );
	};
}
