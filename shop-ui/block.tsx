/** In the block checkout: for whom the order is, before the delivery address. */
import { useSelect } from '@wordpress/data';
import { useEffect, useRef, useState } from '@wordpress/element';
import type { ReactNode } from 'react';
import { CreditNotice } from './block-credit.tsx';
import { watchNip } from './block-nip.ts';
import { PublicRegister } from './block-register.tsx';
import {
	addressOf,
	mountPicker,
	type Found,
	type PickerWords,
	type Point,
} from './point-picker.ts';
import type { RegisterWords } from './register-lookup.ts';
import { ask } from './request.ts';
import './shop.scss';

interface Company {
	readonly id: number;
	readonly name: string;
}

/** What the plugin tells with each answer of the cart. */
interface Choice {
	readonly company: Company | null;
	/** Whom the invoice is for. */
	readonly invoice: string | null;
	readonly companies: readonly Company[];
	readonly point: Point | null;
	readonly points: number;
	readonly mayOwn: boolean;
	readonly free: boolean;
	readonly mayFree: boolean;
	readonly problem: string | null;
}

interface Words extends PickerWords {
	readonly title: string;
	readonly company: string;
	readonly invoice: string;
	readonly own: string;
	readonly freeAddress: string;
	readonly changed: string;
	readonly refused: string;
}

interface BlocksCheckout {
	registerCheckoutBlock: ( block: {
		readonly metadata: object;
		readonly component: () => ReactNode;
		readonly force: boolean;
	} ) => void;
	extensionCartUpdate: ( change: {
		readonly namespace: string;
		readonly data: object;
		readonly overwriteDirtyCustomerData: boolean;
	} ) => Promise< unknown >;
}

interface Settings {
	readonly words: Words;
	readonly nip: { readonly length: string; readonly checksum: string };
	/** Null while no register may be asked. */
	readonly register: RegisterWords | null;
}

declare global {
	interface Window {
		readonly wc: {
			readonly blocksCheckout: BlocksCheckout;
			readonly wcSettings: {
				getSetting: < Value >( name: string, fallback: Value ) => Value;
			};
		};
	}
}

const NAMESPACE = 'wapro-mag';
const { registerCheckoutBlock, extensionCartUpdate } = window.wc.blocksCheckout;
const settings = window.wc.wcSettings.getSetting< Settings | null >(
	`${ NAMESPACE }_data`,
	null
);

function useChoice(): Choice | undefined {
	return useSelect( ( select ) => {
		const cart = select( 'wc/store/cart' ) as {
			getCartData: () => { extensions?: Record< string, unknown > };
		};
		return cart.getCartData().extensions?.[ NAMESPACE ] as
			Choice | undefined;
	}, [] );
}

function Picker( props: {
	readonly words: Words;
	readonly company: number;
	readonly point: Point | null;
	readonly onChoose: ( point: Point ) => void;
} ) {
	const { words, company, point, onChoose } = props;
	const holder = useRef< HTMLDivElement >( null );
	const choose = useRef( onChoose );
	choose.current = onChoose;
	// Each answer of the cart brings the point anew; what somebody is typing meanwhile must stay.
	const chosen = useRef( point );
	chosen.current = point;
	const chosenId = point?.id;
	useEffect( () => {
		if ( ! holder.current ) {
			return;
		}
		return mountPicker( holder.current, {
			words,
			chosen: chosen.current,
			search: ( text, signal ) =>
				ask< Found >(
					'account/points',
					{ company, search: text },
					signal
				),
			choose: ( one ) => choose.current( one ),
		} );
	}, [ words, company, chosenId ] );
	return <div className="wapro-mag-picker" ref={ holder } />;
}

function DeliveryPoint() {
	const choice = useChoice();
	const [ said, say ] = useState( '' );
	if ( ! choice?.company || ! settings ) {
		return null;
	}
	const { words } = settings;
	const { invoice } = choice;
	const {
		company,
		companies,
		point,
		points,
		mayOwn,
		free,
		mayFree,
		problem,
	} = choice;
	const change = async ( data: object ) => {
		try {
			await extensionCartUpdate( {
				namespace: NAMESPACE,
				data,
				overwriteDirtyCustomerData: true,
			} );
			say( words.changed );
		} catch {
			say( words.refused );
		}
	};
	return (
		<div
			className={ `wapro-mag-block wapro-mag-choice${
				free ? '' : ' wapro-mag-block--fixed'
			}` }
		>
			<p>{ words.invoice.replace( '%s', invoice ?? '' ) }</p>
			{ companies.length > 1 && (
				<p>
					<label htmlFor="wapro-mag-company">{ words.company }</label>
					<select
						id="wapro-mag-company"
						value={ company.id }
						onChange={ ( { target } ) =>
							change( {
								company: Number( target.value ),
								point: null,
							} )
						}
					>
						{ companies.map( ( { id, name } ) => (
							<option key={ id } value={ id }>
								{ name }
							</option>
						) ) }
					</select>
				</p>
			) }
			{ points > ( mayOwn ? 0 : 1 ) && ! free && (
				<Picker
					words={ words }
					company={ company.id }
					point={ point }
					onChoose={ ( { id } ) =>
						change( { company: company.id, point: id } )
					}
				/>
			) }
			{ ! free && point && (
				<address className="wapro-mag-choice__address">
					<strong>{ point.name }</strong>
					<br />
					{ addressOf( point ) }
				</address>
			) }
			{ mayOwn && ( point || problem ) && ! free && (
				<p>
					<button
						type="button"
						onClick={ () =>
							change( { company: company.id, point: null } )
						}
					>
						{ words.own }
					</button>
				</p>
			) }
			{ mayFree && (
				<p>
					<label htmlFor="wapro-mag-free-address">
						<input
							id="wapro-mag-free-address"
							type="checkbox"
							checked={ free }
							onChange={ ( { target } ) =>
								change( {
									company: company.id,
									point: null,
									free: target.checked,
								} )
							}
						/>{ ' ' }
						{ words.freeAddress }
					</label>
				</p>
			) }
			<p role="status">{ problem ?? said }</p>
		</div>
	);
}

registerCheckoutBlock( {
	metadata: {
		name: 'wapro-mag/delivery-point',
		parent: [ 'woocommerce/checkout-shipping-address-block' ],
		attributes: {},
	},
	component: DeliveryPoint,
	force: true,
} );

registerCheckoutBlock( {
	metadata: {
		name: 'wapro-mag/credit',
		parent: [ 'woocommerce/checkout-payment-block' ],
		attributes: {},
	},
	component: CreditNotice,
	force: true,
} );

/** A company's own buyer types no address: WAPRO has it. */
function Register() {
	const choice = useChoice();
	return settings?.register && choice?.company === null ? (
		<PublicRegister words={ settings.register } />
	) : null;
}

if ( settings?.register ) {
	registerCheckoutBlock( {
		metadata: {
			name: 'wapro-mag/public-register',
			parent: [ 'woocommerce/checkout-contact-information-block' ],
			attributes: {},
		},
		component: Register,
		force: true,
	} );
}

if ( settings ) {
	watchNip( settings.nip );
}
