import type { DocumentUploadResponse } from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { sha256 } from '../photos/files.ts';
import { Problem } from '../problem.ts';
import { assertNotPaused } from '../settings/staging-guard.ts';
import { documentSettings, mostBytes } from './settings.ts';

/** Readers look for both marks within so many bytes of the file's ends. */
const WITHIN = 1024;

const isPdf = ( content: Buffer ): boolean =>
	content.subarray( 0, WITHIN ).includes( '%PDF-' ) &&
	content.subarray( -WITHIN ).includes( '%%EOF' );

/** Takes the file of a document under the hash of its content. */
export function uploadDocument(
	shop: ShopContext,
	hash: string,
	body: unknown
): DocumentUploadResponse {
	assertNotPaused( shop );
	const { on, mostMegabytes } = documentSettings( shop );
	if ( ! on ) {
		throw new Problem(
			'module_off',
			'Pliki dokumentów są wyłączone w ustawieniach.',
			409
		);
	}
	const content = Buffer.isBuffer( body ) ? body : Buffer.alloc( 0 );
	if ( content.length > mostBytes( shop ) ) {
		throw new Problem(
			'document_too_large',
			`Plik ma ponad ${ mostMegabytes } MB. Podnieś granicę w ustawieniach albo niech WAPRO wydrukuje mniejszy.`,
			413,
			'body'
		);
	}
	if ( content.length === 0 || sha256( content ) !== hash ) {
		throw new Problem(
			'document_damaged',
			'Plik dotarł uszkodzony: jego skrót się nie zgadza. Wyślij go ponownie.',
			422,
			'hash'
		);
	}
	if ( ! isPdf( content ) ) {
		return {
			outcome: 'refused',
			code: 'document_broken',
			reason: 'To, co przysłało WAPRO, nie jest całym plikiem PDF. Wydrukuj dokument w WAPRO jeszcze raz.',
		};
	}
	const known = shop.db.get(
		'SELECT 1 FROM document_files WHERE hash = :hash',
		{ hash }
	);
	if ( known ) {
		return { outcome: 'known' };
	}
	shop.db.run(
		'INSERT INTO document_files ( hash, content ) VALUES ( :hash, :content )',
		{ hash, content }
	);
	return { outcome: 'stored' };
}
