import * as soap from 'soap';
import {
	notifyChangedSchema,
	type NotifyChanged,
} from '../../contracts/generated/shop-notify.ts';
import { shopNotifyWsdl } from '../../contracts/generated/wsdl-text.ts';
import { assertSafeXml } from '../xml/guard.ts';

export interface SoapAnswer {
	readonly status: number;
	readonly xml: string;
}

/** Answers one SOAP message of WAPRO's side; never throws. */
export type NotifyService = (
	xml: string,
	soapAction: string | undefined
) => Promise< SoapAnswer >;

const NAMESPACE = 'urn:wapro-mag:shop-notify:1';

/** ShopNotify by its WSDL. A notice is only a wake-up; what changed is fetched from WAPRO. */
export async function notifyService(
	onNotice: ( notice: NotifyChanged ) => void
): Promise< NotifyService > {
	const server = await soap.createServerless( {
		path: '/shop-notify',
		xml: shopNotifyWsdl,
		services: {
			ShopNotify: {
				ShopNotifyPort: {
					NotifyChanged( request: unknown ) {
						const notice = notifyChangedSchema.safeParse( request );
						if ( ! notice.success ) {
							throw clientFault(
								'The notice breaks the contract.'
							);
						}
						onNotice( notice.data );
						return { received: true };
					},
				},
			},
		},
		suppressStack: true,
	} as soap.IServerOptions & {
		services: soap.IServices;
		xml: string;
		path: string;
	} );
	await ready( server );

	return async ( xml, soapAction ) => {
		try {
			assertSafeXml( xml );
		} catch {
			return faultAnswer( 'The message is no acceptable XML.' );
		}
		if ( soapAction !== undefined && ! isOurs( soapAction ) ) {
			return faultAnswer( 'There is no such operation.' );
		}
		if ( ! /<([\w.-]+:)?NotifyChanged[\s/>]/.test( xml ) ) {
			return faultAnswer( 'There is no such operation.' );
		}
		try {
			const { body, statusCode } = await server.processRequest( xml, {
				headers: { 'content-type': 'text/xml; charset=utf-8' },
				url: '/shop-notify',
			} );
			return statusCode === 200
				? { status: 200, xml: body }
				: faultAnswer( 'The message breaks the contract.' );
		} catch {
			return faultAnswer( 'The message breaks the contract.' );
		}
	};
}

function isOurs( soapAction: string ): boolean {
	const action = soapAction.replaceAll( '"', '' );
	return action === '' || action === `${ NAMESPACE }/NotifyChanged`;
}

function clientFault( faultstring: string ): object {
	return {
		Fault: { faultcode: 'soap:Client', faultstring, statusCode: 500 },
	};
}

/** A fault of our own: the library would put its inner errors into the answer. */
export function faultAnswer( reason: string, status = 500 ): SoapAnswer {
	return {
		status,
		xml:
			'<?xml version="1.0" encoding="utf-8"?>' +
			'<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault>' +
			`<faultcode>soap:Client</faultcode><faultstring>${ reason }</faultstring>` +
			'</soap:Fault></soap:Body></soap:Envelope>',
	};
}

/** The WSDL is read in a later turn of the event loop. */
function ready( server: soap.Server ): Promise< void > {
	const { wsdl } = server as unknown as { wsdl: soap.WSDL };
	return new Promise( ( resolve, reject ) => {
		if (
			wsdl.definitions?.services !== undefined &&
			wsdl.xmlnsInEnvelope
		) {
			resolve();
			return;
		}
		wsdl.onReady( ( error ) => ( error ? reject( error ) : resolve() ) );
	} );
}
