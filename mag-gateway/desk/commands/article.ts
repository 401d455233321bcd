import * as desk from '../../desk-commands.ts';
import type { Commands } from './command.ts';
import { known } from './known.ts';

export const ARTICLE_COMMANDS: Commands = {
	rename: {
		usage: 'rename INDEX NAME',
		pl: 'zmień nazwę towaru',
		en: 'rename an article',
		needs: 2,
		run: ( mag, [ index = '', ...name ] ) =>
			desk.rename( mag, index, name.join( ' ' ) ),
	},
	note: {
		usage: 'note INDEX [TEXT]',
		pl: 'opis towaru z notatki (bez tekstu: usuń)',
		en: 'the article’s note, shown as description (no text: remove)',
		needs: 1,
		run: ( mag, [ index = '', ...text ] ) =>
			desk.note( mag, index, text.join( ' ' ) ),
	},
	category: {
		usage: 'category INDEX NAME|PATH',
		pl: 'przenieś towar do kategorii',
		en: 'move an article to a category',
		needs: 2,
		run: ( mag, [ index = '', ...name ] ) =>
			desk.category( mag, index, name.join( ' ' ) ),
	},
	ean: {
		usage: 'ean INDEX [CODE]',
		pl: 'zmień kod kreskowy towaru (bez kodu: usuń)',
		en: 'change the bar code (no code: remove)',
		needs: 1,
		run: ( mag, [ index = '', code ] ) => desk.ean( mag, index, code ),
	},
	producer: {
		usage: 'producer INDEX NAME',
		pl: 'zmień producenta towaru',
		en: 'change the producer',
		needs: 2,
		run: ( mag, [ index = '', ...name ] ) =>
			desk.producer( mag, index, name.join( ' ' ) ),
	},
	vat: {
		usage: 'vat INDEX CODE',
		pl: 'zmień stawkę VAT towaru',
		en: "change an article's VAT code",
		needs: 2,
		run: ( mag, [ index = '', code = '' ] ) => desk.vat( mag, index, code ),
	},
	reindex: {
		usage: 'reindex INDEX NEW',
		pl: 'zmień indeks katalogowy (GUID zostaje)',
		en: 'change the catalogue index (the GUID stays)',
		needs: 2,
		run: ( mag, [ index = '', to = '' ] ) => desk.reindex( mag, index, to ),
	},
	attribute: {
		usage: 'attribute INDEX NAME [VALUE]',
		pl: 'ustaw cechę w wolnym polu, np. KOLOR (bez wartości: usuń)',
		en: 'set an attribute in its free field, e.g. KOLOR (no value: remove)',
		needs: 2,
		run: ( mag, [ index = '', name = '', ...value ] ) =>
			desk.attribute( mag, index, name, value.join( ' ' ) ),
	},
	size: {
		usage: 'size INDEX WIDTH HEIGHT DEPTH',
		pl: 'wymiary w cm (–: nieznany)',
		en: 'size in cm (–: not known)',
		needs: 4,
		run: ( mag, [ index = '', ...figures ] ) => {
			const [ width, height, depth ] = figures.map( known );
			return desk.size( mag, index, { width, height, depth } );
		},
	},
	weight: {
		usage: 'weight INDEX KG',
		pl: 'waga w kg (–: nieznana)',
		en: 'weight in kg (–: not known)',
		needs: 2,
		run: ( mag, [ index = '', kilograms = '' ] ) =>
			desk.weight( mag, index, known( kilograms ) ),
	},
	archive: {
		usage: 'archive INDEX',
		pl: 'przenieś towar do archiwum',
		en: 'archive an article',
		needs: 1,
		run: ( mag, [ index = '' ] ) => desk.archive( mag, index ),
	},
	restore: {
		usage: 'restore INDEX',
		pl: 'przywróć towar z archiwum',
		en: 'take an article out of the archive',
		needs: 1,
		run: ( mag, [ index = '' ] ) => desk.archive( mag, index, false ),
	},
};
