import { createRequire } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import PDFDocument from 'pdfkit';

const fontFile = ( name: string ): string =>
	createRequire( import.meta.url ).resolve(
		`dejavu-fonts-ttf/ttf/${ name }.ttf`
	);

const FONTS = {
	plain: 'DejaVuSansCondensed',
	bold: 'DejaVuSansCondensed-Bold',
} as const;

const MARGIN = 40;
const LINE = 11;
const WIDTH = 595.28 - 2 * MARGIN;
const BOTTOM = 841.89 - MARGIN - LINE;

export interface Column {
	readonly title: string;
	/** Of the sheet's width. */
	readonly share: number;
	readonly right?: boolean;
}

interface Style {
	readonly bold?: boolean;
	readonly size?: number;
}

/** An A4 sheet that is written from top to bottom, page after page. */
export interface Sheet {
	text: ( text: string, style?: Style ) => void;
	/** Two blocks of lines side by side. */
	pair: ( left: readonly string[], right: readonly string[] ) => void;
	/** A long table gives others their turn after every page. */
	table: (
		columns: readonly Column[],
		rows: readonly ( readonly string[] )[]
	) => Promise< void >;
	gap: () => void;
	/** The file; the same content gives the same bytes. */
	end: () => Promise< Buffer >;
}

export function sheet( title: string, day: Date ): Sheet {
	const pdf = new PDFDocument( {
		size: 'A4',
		margin: MARGIN,
		lang: 'pl',
		info: { Title: title, CreationDate: day, ModDate: day },
	} );
	const parts: Buffer[] = [];
	pdf.on( 'data', ( part: Buffer ) => parts.push( part ) );
	for ( const [ name, file ] of Object.entries( FONTS ) ) {
		pdf.registerFont( name, fontFile( file ) );
	}
	let y: number = MARGIN;

	/** Begins a page when so much does not fit. */
	const room = ( height: number ): boolean => {
		if ( y + height <= BOTTOM ) {
			return false;
		}
		pdf.addPage();
		y = MARGIN;
		return true;
	};

	const setFont = ( { bold = false, size = 8 }: Style = {} ) =>
		pdf.font( bold ? 'bold' : 'plain' ).fontSize( size );

	/** What does not fit into a cell ends with an ellipsis. */
	const cut = ( text: string, width: number ): string => {
		let shown = text;
		while ( shown !== '' && pdf.widthOfString( shown ) > width ) {
			shown = shown.slice( 0, -2 ).trimEnd();
			if ( pdf.widthOfString( `${ shown }…` ) <= width ) {
				return `${ shown }…`;
			}
		}
		return shown;
	};

	const write = (
		text: string,
		x: number,
		width: number,
		style?: Style,
		right = false
	) => {
		setFont( style );
		const shown = cut( text, width );
		const free = right ? width - pdf.widthOfString( shown ) : 0;
		pdf.text( shown, x + free, y, { lineBreak: false } );
	};

	const row = (
		columns: readonly Column[],
		cells: readonly string[],
		style?: Style
	) => {
		let x: number = MARGIN;
		columns.forEach( ( { share, right = false }, n ) => {
			write( cells[ n ] ?? '', x, WIDTH * share - 4, style, right );
			x += WIDTH * share;
		} );
		y += LINE;
	};

	return {
		text: ( text, style ) => {
			setFont( style );
			const height = pdf.heightOfString( text, { width: WIDTH } );
			room( height );
			pdf.text( text, MARGIN, y, { width: WIDTH } );
			y += height + 2;
		},
		pair: ( left, right ) => {
			const lines = Math.max( left.length, right.length );
			room( lines * LINE );
			for ( let n = 0; n < lines; n++ ) {
				const style = { bold: n === 0 };
				write( left[ n ] ?? '', MARGIN, WIDTH / 2 - 10, style );
				write(
					right[ n ] ?? '',
					MARGIN + WIDTH / 2,
					WIDTH / 2 - 10,
					style
				);
				y += LINE;
			}
		},
		table: async ( columns, rows ) => {
			const titles = columns.map( ( column ) => column.title );
			room( 2 * LINE );
			row( columns, titles, { bold: true } );
			for ( const cells of rows ) {
				if ( room( LINE ) ) {
					await setImmediate();
					row( columns, titles, { bold: true } );
				}
				row( columns, cells );
			}
		},
		gap: () => {
			y += LINE;
		},
		end: () =>
			new Promise( ( resolve, reject ) => {
				pdf.on( 'end', () => resolve( Buffer.concat( parts ) ) );
				pdf.on( 'error', reject );
				pdf.end();
			} ),
	};
}
