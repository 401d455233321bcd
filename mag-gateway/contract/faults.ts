import { ContractFault } from '../errors.ts';
import { NAMESPACE } from './vocabulary.ts';

const ENVELOPE = 'http://schemas.xmlsoap.org/soap/envelope/';

const escaped = ( text: string ): string =>
	text
		.replaceAll( '&', '&amp;' )
		.replaceAll( '<', '&lt;' )
		.replaceAll( '>', '&gt;' )
		// What XML 1.0 cannot hold at all.

		.replace( /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '' );

const LIMIT = 500;

function detailOf( { fault, detail }: ContractFault ): string {
	const elements = Object.entries( detail ).flatMap( ( [ name, value ] ) => {
		const values = Array.isArray( value ) ? value : [ value ];
		return values
			.filter( ( one ) => one !== undefined )
			.map(
				( one ) =>
					`<${ name }>${ escaped(
						String( one ).slice( 0, LIMIT )
					) }</${ name }>`
			);
	} );
	return `<detail><${ fault } xmlns="${ NAMESPACE }">${ elements.join(
		''
	) }</${ fault }></detail>`;
}

const envelope = (
	code: 'Client' | 'Server',
	reason: string,
	detail: string
) =>
	`<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="${ ENVELOPE }"><soap:Body><soap:Fault><faultcode>soap:${ code }</faultcode><faultstring>${ escaped(
		reason
	) }</faultstring>${ detail }</soap:Fault></soap:Body></soap:Envelope>`;

/** A typed fault of the contract; whatever else went wrong is told without its cause. */
export const faultXml = ( error: unknown ): string =>
	error instanceof ContractFault
		? envelope(
				error.fault === 'Busy' ? 'Server' : 'Client',
				error.message,
				detailOf( error )
			)
		: envelope(
				'Server',
				'The gateway failed unexpectedly. Its log says why.',
				''
			);
