import * as edits from '../wapro/article-edits.ts';
import { changeArticle, setFlag, setPrice } from '../wapro/article-moves.ts';
import type { Mag } from '../wapro/mag.ts';
import { amountOf, priceOf } from './amounts.ts';
import { shopOf } from './shop.ts';

/*
 * What a WAPRO user does with an article's data. Each enters the queue of changes as WAPRO's own change would.
 */

/** Export to the shop on; without a shop, the first one. */
export async function flag(
	mag: Mag,
	indexes: readonly string[],
	shop?: string
): Promise< void > {
	const id = await shopOf( mag, shop );
	for ( const index of indexes ) {
		await setFlag( mag, id, index, true );
	}
}

export async function unflag(
	mag: Mag,
	indexes: readonly string[],
	shop?: string
): Promise< void > {
	const id = await shopOf( mag, shop );
	for ( const index of indexes ) {
		await setFlag( mag, id, index, false );
	}
}

/** In the list's own sense: gross in a gross list, net in a net one. */
export const price = (
	mag: Mag,
	index: string,
	list: string,
	amount: string
) => setPrice( mag, index, list, amountOf( amount, 'price' ) );

/** A gross price for some days, both included; without it, the promotion ends. */
export const promo = (
	mag: Mag,
	index: string,
	promotion?: {
		readonly gross: string;
		readonly from: string;
		readonly to: string;
	}
) =>
	edits.setPromotion(
		mag,
		index,
		promotion && { ...promotion, gross: priceOf( promotion.gross ) }
	);

export const rename = ( mag: Mag, index: string, name: string ) =>
	changeArticle( mag, index, { name } );

/** The article's note: what the shop shows as description. */
export const note = ( mag: Mag, index: string, text: string ) =>
	changeArticle( mag, index, { description: text } );

/** By path, or by name where only one category is called so. */
export const category = edits.setCategory;

export const vat = ( mag: Mag, index: string, vatCode: string ) =>
	changeArticle( mag, index, { vatCode } );

/** Without one, the article has no bar code of its own. */
export const ean = ( mag: Mag, index: string, code = '' ) =>
	changeArticle( mag, index, { ean: code.trim() } );

export const producer = ( mag: Mag, index: string, name: string ) =>
	changeArticle( mag, index, { producer: name } );

/** Another catalogue index; the GUID stays. */
export const reindex = edits.reindexArticle;

/** Kilograms; without them, none is known. */
export const weight = ( mag: Mag, index: string, kilograms?: string ) =>
	changeArticle( mag, index, { weight: figure( kilograms, 'weight' ) } );

/** Centimetres; what is left out is not known. */
export const size = (
	mag: Mag,
	index: string,
	{
		width,
		height,
		depth,
	}: {
		readonly width?: string | undefined;
		readonly height?: string | undefined;
		readonly depth?: string | undefined;
	}
) =>
	changeArticle( mag, index, {
		width: figure( width, 'width' ),
		height: figure( height, 'height' ),
		depth: figure( depth, 'depth' ),
	} );

const figure = ( text: string | undefined, field: string ): string | null =>
	text === undefined ? null : amountOf( text, field );

/** By its code or name, for example kolor; an empty value takes it away. */
export const attribute = edits.setAttribute;

export const archive = ( mag: Mag, index: string, archived = true ) =>
	changeArticle( mag, index, { archived } );
