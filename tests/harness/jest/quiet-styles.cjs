/**
 * jsdom does not know cascade layers and reports every style sheet that
 * WordPress's components bring; nothing else is silenced.
 */
const { error } = console;

console.error = ( ...parts ) => {
	if ( ! /Could not parse CSS stylesheet/.test( String( parts[ 0 ] ) ) ) {
		error( ...parts );
	}
};
