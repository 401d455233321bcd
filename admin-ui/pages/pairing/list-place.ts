export const listId = 'wapro-mag-pairing-list';

/** Brings the list that a number counts into view, and a keyboard's focus with it. */
export function showList(): void {
	const list = document.getElementById( listId );
	list?.scrollIntoView( { block: 'start' } );
	list?.focus( { preventScroll: true } );
}
