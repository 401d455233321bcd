import { dispatch, select, subscribe } from '@wordpress/data';
import { nipProblem, type NipProblem } from './tax-number.ts';

const FIELD = 'wapro-mag/nip';
/** Under this name the checkout shows an error beside the field. */
const ERROR = 'contact_wapro-mag/nip';

/** Tells the block checkout what is wrong with a Polish NIP while it is typed; the shop judges it again. */
export function watchNip(
	words: Readonly< Record< NipProblem, string > >
): void {
	let last = '';
	subscribe( () => {
		const checkout = select( 'wc/store/checkout' ) as {
			getAdditionalFields?: () => Readonly< Record< string, unknown > >;
		};
		const typed = checkout.getAdditionalFields?.()[ FIELD ];
		const now = typeof typed === 'string' ? typed : '';
		if ( now === last ) {
			return;
		}
		last = now;
		const validation = dispatch( 'wc/store/validation' ) as {
			setValidationErrors: ( errors: object ) => void;
			clearValidationError: ( name: string ) => void;
		};
		const problem = nipProblem( now );
		if ( problem === null ) {
			validation.clearValidationError( ERROR );
		} else {
			validation.setValidationErrors( {
				[ ERROR ]: {
					message: words[ problem ],
					hidden: now.length < 10,
				},
			} );
		}
	}, 'wc/store/checkout' );
}
