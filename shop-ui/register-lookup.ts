/** Offers a company's data by its tax number: asked for by the buyer, written by the buyer's leave, never in the way. */
import { tell } from './request.ts';
import { nipProblem } from './tax-number.ts';

export interface RegisterCompany {
	readonly name: string;
	readonly street: string;
	readonly postcode: string;
	readonly city: string;
	readonly country: string;
}

/** Sentences of the person's language; `%s`, `%1$s` and `%2$s` stand for the register and what it has. */
export interface RegisterWords {
	readonly get: string;
	readonly hint: string;
	readonly asking: string;
	readonly found: string;
	readonly replace: string;
	readonly keep: string;
	readonly filled: string;
	readonly left: string;
	readonly failed: string;
}

interface Answer {
	readonly register: string | null;
	readonly sentence: string;
	readonly company: RegisterCompany | null;
}

export interface RegisterForm {
	readonly number: () => string;
	readonly country: () => string;
	/** What stands in the form now. */
	readonly typed: () => RegisterCompany;
	/** Only what the register says. */
	readonly fill: ( company: Partial< RegisterCompany > ) => void;
}

const PARTS = [ 'name', 'street', 'postcode', 'city' ] as const;

const same = ( a: string, b: string ): boolean =>
	a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();

/** Whether something that the person typed would be lost. */
export const replacesTyped = (
	typed: RegisterCompany,
	company: RegisterCompany
): boolean =>
	PARTS.some(
		( part ) =>
			company[ part ] !== '' &&
			typed[ part ].trim() !== '' &&
			! same( typed[ part ], company[ part ] )
	);

const told = ( company: RegisterCompany ): Partial< RegisterCompany > =>
	Object.fromEntries(
		Object.entries( company ).filter( ( [ , value ] ) => value !== '' )
	);

const inOneLine = ( { name, street, postcode, city }: RegisterCompany ) =>
	[ name, street, `${ postcode } ${ city }`.trim() ]
		.filter( Boolean )
		.join( ', ' );

function button( words: string, act: () => void ): HTMLButtonElement {
	const element = document.createElement( 'button' );
	element.type = 'button';
	element.className = 'button wp-element-button wapro-mag-register__button';
	element.textContent = words;
	element.addEventListener( 'click', act );
	return element;
}

/**
 * Puts the offer into an element.
 *
 * @return `update` after the number changed; `remove` takes the offer away.
 */
export function mountRegister(
	into: HTMLElement,
	words: RegisterWords,
	form: RegisterForm
): { readonly update: () => void; readonly remove: () => void } {
	const status = document.createElement( 'p' );
	status.className = 'wapro-mag-register__status';
	status.setAttribute( 'role', 'status' );
	const choices = document.createElement( 'p' );
	let number = '';

	const say = ( sentence: string, ...offered: HTMLElement[] ) => {
		status.textContent = sentence;
		choices.replaceChildren( ...offered );
	};

	const fill = ( company: RegisterCompany, register: string ) => {
		form.fill( told( company ) );
		say( words.filled.replace( '%s', register ) );
		get.focus();
	};

	const offer = ( { register, sentence, company }: Answer ) => {
		if ( ! company || sentence !== '' ) {
			say( sentence );
		} else if ( ! replacesTyped( form.typed(), company ) ) {
			fill( company, register ?? '' );
		} else {
			say(
				words.found
					.replace( '%1$s', register ?? '' )
					.replace( '%2$s', () => inOneLine( company ) ),
				button( words.replace, () => fill( company, register ?? '' ) ),
				button( words.keep, () => {
					say( words.left );
					get.focus();
				} )
			);
		}
	};

	const ask = async () => {
		// Not `disabled`: that would take the focus away.
		if ( get.getAttribute( 'aria-disabled' ) === 'true' ) {
			return;
		}
		const asked = form.number();
		say( words.asking );
		get.setAttribute( 'aria-disabled', 'true' );
		try {
			const answer = await tell< Answer >( 'account/public-register', {
				number: asked,
				country: form.country(),
			} );
			if ( asked === form.number() ) {
				offer( answer );
			}
		} catch {
			say( words.failed );
		} finally {
			get.removeAttribute( 'aria-disabled' );
		}
	};

	const get = button( words.get, () => void ask() );

	const update = () => {
		const now = form.number().trim();
		into.hidden = now === '' || nipProblem( now ) !== null;
		if ( now !== number ) {
			number = now;
			say( words.hint );
		}
	};

	into.classList.add( 'wapro-mag-register' );
	into.replaceChildren( get, status, choices );
	say( words.hint );
	update();
	return { update, remove: () => into.replaceChildren() };
}
