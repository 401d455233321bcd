/** Rows of the tab "Made to measure" on the product screen: added, removed, moved, and shown by their kind. */
import './product-fields.scss';

const ROW = '.wapro-mag-ask';

function showKind( row: HTMLElement ): void {
	const kind = row.querySelector< HTMLSelectElement >(
		'[data-wapro-mag-kind]'
	)?.value;
	row.querySelectorAll< HTMLElement >( '[data-wapro-mag-only]' ).forEach(
		( column ) => {
			column.hidden = column.dataset.waproMagOnly !== kind;
		}
	);
	row.querySelectorAll< HTMLElement >( '[data-wapro-mag-not]' ).forEach(
		( column ) => {
			column.hidden = column.dataset.waproMagNot === kind;
		}
	);
}

function move( row: HTMLElement, button: HTMLElement ): void {
	const isUp = button.hasAttribute( 'data-wapro-mag-up' );
	const other = isUp ? row.previousElementSibling : row.nextElementSibling;
	if ( isUp ) {
		other?.before( row );
	} else {
		other?.after( row );
	}
	button.focus();
}

function remove( row: HTMLElement, form: HTMLElement ): void {
	const next = row.nextElementSibling ?? row.previousElementSibling;
	row.remove();
	(
		next?.querySelector< HTMLElement >( 'input' ) ??
		form.querySelector< HTMLElement >( '[data-wapro-mag-add]' )
	)?.focus();
}

function start( form: HTMLElement ): void {
	const rows = form.querySelector( '.wapro-mag-asks__rows' );
	const template = form.querySelector( 'template' );
	let added = 0;
	const add = () => {
		const holder = document.createElement( 'div' );
		holder.innerHTML =
			template?.innerHTML.replaceAll( '__row__', `new${ added++ }` ) ??
			'';
		const row = holder.querySelector< HTMLElement >( ROW );
		if ( row ) {
			rows?.append( row );
			showKind( row );
			row.querySelector( 'input' )?.focus();
		}
	};
	form.querySelectorAll< HTMLElement >( ROW ).forEach( showKind );
	form.addEventListener( 'change', ( { target } ) => {
		const row = ( target as Element ).closest< HTMLElement >( ROW );
		if ( row ) {
			showKind( row );
		}
	} );
	form.addEventListener( 'input', ( { target } ) => {
		const input = target as HTMLInputElement;
		const name = input
			.closest( ROW )
			?.querySelector( '[data-wapro-mag-name]' );
		if ( name && input.value && input.name.endsWith( '[label]' ) ) {
			name.textContent = input.value;
		}
	} );
	form.addEventListener( 'click', ( { target } ) => {
		const button = ( target as Element ).closest< HTMLElement >( 'button' );
		const row = button?.closest< HTMLElement >( ROW );
		if ( ! button ) {
			return;
		}
		if ( ! row ) {
			add();
		} else if ( button.hasAttribute( 'data-wapro-mag-remove' ) ) {
			remove( row, form );
		} else {
			move( row, button );
		}
	} );
}

document.querySelectorAll< HTMLElement >( '.wapro-mag-asks' ).forEach( start );
