/** In the block checkout: the offer to look the company up, after the NIP. */
import { dispatch, select, useSelect } from '@wordpress/data';
import { useEffect, useRef } from '@wordpress/element';
import {
	mountRegister,
	type RegisterCompany,
	type RegisterWords,
} from './register-lookup.ts';

interface Address {
	readonly company: string;
	readonly address_1: string;
	readonly postcode: string;
	readonly city: string;
	readonly country: string;
}

interface Checkout {
	getAdditionalFields: () => Readonly< Record< string, unknown > >;
	getUseShippingAsBilling: () => boolean;
	prefersCollection: () => boolean;
}

interface Cart {
	getCustomerData: () => {
		readonly billingAddress: Address;
		readonly shippingAddress: Address;
	};
	getNeedsShipping: () => boolean;
}

const cart = () => select( 'wc/store/cart' ) as unknown as Cart;
const checkout = () => select( 'wc/store/checkout' ) as unknown as Checkout;

/** One form stands for both addresses. */
const isShared = (): boolean =>
	cart().getNeedsShipping() &&
	checkout().getUseShippingAsBilling() &&
	! checkout().prefersCollection();

function visible(): Address {
	const { billingAddress, shippingAddress } = cart().getCustomerData();
	return isShared() ? shippingAddress : billingAddress;
}

function typed(): RegisterCompany {
	const { company, address_1: street, postcode, city, country } = visible();
	return { name: company, street, postcode, city, country };
}

function fill( company: Partial< RegisterCompany > ): void {
	const now = visible();
	const address: Address = {
		...now,
		company: company.name ?? now.company,
		address_1: company.street ?? now.address_1,
		postcode: company.postcode ?? now.postcode,
		city: company.city ?? now.city,
		country: company.country ?? now.country,
	};
	const store = dispatch( 'wc/store/cart' ) as {
		setBillingAddress: ( address: Address ) => void;
		setShippingAddress: ( address: Address ) => void;
	};
	if ( isShared() ) {
		store.setShippingAddress( address );
	}
	store.setBillingAddress( {
		...cart().getCustomerData().billingAddress,
		...address,
	} );
}

export function PublicRegister( props: { readonly words: RegisterWords } ) {
	const { words } = props;
	const holder = useRef< HTMLDivElement >( null );
	const number = useSelect( ( store ) => {
		const fields = (
			store( 'wc/store/checkout' ) as Checkout
		 ).getAdditionalFields();
		const nip = fields[ 'wapro-mag/nip' ];
		return fields[ 'wapro-mag/invoice' ] === true && typeof nip === 'string'
			? nip
			: '';
	}, [] );
	const now = useRef( number );
	const offer = useRef< ReturnType< typeof mountRegister > >( undefined );
	now.current = number;
	useEffect( () => {
		if ( ! holder.current ) {
			return;
		}
		offer.current = mountRegister( holder.current, words, {
			number: () => now.current,
			country: () => visible().country,
			typed,
			fill,
		} );
		return offer.current.remove;
	}, [ words ] );
	useEffect( () => offer.current?.update(), [ number ] );
	return <div ref={ holder } />;
}
