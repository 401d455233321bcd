import type { InvoiceItem } from '../../contracts/generated/shop-api.ts';
import type { Invoice } from '../../contracts/generated/wapro-mag.ts';

/**
 * One invoice as it stands in WAPRO, for the shop's apply. Its lines stay there: the shop needs what of it is which order's,
 * and its file shows them. Which documents correct it, or are its advances, those say themselves.
 */
export function invoiceItem(
	invoice: Invoice,
	asOf: string,
	messageId?: string
): InvoiceItem {
	const { lines, correctedBy, advances, ...kept } = invoice;
	return {
		...kept,
		asOf,
		...( messageId === undefined ? {} : { messageId } ),
	};
}
