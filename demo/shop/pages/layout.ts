import { TIME_ZONE } from '../time-zone.ts';
import { html, type Markup } from './html.ts';

const STYLE = `
:root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5; }
body { max-width: 56rem; margin: 0 auto; padding: 1rem; }
header { display: flex; gap: 1rem; align-items: baseline; flex-wrap: wrap; border-bottom: 1px solid #8886; margin-bottom: 1rem; }
header a:first-child { font-weight: 700; font-size: 1.2rem; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: left; padding: .4rem .5rem; border-bottom: 1px solid #8884; vertical-align: top; }
td.number, th.number { text-align: right; white-space: nowrap; }
label { display: block; margin-bottom: .75rem; }
input { font: inherit; padding: .4rem; max-width: 100%; }
label input { display: block; width: 24rem; }
input[type="number"] { width: 5rem; }
button { font: inherit; padding: .5rem 1rem; cursor: pointer; }
.error { border-left: 4px solid #b00020; padding: .5rem .75rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
dd { margin: 0; }
@media ( max-width: 30rem ) { dl { grid-template-columns: 1fr; } dt { font-weight: 700; } }
`;

/** A page of the storefront. */
export function page( title: string, content: Markup ): string {
	return html`<!doctype html>
		<html lang="pl">
			<head>
				<meta charset="utf-8" />
				<meta
					name="viewport"
					content="width=device-width, initial-scale=1"
				/>
				<title>${ title } – sklep pokazowy</title>
				<style>
					${ { markup: STYLE } }
				</style>
			</head>
			<body>
				<header>
					<a href="/">Sklep pokazowy</a>
					<a href="/panel">Panel kontrolny integracji</a>
				</header>
				<main>
					<h1>${ title }</h1>
					${ content }
				</main>
			</body>
		</html>`.markup;
}

/** "1 234,50 zł" */
export function money( amount: string ): string {
	const [ whole = '0', fraction = '' ] = amount.split( '.' );
	const grouped = whole.replace( /\B(?=(\d{3})+(?!\d))/g, '\u00a0' );
	return `${ grouped },${ fraction.padEnd( 2, '0' ).slice( 0, 2 ) }\u00a0zł`;
}

/** "22.11.2026, 14:32" in Polish time. */
export function moment( at: string ): string {
	return new Intl.DateTimeFormat( 'pl-PL', {
		timeZone: TIME_ZONE,
		day: '2-digit',
		month: '2-digit',
		year: 'numeric',
		hour: '2-digit',
		minute: '2-digit',
	} ).format( new Date( at ) );
}
