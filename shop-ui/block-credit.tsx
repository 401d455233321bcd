/** In the block checkout: what is overdue, before the payment methods. */
import { useSelect } from '@wordpress/data';

/** What the plugin tells with each answer of the cart. */
interface Credit {
	readonly sentence: string | null;
	/** Whether any payment method is closed by it. */
	readonly closes: boolean;
	readonly url: string;
	readonly link: string;
}

const NAMESPACE = 'wapro-mag-credit';

export function CreditNotice() {
	const credit = useSelect( ( select ) => {
		const cart = select( 'wc/store/cart' ) as {
			getCartData: () => { extensions?: Record< string, unknown > };
		};
		return cart.getCartData().extensions?.[ NAMESPACE ] as
			Credit | undefined;
	}, [] );
	if ( ! credit?.sentence ) {
		return null;
	}
	const { sentence, closes, url, link } = credit;
	return (
		<div
			className={ `wapro-mag-block wapro-mag-credit wc-block-components-notice-banner is-${
				closes ? 'error' : 'warning'
			}` }
			role={ closes ? 'alert' : 'status' }
		>
			<div className="wc-block-components-notice-banner__content">
				{ sentence } <a href={ url }>{ link }</a>
			</div>
		</div>
	);
}
