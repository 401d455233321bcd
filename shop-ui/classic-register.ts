import {
	mountRegister,
	type RegisterCompany,
	type RegisterWords,
} from './register-lookup.ts';

/** Fields of the classic checkout; the country first, since the others change with it. */
const FIELDS = {
	country: 'billing_country',
	name: 'billing_company',
	street: 'billing_address_1',
	postcode: 'billing_postcode',
	city: 'billing_city',
} as const;

type Part = keyof typeof FIELDS;

const field = ( part: Part ) =>
	document.querySelector< HTMLInputElement | HTMLSelectElement >(
		`#${ FIELDS[ part ] }`
	);

const typed = ( part: Part ): string => field( part )?.value ?? '';

function write( part: Part, value: string | undefined ): void {
	const element = field( part );
	if ( element && value !== undefined && element.value !== value ) {
		element.value = value;
		element.dispatchEvent( new Event( 'change', { bubbles: true } ) );
	}
}

/**
 * The offer under the NIP field of the classic checkout.
 *
 * @param holder Around the field; `data-wapro-mag-register` holds the sentences.
 */
export function offerRegister( holder: HTMLElement ): void {
	const input = holder.querySelector( 'input' );
	const words = JSON.parse(
		holder.dataset.waproMagRegister ?? 'null'
	) as RegisterWords | null;
	if ( ! input || ! words ) {
		return;
	}
	const place = document.createElement( 'div' );
	// WooCommerce sorts the rows of the form anew and takes the field out of its holder.
	( input.closest( '.form-row' ) ?? holder ).append( place );
	const { update } = mountRegister( place, words, {
		number: () => input.value,
		country: () => typed( 'country' ),
		typed: (): RegisterCompany => ( {
			name: typed( 'name' ),
			street: typed( 'street' ),
			postcode: typed( 'postcode' ),
			city: typed( 'city' ),
			country: typed( 'country' ),
		} ),
		fill: ( company ) =>
			( Object.keys( FIELDS ) as Part[] ).forEach( ( part ) =>
				write( part, company[ part ] )
			),
	} );
	input.addEventListener( 'input', update );
}
