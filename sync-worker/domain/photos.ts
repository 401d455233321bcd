import type { PhotoPayload } from '../../contracts/generated/shop-api.ts';
import type { PhotoFacts } from '../../contracts/generated/wapro-mag.ts';

const signatures: readonly ( readonly [ string, RegExp ] )[] = [
	[ 'image/jpeg', /^\xFF\xD8\xFF/ ],
	[ 'image/png', /^\x89PNG\r\n\x1A\n/ ],
	[ 'image/gif', /^GIF8[79]a/ ],
	[ 'image/webp', /^RIFF[\s\S]{4}WEBP/ ],
];

/** What an image is by its first bytes, whatever its sender calls it; undefined when it is none that shops show. */
export function imageType( content: Uint8Array ): string | undefined {
	const head = String.fromCharCode( ...content.subarray( 0, 16 ) );
	return signatures.find( ( [ , pattern ] ) => pattern.test( head ) )?.[ 0 ];
}

type ShopPhoto = PhotoPayload[ 'photos' ][ number ];

/** What must be done for one photo of the shop: nothing, another place in WAPRO, or the file itself. */
export function photoStep(
	photo: ShopPhoto,
	known: readonly PhotoFacts[]
): 'nothing' | 'place' | 'file' {
	const there = known.find( ( { hash } ) => hash === photo.hash );
	if ( there === undefined ) {
		return 'file';
	}
	return there.main === photo.main && there.position === photo.position
		? 'nothing'
		: 'place';
}
