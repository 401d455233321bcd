/**
 * Delivery points to choose from, by search: a combobox as WAI-ARIA describes it, without a framework, so that the
 * classic checkout, My Account and the block checkout share it.
 */

export interface Point {
	readonly id: number;
	readonly name: string;
	readonly recipient: string;
	readonly street: string;
	readonly postcode: string;
	readonly city: string;
}

export interface Found {
	readonly items: readonly Point[];
	readonly total: number;
}

/** Sentences of the person's language; `%s` is a number. */
export interface PickerWords {
	readonly label: string;
	readonly hint: string;
	readonly searching: string;
	readonly none: string;
	readonly failed: string;
	readonly found: string;
	readonly more: string;
}

export interface PickerOptions {
	readonly words: PickerWords;
	readonly chosen: Point | null;
	readonly search: ( text: string, signal: AbortSignal ) => Promise< Found >;
	readonly choose: ( point: Point ) => void;
}

const PAUSE_MS = 200;
let pickers = 0;

export const addressOf = ( { street, postcode, city }: Point ): string =>
	[ street, `${ postcode } ${ city }`.trim() ].filter( Boolean ).join( ', ' );

function create< Tag extends keyof HTMLElementTagNameMap >(
	tag: Tag,
	className: string,
	text = ''
): HTMLElementTagNameMap[ Tag ] {
	const element = document.createElement( tag );
	element.className = className;
	element.textContent = text;
	return element;
}

/**
 * Puts a picker into an element.
 *
 * @return Takes it away again.
 */
export function mountPicker(
	into: HTMLElement,
	{ words, chosen, search, choose }: PickerOptions
): () => void {
	const id = `wapro-mag-picker-${ ++pickers }`;
	const label = create( 'label', 'wapro-mag-picker__label', words.label );
	const input = create( 'input', 'wapro-mag-picker__input input-text' );
	const list = create( 'ul', 'wapro-mag-picker__list' );
	const status = create( 'p', 'wapro-mag-picker__status', words.hint );
	let points: readonly Point[] = [];
	let active = -1;
	/** Whether the list is of what stands in the field. */
	let isFresh = false;
	let timer: ReturnType< typeof setTimeout > | undefined;
	let asked: AbortController | undefined;

	input.id = id;
	input.type = 'text';
	input.autocomplete = 'off';
	input.value = chosen?.name ?? '';
	for ( const [ name, value ] of Object.entries( {
		role: 'combobox',
		'aria-autocomplete': 'list',
		'aria-expanded': 'false',
		'aria-controls': `${ id }-list`,
		'aria-describedby': `${ id }-status`,
	} ) ) {
		input.setAttribute( name, value );
	}
	label.htmlFor = id;
	list.id = `${ id }-list`;
	list.setAttribute( 'role', 'listbox' );
	list.setAttribute( 'aria-label', words.label );
	list.hidden = true;
	status.id = `${ id }-status`;
	status.setAttribute( 'role', 'status' );

	const open = ( isOpen: boolean ) => {
		list.hidden = ! isOpen;
		input.setAttribute( 'aria-expanded', String( isOpen ) );
		if ( ! isOpen ) {
			mark( -1 );
		}
	};

	const mark = ( index: number ) => {
		active = index;
		[ ...list.children ].forEach( ( row, n ) =>
			row.setAttribute( 'aria-selected', String( n === index ) )
		);
		const row = list.children[ index ];
		if ( row ) {
			input.setAttribute( 'aria-activedescendant', row.id );
			row.scrollIntoView( { block: 'nearest' } );
		} else {
			input.removeAttribute( 'aria-activedescendant' );
		}
	};

	const take = ( point: Point | undefined ) => {
		if ( point ) {
			input.value = point.name;
			open( false );
			choose( point );
		}
	};

	const show = ( { items, total }: Found ) => {
		points = items;
		isFresh = true;
		list.replaceChildren(
			...items.map( ( point, n ) => {
				const row = create( 'li', 'wapro-mag-picker__point' );
				row.id = `${ id }-${ n }`;
				row.setAttribute( 'role', 'option' );
				row.append(
					create( 'strong', '', point.name ),
					create( 'span', '', addressOf( point ) )
				);
				// Before the input loses the focus, which closes the list.
				row.addEventListener( 'mousedown', ( event ) => {
					event.preventDefault();
					take( point );
				} );
				return row;
			} )
		);
		open( items.length > 0 );
		mark( -1 );
		status.textContent =
			total === 0
				? words.none
				: ( total > items.length ? words.more : words.found ).replace(
						'%s',
						String( total )
					);
	};

	const ask = async () => {
		asked?.abort();
		const own = new AbortController();
		asked = own;
		status.textContent = words.searching;
		try {
			const found = await search(
				input.value.trim() === chosen?.name ? '' : input.value.trim(),
				own.signal
			);
			if ( ! own.signal.aborted ) {
				show( found );
			}
		} catch {
			if ( ! own.signal.aborted ) {
				open( false );
				status.textContent = words.failed;
			}
		}
	};

	const onKey = ( event: KeyboardEvent ) => {
		const step = { ArrowDown: 1, ArrowUp: -1 }[ event.key ];
		if ( step !== undefined ) {
			event.preventDefault();
			if ( list.hidden ) {
				void ask();
			} else {
				const from = Math.max( active, step > 0 ? -1 : 0 );
				mark( ( from + step + points.length ) % points.length );
			}
		} else if ( event.key === 'Enter' && ! list.hidden ) {
			event.preventDefault();
			// Only what the person sees marked, or what alone fits: never the first of a list of before.
			if ( isFresh && ( active >= 0 || points.length === 1 ) ) {
				take( points[ Math.max( active, 0 ) ] );
			}
		} else if ( event.key === 'Escape' && ! list.hidden ) {
			event.preventDefault();
			open( false );
		}
	};

	input.addEventListener( 'input', () => {
		clearTimeout( timer );
		isFresh = false;
		timer = setTimeout( () => void ask(), PAUSE_MS );
	} );
	input.addEventListener( 'focus', () => {
		input.select();
		void ask();
	} );
	input.addEventListener( 'blur', () => {
		clearTimeout( timer );
		asked?.abort();
		status.textContent = '';
		open( false );
		input.value = chosen?.name ?? '';
	} );
	input.addEventListener( 'keydown', onKey );
	into.replaceChildren( label, input, list, status );

	return () => {
		clearTimeout( timer );
		asked?.abort();
		into.replaceChildren();
	};
}
