/** One place where something could be seen. `visible` is null where this shop has no such place. */
export interface ShopSurface {
	readonly name: string;
	readonly visible: boolean | null;
}

/** Reads all places at once. */
export async function readSurfaces(
	places: Readonly< Record< string, () => Promise< boolean > | null > >
): Promise< ShopSurface[] > {
	return Promise.all(
		Object.entries( places ).map( async ( [ name, read ] ) => ( {
			name,
			visible: await read(),
		} ) )
	);
}

/** Whether a page tells of any of these texts. A page that is not there tells of nothing. */
export async function tellsOf(
	response: Response | Promise< Response >,
	texts: readonly string[]
): Promise< boolean > {
	const { status, text } = await readable( await response );
	if ( status >= 500 ) {
		throw new Error( `The page answered ${ status }.` );
	}
	return status === 200 && texts.some( ( one ) => text.includes( one ) );
}

async function readable(
	response: Response
): Promise< { status: number; text: string } > {
	return { status: response.status, text: unescape( await response.text() ) };
}

const ENTITIES: Readonly< Record< string, string > > = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'",
	'&#215;': '×',
	'&times;': '×',
};

/** Text of a page without the escaping that hides words from a search. */
export function unescape( page: string ): string {
	return page.replace(
		/&(?:amp|lt|gt|quot|times|#39|#215);/g,
		( entity ) => ENTITIES[ entity ] ?? entity
	);
}
