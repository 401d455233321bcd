import path from 'node:path';
import { openEmbedded } from '../../mag-gateway/database/sqlite/database.ts';
import { openDesk, type Desk } from '../../mag-gateway/desk-commands.ts';
import {
	seedContractors,
	type ContractorLoad,
} from '../../mag-gateway/demo/generated-contractors.ts';
import { millionths } from '../../mag-gateway/decimal.ts';
import { bothSides } from '../../mag-gateway/wapro/vat.ts';
import { startNode } from '../../tests/harness/process.ts';

const root = path.resolve( import.meta.dirname, '../..' );
export const SHOP = 'sklep';
const AT_ONCE = 2000;
/** By code; "zw" carries none. */
const RATES: Readonly< Record< string, string > > = { 23: '23', 8: '8' };

export interface Figures {
	/** In the first of its warehouses; left out, it stays. */
	readonly onHand?: string;
	/** Of the retail list. */
	readonly gross: string;
}

export interface Wapro {
	readonly url: string;
	readonly login: { readonly user: string; readonly password: string };
	readonly desk: Desk;
	/** Indexes of the articles that the seed made for load, in their order. */
	readonly articles: readonly string[];
	/** Export to the shop on, without word of it: what a first full pass finds. */
	flag: ( indexes: readonly string[] ) => Promise< void >;
	/** New figures; `announced` puts them into the queue of changes as WAPRO's own screens do. */
	change: (
		figures: ReadonlyMap< string, Figures >,
		how: { readonly announced: boolean }
	) => Promise< void >;
	/** Adds contractors, flagged for the shop without word of it. */
	addContractors: ( load: ContractorLoad ) => Promise< void >;
	close: () => Promise< void >;
}

/** The gateway as a process of its own on a seeded database. */
export async function startWapro( options: {
	readonly database: string;
	readonly articles: number;
	readonly user: string;
	readonly password: string;
	readonly notify: { readonly user: string; readonly password: string };
	readonly notifyUrl: string;
	readonly logFile: string;
} ): Promise< Wapro > {
	const gateway = startNode( {
		name: 'gateway',
		script: path.join( root, 'mag-gateway/main.ts' ),
		logFile: options.logFile,
		env: {
			MAG_DATABASE: options.database,
			MAG_PORT: '0',
			MAG_USER: options.user,
			MAG_PASSWORD: options.password,
			MAG_SEED: String( options.articles ),
			MAG_SHOPS: SHOP,
			MAG_NOTIFY_URL: options.notifyUrl,
			MAG_NOTIFY_USER: options.notify.user,
			MAG_NOTIFY_PASSWORD: options.notify.password,
			LOG_LEVEL: 'silent',
		},
	} );
	const [ , url = '' ] = await gateway.waitFor(
		/listening (\S+)/,
		10 * 60_000
	);
	const desk = openDesk( options.database );
	const raw = openEmbedded( options.database );

	async function inParts< Item >(
		items: readonly Item[],
		run: ( part: readonly Item[] ) => Promise< unknown >
	): Promise< void > {
		for ( let start = 0; start < items.length; start += AT_ONCE ) {
			await run( items.slice( start, start + AT_ONCE ) );
		}
	}

	const vatOf = new Map< string, string >();
	await raw.fill( ( c ) => {
		for ( const { id, vat } of c.all< { id: string; vat: string } >(
			"SELECT INDEKS_KATALOGOWY AS id, MIN( VAT_SPRZEDAZY ) AS vat FROM ARTYKUL WHERE INDEKS_KATALOGOWY GLOB 'OKUC-G[0-9]*' GROUP BY 1 ORDER BY 1"
		) ) {
			vatOf.set( id, vat );
		}
	} );

	return {
		url,
		login: { user: options.user, password: options.password },
		desk,
		articles: [ ...vatOf.keys() ],
		flag: ( indexes ) =>
			inParts( indexes, ( part ) =>
				raw.write( async ( tables ) => {
					for ( const index of part ) {
						await tables.articles.setFlag( SHOP, index, true );
					}
					await tables.changes.touch();
				} )
			),
		change: ( figures, { announced } ) =>
			inParts( [ ...figures ], async ( part ) => {
				await raw.fill( ( c ) => {
					for ( const [ index, { onHand, gross } ] of part ) {
						c.run(
							'UPDATE ARTYKUL SET STAN = coalesce( ?, STAN ) WHERE INDEKS_KATALOGOWY = ? AND ID_MAGAZYNU = ( SELECT MIN( ID_MAGAZYNU ) FROM ARTYKUL WHERE INDEKS_KATALOGOWY = ? )',
							onHand ?? null,
							index,
							index
						);
						const price = bothSides(
							gross,
							'gross',
							millionths(
								RATES[ vatOf.get( index ) ?? '' ] ?? '0'
							)
						);
						c.run(
							'UPDATE CENA_ARTYKULU SET CENA_BRUTTO = ?, CENA_NETTO = ? WHERE ID_CENY = 1 AND ID_ARTYKULU IN ( SELECT ID_ARTYKULU FROM ARTYKUL WHERE INDEKS_KATALOGOWY = ? )',
							price.gross,
							price.net,
							index
						);
					}
				} );
				await raw.write( async ( tables ) => {
					await tables.changes.touch();
					for ( const [ key ] of announced ? part : [] ) {
						for ( const type of [ 'stock', 'prices' ] as const ) {
							await tables.changes.add( {
								shop: SHOP,
								type,
								key,
								cause: 'edited',
								now: new Date().toISOString(),
							} );
						}
					}
				} );
			} ),
		async addContractors( { contractors, ...each } ) {
			for ( let done = 0; done < contractors; done += AT_ONCE ) {
				await seedContractors( raw, {
					...each,
					contractors: Math.min( AT_ONCE, contractors - done ),
				} );
			}
		},
		async close() {
			await desk.close();
			await raw.close();
			await gateway.stop();
		},
	};
}
