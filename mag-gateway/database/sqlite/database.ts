import type { MagDatabase, Tables } from '../port.ts';
import { articleStore } from './articles.ts';
import { changeStore } from './changes.ts';
import { connect, isFile, migrate } from './connection.ts';
import type { Connection } from './connection.ts';
import { contactStore } from './contacts.ts';
import { contractorStore } from './contractors.ts';
import { deliveryPlaceStore } from './delivery-places.ts';
import { dictionaryStore, settingStore } from './dictionaries.ts';
import { flowLockStore } from './flow-locks.ts';
import { hashStore } from './hashes.ts';
import { movementStore } from './movements.ts';
import { orderStore } from './orders.ts';
import { photoStore } from './photos.ts';
import { priceStore } from './prices.ts';
import { proposalStore } from './proposals.ts';
import { referenceStore } from './references.ts';
import { shopStore } from './shops.ts';

/** The embedded database with a door for set-up scripts, which fill tables without rules. */
export interface EmbeddedDatabase extends MagDatabase {
	/** Plain SQL in one transaction of its own. */
	fill: (
		work: ( connection: Connection ) => void | Promise< void >
	) => Promise< void >;
}

const tablesOf = ( c: Connection ): Tables => ( {
	dictionaries: dictionaryStore( c ),
	settings: settingStore( c ),
	articles: articleStore( c ),
	prices: priceStore( c ),
	photos: photoStore( c ),
	movements: movementStore( c ),
	hashes: hashStore( c ),
	references: referenceStore( c ),
	contractors: contractorStore( c ),
	contacts: contactStore( c ),
	deliveryPlaces: deliveryPlaceStore( c ),
	proposals: proposalStore( c ),
	orders: orderStore( c ),
	changes: changeStore( c ),
	shops: shopStore( c ),
	flowLocks: flowLockStore( c ),
} );

/**
 * Opens (or makes) a database file. Readers have a connection of their own, so that they never see what a transaction
 * under way has written; writers stand in line, within this process by a chain of promises, between processes by
 * SQLite's lock.
 */
export function openEmbedded( file: string ): EmbeddedDatabase {
	if ( ! isFile( file ) ) {
		throw new Error(
			`"${ file }" is no file. Name one; a database in memory would be gone when the program stops.`
		);
	}
	const writer = connect( file, { readOnly: false } );
	migrate( writer );
	const reader = connect( file, { readOnly: true } );
	const readTables = tablesOf( reader );
	const writeTables = tablesOf( writer );
	let line: Promise< unknown > = Promise.resolve();

	const write = < Result >( work: () => Promise< Result > ) => {
		const turn = line.then( async () => {
			writer.exec( 'BEGIN IMMEDIATE' );
			try {
				const result = await work();
				writer.exec( 'COMMIT' );
				return result;
			} catch ( error ) {
				if ( writer.inTransaction() ) {
					writer.exec( 'ROLLBACK' );
				}
				throw error;
			}
		} );
		line = turn.catch( () => undefined );
		return turn;
	};

	let watching = 0;
	const snapshot = async < Result >( work: () => Promise< Result > ) => {
		if ( watching++ === 0 ) {
			reader.exec( 'BEGIN' );
		}
		try {
			return await work();
		} finally {
			if ( --watching === 0 ) {
				reader.exec( 'COMMIT' );
			}
		}
	};

	return {
		read: ( work ) => work( readTables ),
		snapshot: ( work ) => snapshot( () => work( readTables ) ),
		write: ( work ) => write( () => work( writeTables ) ),
		fill: ( work ) => write( async () => work( writer ) ),
		version: async () =>
			reader.get< { data_version: number } >( 'PRAGMA data_version' )
				?.data_version ?? 0,
		close: async () => {
			await line;
			reader.close();
			writer.close();
		},
	};
}
