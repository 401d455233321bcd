import { createHmac } from 'node:crypto';

const PREFIX = 'whsec_';

/**
 * Headers of Standard Webhooks: the receiver proves sender and content with the shared secret, and knows a repeat by its
 * id.
 *
 * @param secret  `whsec_` and the key in base64.
 * @param id      Of the document; never holds a dot.
 * @param seconds Unix time of this try.
 * @param body    Byte for byte as sent.
 */
export function signatureHeaders(
	secret: string,
	id: string,
	seconds: number,
	body: string
): Readonly< Record< string, string > > {
	const key = Buffer.from( secret.slice( PREFIX.length ), 'base64' );
	const signature = createHmac( 'sha256', key )
		.update( `${ id }.${ seconds }.${ body }` )
		.digest( 'base64' );
	return {
		'webhook-id': id,
		'webhook-timestamp': String( seconds ),
		'webhook-signature': `v1,${ signature }`,
	};
}
