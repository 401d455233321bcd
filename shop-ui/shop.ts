/** Delivery points and NIP in the classic checkout and in My Account. */
import { offerRegister } from './classic-register.ts';
import { checkNipField } from './nip-field.ts';
import {
	mountPicker,
	type Found,
	type PickerWords,
	type Point,
} from './point-picker.ts';
import { ask, tell } from './request.ts';
import './shop.scss';

interface PickerData {
	readonly company: number;
	readonly chosen: Point | null;
	readonly words: PickerWords;
}

function picker( element: HTMLElement ): void {
	const { company, chosen, words } = JSON.parse(
		element.dataset.waproMagPicker ?? '{}'
	) as PickerData;
	mountPicker( element, {
		words,
		chosen,
		search: ( text, signal ) =>
			ask< Found >( 'account/points', { company, search: text }, signal ),
		choose: async ( { id } ) => {
			element.setAttribute( 'aria-busy', 'true' );
			try {
				await tell( 'account/choice', { company, point: id } );
			} finally {
				// Address, shipping and prices are the shop's to say.
				window.location.reload();
			}
		},
	} );
}

document
	.querySelectorAll< HTMLElement >( '[data-wapro-mag-picker]' )
	.forEach( picker );
document
	.querySelectorAll< HTMLElement >( '[data-wapro-mag-nip]' )
	.forEach( checkNipField );
document
	.querySelectorAll< HTMLElement >( '[data-wapro-mag-register]' )
	.forEach( offerRegister );
