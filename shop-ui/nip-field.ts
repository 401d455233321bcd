import { nipProblem, type NipProblem } from './tax-number.ts';

type Words = Readonly< Record< NipProblem, string > >;

/**
 * Says what is wrong with a NIP when the person leaves the field, and takes it back as soon as it is right.
 *
 * @param holder Around the field; `data-wapro-mag-nip` holds the sentences.
 */
export function checkNipField( holder: HTMLElement ): void {
	const input = holder.querySelector( 'input' );
	const words = JSON.parse( holder.dataset.waproMagNip ?? '{}' ) as Words;
	if ( ! input ) {
		return;
	}
	const message = document.createElement( 'span' );
	message.id = `${ input.id }-problem`;
	message.className = 'wapro-mag-nip__problem';
	message.setAttribute( 'role', 'alert' );
	input.setAttribute( 'aria-describedby', message.id );
	input.after( message );
	const judge = () => {
		const problem = nipProblem( input.value );
		message.textContent = problem === null ? '' : words[ problem ];
		input.setAttribute( 'aria-invalid', String( problem !== null ) );
	};
	input.addEventListener( 'blur', judge );
	input.addEventListener( 'input', () => {
		if ( message.textContent !== '' ) {
			judge();
		}
	} );
}
